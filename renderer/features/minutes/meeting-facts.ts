import { modeWords } from '#renderer/text/meeting-words.ts'
import type { Outcome } from '#shared/domain/action.ts'
import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesDocument, MinutesFacts } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText, dateAt, yearDate } from '#shared/time.ts'
import { agencyNameIn } from './case-facts.ts'
import { becameText } from './case-standing.ts'
import { documentOutcomeWords, kindText, statusText, yesNo } from './document-words.ts'
import type { Cell, FactRow, TableRows, TitledTable } from './facts-tables.tsx'

const timesText = ({ openedAt, closedAt, meeting }: MinutesFacts): string => {
  if (openedAt === null) return `Planned for ${meeting.startsAt}`
  return closedAt === null
    ? `Opened at ${clockText(openedAt)}`
    : `${clockText(openedAt)} to ${clockText(closedAt)}`
}

/** The particulars under the title. */
export const titleRows = ({ version, facts }: MinutesDocument): readonly FactRow[] => {
  const { meeting } = facts
  const optional = (label: string, value: string): readonly FactRow[] =>
    value === '' ? [] : [[label, value]]
  return [
    ['Reference', meeting.reference],
    ['Time', timesText(facts)],
    ['Venue', [meeting.venue, modeWords[meeting.mode]].filter((text) => text !== '')],
    ['Chair', meeting.chair || 'Not recorded'],
    ['Minute-taker', meeting.minuteTaker || 'Not recorded'],
    ...optional('Coordinator', meeting.coordinator),
    ['Status', statusText(version)],
    ...optional('Correction', version.reason),
  ]
}

/** Declarations of interest, each with its case. */
export function interestTable(facts: MinutesFacts): TableRows {
  return {
    columns: [
      { title: 'Case', width: 8 },
      { title: 'Declared by', width: 30 },
      { title: 'Interest', width: 44 },
      { title: 'Leaves for the case', width: 18 },
    ],
    rows: facts.interests.map((one) => {
      const who = facts.attendance.find(({ id }) => id === one.attendanceId)
      const number = facts.cases.find(({ record }) => record.id === one.caseId)?.record.number
      return [
        number === undefined ? '' : String(number),
        who === undefined ? 'Not recorded' : [who.name, agencyNameIn(facts)(who.agencyId)],
        one.nature,
        yesNo(one.leaves),
      ]
    }),
  }
}

const carriedTitles: Readonly<Record<Outcome, string>> = {
  'circumstances-changed': 'Could not be completed because circumstances changed',
  'not-done': 'Not done by the agency',
  open: 'Still open',
  done: 'Done since the last meeting',
}
const carriedOrder: readonly Outcome[] = ['circumstances-changed', 'not-done', 'open', 'done']

/** Actions of earlier meetings: what circumstances prevented is told from what an agency did not do. */
export const carriedTables = (facts: MinutesFacts): readonly TitledTable[] =>
  carriedOrder.flatMap((outcome) => {
    const those = facts.carried.filter((one) => one.action.outcome === outcome)
    if (those.length === 0) return []
    const rows = those.map(({ action, ...from }): Cell[] => [
      [yearDate(from.meetingHeldOn), `Case ${from.caseNumber}`],
      from.survivorName,
      action.what,
      [agencyNameIn(facts)(action.agencyId), action.person],
      action.dueOn === null ? '' : yearDate(action.dueOn),
      [
        action.outcomeNote === '' ? documentOutcomeWords[outcome] : action.outcomeNote,
        action.reportedAt === null ? '' : yearDate(dateAt(action.reportedAt)),
      ],
    ])
    return [
      {
        title: carriedTitles[outcome],
        columns: [
          { title: 'Meeting', width: 15 },
          { title: capital(facts.area.survivorTerm), width: 17 },
          { title: 'Action', width: 26 },
          { title: 'Agency and person', width: 20 },
          { title: 'Due', width: 14.5 },
          { title: 'Reported', width: 20 },
        ],
        rows,
      },
    ]
  })

/** The cases of the meeting on one table, with what became of each. */
export const caseListTable = (facts: MinutesFacts): TableRows => ({
  columns: [
    { title: 'Case', width: 8 },
    { title: capital(facts.area.survivorTerm), width: 36 },
    { title: 'Kind', width: 18 },
    { title: 'At the meeting', width: 26 },
    { title: 'Actions', width: 12 },
  ],
  rows: facts.cases.map((one) => [
    String(one.record.number),
    one.standing.withdrawnAt === null ? (survivorOf(one.record.people)?.name ?? '') : '–',
    kindText(one.record),
    becameText(one),
    String(one.actions.length),
  ]),
})
