import { yearDate } from '#shared/time.ts'
import type { Action } from './action.ts'
import type { Area } from './area.ts'
import type { CaseFile } from './case-file.ts'
import type { RichBlock, RichDoc } from './minutes.ts'
import { atRiskWords, basisWords, passedPointWords, purposeHeading } from './minutes-words.ts'
import { readBackPoints } from './points.ts'
import { bullets, paragraph, rich, richDocOf } from './rich-text.ts'
import type { Risk } from './risk.ts'
import { purposes, type SharingItem, sharedItems } from './sharing.ts'

/** What every section needs beside the case: the area's terms and the names of agencies (empty for none). */
export type SectionWords = {
  readonly area: Pick<Area, 'survivorTerm' | 'personCausingHarmTerm'>
  readonly agencyName: (id: string | null) => string
}

const joined = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')
const labelled = (label: string, text: string): RichBlock[] =>
  text.trim() === '' ? [] : [paragraph(rich(`${label}: `, 'bold'), rich(text.trim()))]

/** Why the case was brought. Who referred it, and on which criteria, is printed from the facts beside it. */
export function referralDoc({ record }: CaseFile): RichDoc {
  const reason = record.reason.trim()
  return richDocOf([
    ...(record.kind === 'mention' ? [paragraph(rich('For mention only.', 'italic'))] : []),
    ...(reason === '' ? [] : [paragraph(rich(reason))]),
  ])
}

const contactWords: Readonly<Record<CaseFile['voice']['contact'], string>> = {
  spoken: '',
  'not-reached': 'Could not be reached safely.',
  declined: 'Was asked, and chose not to say anything to the meeting.',
  'not-asked-yet': 'Had not been asked.',
}
const knowsWords: Readonly<Record<CaseFile['voice']['knowsOfMeeting'], string>> = {
  yes: 'Yes.',
  no: 'No.',
  'not-known': 'Not known.',
}

/** What the survivor wants, fears and needs; where they were not reached, what was tried and what others know. */
export function voiceDoc({ voice }: CaseFile, { agencyName }: SectionWords): RichDoc {
  if (voice.revision === 0) return richDocOf([])
  const speaker = joined(voice.speakerName, agencyName(voice.speakerAgencyId))
  const first = [
    speaker === '' ? '' : `Spoken for by ${speaker}.`,
    contactWords[voice.contact],
    voice.lastSafeContactOn === null ? '' : `Last safe contact ${yearDate(voice.lastSafeContactOn)}.`,
  ].filter((one) => one !== '')
  return richDocOf([
    ...(first.length === 0 ? [] : [paragraph(rich(first.join(' ')))]),
    ...labelled('Wants', voice.wants),
    ...labelled('Fears', voice.fears),
    ...labelled('Needs from today', voice.needsToday),
    ...labelled('What was tried', voice.tried),
    ...labelled('What others know of their wishes', voice.knownWishes),
    ...labelled('Knows of the meeting', [knowsWords[voice.knowsOfMeeting], voice.knowsDetail].join(' ')),
  ])
}

const itemBlock = (item: SharingItem, agency: string): RichBlock =>
  paragraph(
    rich(`${agency}: `, 'bold'),
    rich(`${item.text.trim()} `),
    rich(`(${joined(basisWords[item.basis], item.source)})`, 'italic'),
  )

/** What was shared, and nothing else: by purpose, then by agency in the order of the case, each with basis and source. */
export function informationDoc({ items, record }: CaseFile, words: SectionWords): RichDoc {
  const order = record.agencies.map((one) => one.agencyId)
  const place = (item: SharingItem): number => {
    const at = order.indexOf(item.agencyId)
    return at === -1 ? order.length : at
  }
  const shared = [...sharedItems(items)].sort((a, b) => place(a) - place(b))
  return richDocOf(
    purposes.flatMap((purpose) => {
      const said = shared.filter((item) => item.purpose === purpose)
      if (said.length === 0) return []
      return [
        paragraph(rich(purposeHeading(purpose, words.area), 'bold')),
        bullets(said.map((item) => [itemBlock(item, words.agencyName(item.agencyId))])),
      ]
    }),
  )
}

const answer = (one: Action, { agencyName }: SectionWords): string =>
  joined(
    one.what,
    agencyName(one.agencyId),
    one.person,
    one.dueOn === null ? '' : `by ${yearDate(one.dueOn)}`,
  )

const riskBlocks = (one: Risk, file: CaseFile, words: SectionWords): RichBlock[] => {
  const answers = file.actions.filter((action) => action.riskId === one.id && !action.parked)
  const passed = file.passed.find((point) => point.key === `risk-unanswered:${one.id}`)
  const who = joined(atRiskWords(one.atRisk, words.area), one.atRiskDetail)
  return [
    paragraph(rich(`${who}: `, 'bold'), rich(one.ofWhat)),
    ...answers.map((action) => paragraph(rich('Answered by: ', 'italic'), rich(answer(action, words)))),
    ...(answers.length === 0 && passed
      ? [paragraph(rich('No action: ', 'italic'), rich(passed.reason))]
      : []),
  ]
}

/** The chair's summary, then each risk with the action that answers it or the reason why none does. */
export function riskDoc(file: CaseFile, words: SectionWords): RichDoc {
  const summary = file.summary.text.trim()
  return richDocOf([
    ...(summary === '' ? [] : [paragraph(rich(summary))]),
    ...(file.risks.length === 0 ? [] : [bullets(file.risks.map((one) => riskBlocks(one, file, words)))]),
  ])
}

/**
 * What was left open and why, and why the survivor's voice came later than it should. Actions, and who tells the
 * survivor, are printed from the facts right below, so that they can never say two things.
 */
export function planDoc(file: CaseFile, { area }: SectionWords): RichDoc {
  const passed = readBackPoints(file).filter(
    (point) => point.passedWith !== null && point.kind !== 'risk-unanswered',
  )
  const moved = file.turnOrder?.reason.trim() ?? ''
  return richDocOf([
    ...passed.map((point) =>
      paragraph(rich(`${passedPointWords(point.kind, area)}: `, 'bold'), rich(point.passedWith ?? '')),
    ),
    ...labelled(`Why the ${area.survivorTerm}’s voice was heard later`, moved),
  ])
}
