import type { Action } from '#shared/domain/action.ts'
import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { dateAt, yearDate } from '#shared/time.ts'
import type { Cell, Column } from './blocks.ts'
import { agencyNameIn, forWhomText, notSettled, outcomeWords } from './words.ts'

/** One action in words; what it still lacks is said. Dates are ISO text or null. */
type WordedAction = {
  readonly what: string
  readonly agency: string
  readonly person: string
  readonly dueOn: string | null
  readonly forWhom: string
  readonly status: string
  readonly reportedOn: string | null
  readonly note: string
}

/** One action as it is tracked (SafeLives action tracking form; domain.md 3.2). */
export type TrackedAction = WordedAction & {
  readonly maracOn: string
  readonly caseNumber: number
  readonly survivorName: string
  /** Agreed at this meeting, or at an earlier one. */
  readonly carried: boolean
}

type Names = Pick<MinutesFacts, 'agencies' | 'area'>

const worded = (facts: Names, one: Action): WordedAction => ({
  what: one.what,
  agency: agencyNameIn(facts)(one.agencyId) || notSettled,
  person: one.person || notSettled,
  dueOn: one.dueOn,
  forWhom: forWhomText(one.forWhom, facts.area),
  status: one.parked ? 'Parked, not settled' : outcomeWords[one.outcome],
  reportedOn: one.reportedAt === null ? null : dateAt(one.reportedAt),
  note: one.outcomeNote,
})

const noDate = '9999-99-99'

/**
 * Every action of this meeting and those brought forward, by due date and then agency; what has no date comes last.
 * Actions of a case that was withdrawn are left out with the case.
 */
export const trackedActions = (facts: MinutesFacts): readonly TrackedAction[] => {
  const all = [
    ...facts.cases
      .filter(({ standing }) => standing.withdrawnAt === null)
      .flatMap(({ record, actions }) =>
        actions.map((one) => ({
          ...worded(facts, one),
          maracOn: facts.meeting.heldOn,
          caseNumber: record.number,
          survivorName: survivorOf(record.people)?.name ?? '',
          carried: false,
        })),
      ),
    ...facts.carried.map(({ action, meetingHeldOn, caseNumber, survivorName }) => ({
      ...worded(facts, action),
      maracOn: meetingHeldOn,
      caseNumber,
      survivorName,
      carried: true,
    })),
  ]
  return all.sort(
    (a, b) =>
      (a.dueOn ?? noDate).localeCompare(b.dueOn ?? noDate) ||
      a.agency.localeCompare(b.agency, 'en-GB') ||
      a.caseNumber - b.caseNumber,
  )
}

/** `Done`, then the note and the date of the report, a line each. */
export const statusLines = (one: Pick<TrackedAction, 'status' | 'note' | 'reportedOn'>): Cell =>
  [one.status, one.note, one.reportedOn === null ? '' : yearDate(one.reportedOn)].filter(
    (text) => text !== '',
  )

/** Columns of the actions of one case. */
export const actionColumns: readonly Column[] = [
  { title: 'Action', width: 32 },
  { title: 'Agency', width: 16 },
  { title: 'Person', width: 15 },
  { title: 'Due', width: 14.5 },
  { title: 'For', width: 11.5 },
  { title: 'Outcome', width: 15 },
]

/** One action as a row under `actionColumns`. */
export const actionRow = (facts: Names, one: Action): readonly Cell[] => {
  const row = worded(facts, one)
  return [
    row.what,
    row.agency,
    row.person,
    row.dueOn === null ? notSettled : yearDate(row.dueOn),
    row.forWhom,
    statusLines(row),
  ]
}
