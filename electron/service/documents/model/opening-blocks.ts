import type { Outcome } from '#shared/domain/action.ts'
import { survivorOf } from '#shared/domain/case.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText, dateAt, yearDate } from '#shared/time.ts'
import { printableLines } from '../printable.ts'
import { type Block, heading, note, paragraph } from './blocks.ts'
import { becameText } from './case-standing.ts'
import type { Known } from './known.ts'
import { kindText, outcomeWords } from './wording.ts'

/** The statement: when it was read and by whom, who has not accepted it, and its words. */
export const statementBlocks = ({ minutes, agencyName }: Known): readonly Block[] => {
  const { readings, attendance } = minutes.facts
  const there = attendance.filter((one) => one.presence === 'present')
  const yet = there.filter((one) => one.acceptedAt === null)
  const texts = [...new Set(readings.map((one) => one.text.trim()))]
  return [
    heading(1, 'Confidentiality statement'),
    ...(readings.length === 0 ? [note('The statement has not been read.')] : []),
    ...readings.map((one, place) =>
      paragraph(`${place === 0 ? 'Read aloud' : 'Read again'} at ${clockText(one.at)} by ${one.readBy}.`),
    ),
    ...(there.length === 0
      ? []
      : [paragraph(`Accepted by ${there.length - yet.length} of ${there.length} present.`)]),
    ...(yet.length === 0
      ? []
      : [
          paragraph(
            `Not accepted: ${yet
              .map((one) => (one.agencyId === null ? one.name : `${one.name} (${agencyName(one.agencyId)})`))
              .join('; ')}.`,
          ),
        ]),
    ...texts.flatMap((text) => printableLines(text).map(note)),
  ]
}

/** Declarations of interest, each with its case. */
export const interestBlocks = ({ minutes, agencyName, attendee }: Known): readonly Block[] => {
  const { interests, cases } = minutes.facts
  const title = heading(1, 'Declarations of interest')
  if (interests.length === 0) return [title, note('None were made.')]
  return [
    title,
    {
      kind: 'table',
      columns: [
        { title: 'Case', width: 8 },
        { title: 'Declared by', width: 30 },
        { title: 'Interest', width: 44 },
        { title: 'Leaves for the case', width: 18 },
      ],
      rows: interests.map((one) => {
        const who = attendee(one.attendanceId)
        const number = cases.find(({ record }) => record.id === one.caseId)?.record.number
        return [
          number === undefined ? '' : String(number),
          who === undefined ? 'Not recorded' : [who.name, agencyName(who.agencyId)],
          one.nature,
          one.leaves ? 'Yes' : 'No',
        ]
      }),
    },
  ]
}

const carriedTitles: Readonly<Record<Outcome, string>> = {
  'circumstances-changed': 'Could not be completed because circumstances changed',
  'not-done': 'Not done by the agency',
  open: 'Still open',
  done: 'Done since the last meeting',
}
const carriedOrder: readonly Outcome[] = ['circumstances-changed', 'not-done', 'open', 'done']

/** Actions of earlier meetings: what circumstances prevented is told from what an agency did not do. */
export const carriedBlocks = ({ minutes, agencyName }: Known): readonly Block[] => {
  const { carried, area } = minutes.facts
  const title = heading(1, 'Actions from earlier meetings')
  if (carried.length === 0) return [title, note('None were brought forward.')]
  return [
    title,
    ...carriedOrder.flatMap((outcome): readonly Block[] => {
      const those = carried.filter((one) => one.action.outcome === outcome)
      if (those.length === 0) return []
      return [
        heading(2, carriedTitles[outcome]),
        {
          kind: 'table',
          columns: [
            { title: 'Meeting', width: 15 },
            { title: capital(area.survivorTerm), width: 17 },
            { title: 'Action', width: 26 },
            { title: 'Agency and person', width: 20 },
            { title: 'Due', width: 14.5 },
            { title: 'Reported', width: 20 },
          ],
          rows: those.map(({ action, ...from }) => [
            [yearDate(from.meetingHeldOn), `Case ${from.caseNumber}`],
            from.survivorName,
            action.what,
            [agencyName(action.agencyId), action.person],
            action.dueOn === null ? '' : yearDate(action.dueOn),
            [
              action.outcomeNote === '' ? outcomeWords[outcome] : action.outcomeNote,
              action.reportedAt === null ? '' : yearDate(dateAt(action.reportedAt)),
            ],
          ]),
        },
      ]
    }),
  ]
}

/** The cases of the meeting on one table, with what became of each. */
export const caseListBlocks = ({ minutes }: Known): readonly Block[] => [
  heading(1, 'Cases at this meeting'),
  ...(minutes.facts.cases.length === 0
    ? [note('No cases were listed.')]
    : [
        {
          kind: 'table',
          columns: [
            { title: 'Case', width: 8 },
            { title: capital(minutes.facts.area.survivorTerm), width: 36 },
            { title: 'Kind', width: 18 },
            { title: 'At the meeting', width: 26 },
            { title: 'Actions', width: 12 },
          ],
          rows: minutes.facts.cases.map((one) => [
            String(one.record.number),
            one.standing.withdrawnAt === null ? (survivorOf(one.record.people)?.name ?? '') : '–',
            kindText(one.record),
            becameText(one),
            String(one.actions.length),
          ]),
        } satisfies Block,
      ]),
]
