import type { Action } from '#shared/domain/action.ts'
import { causingHarm, childrenOf, type Person, survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { dateAt, yearDate } from '#shared/time.ts'
import { becameText, type CaseFacts } from './case-standing.ts'
import {
  ageText,
  causingHarmPlural,
  contributionWords,
  criteriaTexts,
  documentOutcomeWords,
  forWhomText,
  joined,
  kindText,
  needText,
} from './document-words.ts'
import type { Cell, Column, FactRow } from './facts-tables.tsx'

const notSettled = 'Not settled'

/** Name of an agency of these minutes; empty for none. */
export const agencyNameIn =
  ({ agencies }: Pick<MinutesFacts, 'agencies'>) =>
  (id: string | null): string =>
    id === null ? '' : (agencies.find((one) => one.id === id)?.name ?? 'Agency not named')

const peopleRows = ({ area, meeting }: MinutesFacts, { record }: CaseFacts): readonly FactRow[] => {
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
export const caseHeaderRows = (facts: MinutesFacts, one: CaseFacts): readonly FactRow[] => {
  const { record } = one
  const referred = record.referredOn === null ? '' : yearDate(record.referredOn)
  const referrer = agencyNameIn(facts)(record.referringAgencyId) || 'Agency not recorded'
  return [
    ['Kind', kindText(record)],
    ...peopleRows(facts, one),
    ['Referred by', joined(referrer, record.referringWorker, referred)],
    ['Criteria met', criteriaTexts(record.criteria)],
    ['Needs', record.needs.length === 0 ? 'None recorded' : record.needs.map(needText)],
    ...interestRows(facts, one),
    ['At the meeting', becameText(one)],
  ]
}

export const contributionRows = (facts: MinutesFacts, one: CaseFacts): readonly FactRow[] =>
  one.contributions.map(({ agencyId, state }) => [agencyNameIn(facts)(agencyId), contributionWords[state]])

export const actionColumns: readonly Column[] = [
  { title: 'Action', width: 32 },
  { title: 'Agency', width: 16 },
  { title: 'Person', width: 15 },
  { title: 'Due', width: 14.5 },
  { title: 'For', width: 11.5 },
  { title: 'Outcome', width: 15 },
]

/** One action under `actionColumns`; what it still lacks is said in words. */
export const actionRow = (facts: MinutesFacts, one: Action): readonly Cell[] => [
  one.what,
  agencyNameIn(facts)(one.agencyId) || notSettled,
  one.person || notSettled,
  one.dueOn === null ? notSettled : yearDate(one.dueOn),
  forWhomText(one.forWhom, facts.area),
  [
    one.parked ? 'Parked, not settled' : documentOutcomeWords[one.outcome],
    one.outcomeNote,
    one.reportedAt === null ? '' : yearDate(dateAt(one.reportedAt)),
  ].filter((text) => text !== ''),
]

/** Who tells the survivor what, by when and by which safe route; null where nobody has been asked. */
export function feedbackRows(facts: MinutesFacts, { feedback }: CaseFacts): readonly FactRow[] | null {
  const who = joined(feedback.person, agencyNameIn(facts)(feedback.agencyId))
  if (who === '' && feedback.what.trim() === '') return null
  return [
    ['Who', who === '' ? notSettled : who],
    ['What', feedback.what.trim() === '' ? notSettled : feedback.what.trim().split(/\n+/u)],
    ['By', feedback.byOn === null ? notSettled : yearDate(feedback.byOn)],
    ['Safe route', feedback.safeRoute === '' ? notSettled : feedback.safeRoute],
  ]
}
