import { causingHarm, childrenOf, type Person, survivorOf } from '#shared/domain/case.ts'
import type { SectionHeading } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { yearDate } from '#shared/time.ts'
import { printableLines } from '../printable.ts'
import { actionColumns, actionRow } from './action-rows.ts'
import { type Block, type Cell, heading, note } from './blocks.ts'
import { becameOf, becameText, type CaseFacts } from './case-standing.ts'
import type { Known } from './known.ts'
import {
  ageText,
  causingHarmPlural,
  contributionWords,
  criteriaTexts,
  kindText,
  needText,
} from './wording.ts'

const joined = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')

/** The label of the line, the lines under it; a person in each. */
const peopleRows = (known: Known, { record }: CaseFacts): readonly (readonly [string, Cell])[] => {
  const { area, meeting } = known.minutes.facts
  const line = (one: Person): string =>
    joined(one.name, ageText(one.bornOn, meeting.heldOn), one.relationship)
  const survivor = survivorOf(record.people)
  const harming = causingHarm(record.people)
  const children = childrenOf(record.people)
  const term = area.personCausingHarmTerm
  return [
    [capital(area.survivorTerm), survivor === undefined ? 'Not recorded' : line(survivor)],
    [capital(harming.length > 1 ? causingHarmPlural[term] : term), harming.map(line)],
    ['Children', children.length === 0 ? 'None recorded' : children.map(line)],
  ]
}

const interestRow = (known: Known, one: CaseFacts): readonly (readonly [string, Cell])[] => {
  const declared = known.minutes.facts.interests.filter(({ caseId }) => caseId === one.record.id)
  if (declared.length === 0) return []
  const line = (interest: (typeof declared)[number]): string => {
    const who = known.attendee(interest.attendanceId)
    const name = who === undefined ? 'Somebody' : joined(who.name, known.agencyName(who.agencyId))
    return `${name}: ${interest.nature}${interest.leaves ? ' Left for this case.' : ''}`
  }
  return [['Interest declared', declared.map(line)]]
}

const headerFacts = (known: Known, one: CaseFacts): Block => {
  const { record } = one
  return {
    kind: 'facts',
    rows: [
      ['Kind', kindText(record)],
      ...peopleRows(known, one),
      [
        'Referred by',
        joined(
          known.agencyName(record.referringAgencyId) || 'Agency not recorded',
          record.referringWorker,
          record.referredOn === null ? '' : yearDate(record.referredOn),
        ),
      ],
      ['Criteria met', criteriaTexts(record.criteria)],
      ['Needs', record.needs.length === 0 ? 'None recorded' : record.needs.map(needText)],
      ...interestRow(known, one),
      ['At the meeting', becameText(one)],
    ],
  }
}

/** A heading with what was written under it. `always`: say so where nothing was. */
const sectionBlocks = (known: Known, one: CaseFacts, key: SectionHeading, title: string, always: boolean) => {
  const blocks = known.section(one.record.id, key)
  if (blocks.length > 0) return [heading(2, title), ...blocks]
  return always ? [heading(2, title), note('Nothing was recorded.')] : []
}

const contributionBlocks = (known: Known, { contributions }: CaseFacts): readonly Block[] =>
  contributions.length === 0
    ? []
    : [
        heading(2, 'Who contributed'),
        {
          kind: 'facts',
          tight: true,
          rows: contributions.map(
            (one) => [known.agencyName(one.agencyId), contributionWords[one.state]] as const,
          ),
        },
      ]

const actionBlocks = (known: Known, { actions }: CaseFacts): readonly Block[] => [
  heading(2, 'Actions'),
  actions.length === 0
    ? note('No actions were agreed.')
    : { kind: 'table', columns: actionColumns, rows: actions.map((one) => actionRow(known, one)) },
]

/** Who tells the survivor what, by when and by which safe route. */
const feedbackBlocks = (known: Known, { feedback }: CaseFacts): readonly Block[] => {
  const title = heading(2, `Telling the ${known.minutes.facts.area.survivorTerm}`)
  const who = joined(feedback.person, known.agencyName(feedback.agencyId))
  if (who === '' && feedback.what.trim() === '') return [title, note('Nobody has been asked to do this yet.')]
  return [
    title,
    {
      kind: 'facts',
      rows: [
        ['Who', who === '' ? 'Not settled' : who],
        ['What', feedback.what.trim() === '' ? 'Not settled' : printableLines(feedback.what)],
        ['By', feedback.byOn === null ? 'Not settled' : yearDate(feedback.byOn)],
        ['Safe route', feedback.safeRoute === '' ? 'Not settled' : feedback.safeRoute],
      ],
    },
  ]
}

const discussion = (known: Known, one: CaseFacts): readonly Block[] => {
  const full = one.record.kind !== 'mention'
  const term = known.minutes.facts.area.survivorTerm
  return [
    ...sectionBlocks(known, one, 'referral', 'Referral', full),
    ...sectionBlocks(known, one, 'voice', `The ${term}’s voice`, full),
    ...sectionBlocks(known, one, 'information', 'Information shared', full),
    ...(full ? contributionBlocks(known, one) : []),
    ...sectionBlocks(known, one, 'risk', 'Risk', full),
    ...sectionBlocks(known, one, 'plan', 'Plan', false),
    ...(full || one.actions.length > 0 ? actionBlocks(known, one) : []),
    ...(full ? feedbackBlocks(known, one) : []),
  ]
}

/**
 * One case: who it is about, then the discussion, the actions and who tells the survivor. A deferred case is shown
 * with its facts and the reason; of a withdrawn one only the reason remains, for its facts are no longer needed.
 */
export const caseBlocks = (known: Known, one: CaseFacts): readonly Block[] => {
  const { record, standing } = one
  const became = becameOf(one)
  const name = survivorOf(record.people)?.name ?? 'name not recorded'
  if (became === 'withdrawn') {
    return [
      heading(1, `Case ${record.number}: withdrawn`),
      { kind: 'facts', rows: [['Reason', standing.withdrawnReason || 'Not recorded']] },
    ]
  }
  if (became === 'heard') {
    return [heading(1, `Case ${record.number}: ${name}`), headerFacts(known, one), ...discussion(known, one)]
  }
  const title = became === 'deferred' ? `${name} (deferred)` : `${name} (not reached)`
  return [
    heading(1, `Case ${record.number}: ${title}`),
    ...(became === 'deferred'
      ? [{ kind: 'notice', text: `Deferred: ${standing.deferredReason || 'no reason recorded'}` } as const]
      : []),
    headerFacts(known, one),
    ...(one.actions.length > 0 ? actionBlocks(known, one) : []),
  ]
}
