import { causingHarm, childrenOf, type Person, survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts, SectionHeading } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { yearDate } from '#shared/time.ts'
import { actionColumns, actionRow } from './action-rows.ts'
import { type FactRow, heading, joined, type MinutesBlock, note, typedLines } from './blocks.ts'
import { becameOf, becameText, type CaseFacts } from './case-standing.ts'
import { contributionBlocks } from './contribution-blocks.ts'
import {
  agencyNameIn,
  ageText,
  causingHarmPlural,
  criteriaTexts,
  kindText,
  needText,
  notRecorded,
  notSettled,
  sectionTitle,
} from './words.ts'

const peopleRows = ({ area, meeting }: MinutesFacts, { record }: CaseFacts): readonly FactRow[] => {
  const line = (one: Person): string =>
    joined(one.name, ageText(one.bornOn, meeting.heldOn), one.relationship)
  const survivor = survivorOf(record.people)
  const harming = causingHarm(record.people)
  const children = childrenOf(record.people)
  const term = area.personCausingHarmTerm
  return [
    [capital(area.survivorTerm), survivor === undefined ? notRecorded : line(survivor)],
    [capital(harming.length > 1 ? causingHarmPlural[term] : term), harming.map(line)],
    ['Children', children.length === 0 ? 'None recorded' : children.map(line)],
  ]
}

const interestRows = (facts: MinutesFacts, { record }: CaseFacts): readonly FactRow[] => {
  const declared = facts.interests.filter(({ caseId }) => caseId === record.id)
  if (declared.length === 0) return []
  const lines = declared.map((one) => {
    const who = facts.attendance.find(({ id }) => id === one.attendanceId)
    const name = who === undefined ? 'Somebody' : joined(who.name, agencyNameIn(facts)(who.agencyId))
    return `${name}: ${one.nature}${one.leaves ? ' Left for this case.' : ''}`
  })
  return [['Interest declared', lines]]
}

/** Who the case is about, who brought it and why, and what became of it. */
const headerFacts = (facts: MinutesFacts, one: CaseFacts): MinutesBlock => {
  const { record } = one
  const referred = record.referredOn === null ? '' : yearDate(record.referredOn)
  const referrer = agencyNameIn(facts)(record.referringAgencyId) || 'Agency not recorded'
  return {
    kind: 'facts',
    rows: [
      ['Kind', kindText(record)],
      ...peopleRows(facts, one),
      ['Referred by', joined(referrer, record.referringWorker, referred)],
      ['Criteria met', criteriaTexts(record.criteria)],
      ['Needs', record.needs.length === 0 ? 'None recorded' : record.needs.map(needText)],
      ...interestRows(facts, one),
      ['At the meeting', becameText(one)],
    ],
  }
}

const actionBlocks = (facts: MinutesFacts, { record, actions }: CaseFacts): readonly MinutesBlock[] => [
  heading(2, 'Actions'),
  actions.length === 0
    ? note('No actions were agreed.')
    : {
        kind: 'table',
        label: `Actions of case ${record.number}`,
        columns: actionColumns,
        rows: actions.map((one) => actionRow(facts, one)),
      },
]

/** Who tells the survivor what, by when and by which safe route. */
const feedbackBlocks = (facts: MinutesFacts, { feedback }: CaseFacts): readonly MinutesBlock[] => {
  const title = heading(2, `Telling the ${facts.area.survivorTerm}`)
  const who = joined(feedback.person, agencyNameIn(facts)(feedback.agencyId))
  const what = typedLines(feedback.what)
  if (who === '' && what.length === 0) return [title, note('Nobody has been asked to do this yet.')]
  return [
    title,
    {
      kind: 'facts',
      rows: [
        ['Who', who === '' ? notSettled : who],
        ['What', what.length === 0 ? notSettled : what],
        ['By', feedback.byOn === null ? notSettled : yearDate(feedback.byOn)],
        ['Safe route', feedback.safeRoute === '' ? notSettled : feedback.safeRoute],
      ],
    },
  ]
}

/** A case that was only mentioned has but what was written and agreed; the plan is its actions, in words if needed. */
const discussion = (facts: MinutesFacts, one: CaseFacts): readonly MinutesBlock[] => {
  const full = one.record.kind !== 'mention'
  const section = (of: SectionHeading, always = full): MinutesBlock => ({
    kind: 'section',
    heading: of,
    title: sectionTitle(of, facts.area),
    level: 2,
    always,
  })
  return [
    section('referral'),
    section('voice'),
    section('information'),
    ...(full ? contributionBlocks(facts, one) : []),
    section('risk'),
    section('plan', false),
    ...(full || one.actions.length > 0 ? actionBlocks(facts, one) : []),
    ...(full ? feedbackBlocks(facts, one) : []),
  ]
}

/**
 * One case, beneath its heading (`caseName`): who it is about, the discussion, the actions and who tells the survivor.
 * A deferred case is shown with its facts and the reason; of a withdrawn one only the reason remains. Pure.
 */
export const caseBlocks = (facts: MinutesFacts, one: CaseFacts): readonly MinutesBlock[] => {
  const { standing } = one
  const became = becameOf(one)
  if (became === 'withdrawn')
    return [{ kind: 'facts', rows: [['Reason', standing.withdrawnReason || notRecorded]] }]
  if (became === 'heard') return [headerFacts(facts, one), ...discussion(facts, one)]
  return [
    ...(became === 'deferred'
      ? [{ kind: 'notice', text: `Deferred: ${standing.deferredReason || 'no reason recorded'}` } as const]
      : []),
    headerFacts(facts, one),
    ...(one.actions.length > 0 ? actionBlocks(facts, one) : []),
  ]
}
