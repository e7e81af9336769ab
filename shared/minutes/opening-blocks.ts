import type { Outcome } from '#shared/domain/action.ts'
import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText, dateAt, yearDate } from '#shared/time.ts'
import { heading, line, type MinutesBlock, note } from './blocks.ts'
import { becameText } from './case-standing.ts'
import { agencyNameIn, kindText, notRecorded, outcomeWords, yesNo } from './words.ts'

/** The statement: when it was read and by whom, who has not accepted it, and its words. */
export const statementBlocks = (facts: MinutesFacts): readonly MinutesBlock[] => {
  const { readings, attendance } = facts
  const there = attendance.filter((one) => one.presence === 'present')
  const yet = there.filter((one) => one.acceptedAt === null)
  const texts = [...new Set(readings.map((one) => one.text.trim()))]
  const nameOf = (one: (typeof yet)[number]): string =>
    one.agencyId === null ? one.name : `${one.name} (${agencyNameIn(facts)(one.agencyId)})`
  return [
    heading(1, 'Confidentiality statement'),
    ...(readings.length === 0 ? [note('The statement has not been read.')] : []),
    ...readings.map((one, place) =>
      line(`${place === 0 ? 'Read aloud' : 'Read again'} at ${clockText(one.at)} by ${one.readBy}.`),
    ),
    ...(there.length === 0
      ? []
      : [line(`Accepted by ${there.length - yet.length} of ${there.length} present.`)]),
    ...(yet.length === 0 ? [] : [line(`Not accepted: ${yet.map(nameOf).join('; ')}.`)]),
    ...texts.map((text): MinutesBlock => ({ kind: 'statement', text })),
  ]
}

/** Declarations of interest, each with its case. */
export const interestBlocks = (facts: MinutesFacts): readonly MinutesBlock[] => {
  const title = 'Declarations of interest'
  if (facts.interests.length === 0) return [heading(1, title), note('None were made.')]
  return [
    heading(1, title),
    {
      kind: 'table',
      label: title,
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
          who === undefined ? notRecorded : [who.name, agencyNameIn(facts)(who.agencyId)],
          one.nature,
          yesNo(one.leaves),
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
export const carriedBlocks = (facts: MinutesFacts): readonly MinutesBlock[] => {
  const title = heading(1, 'Actions from earlier meetings')
  if (facts.carried.length === 0) return [title, note('None were brought forward.')]
  return [
    title,
    ...carriedOrder.flatMap((outcome): readonly MinutesBlock[] => {
      const those = facts.carried.filter((one) => one.action.outcome === outcome)
      if (those.length === 0) return []
      return [
        heading(2, carriedTitles[outcome]),
        {
          kind: 'table',
          label: carriedTitles[outcome],
          columns: [
            { title: 'Meeting', width: 15 },
            { title: capital(facts.area.survivorTerm), width: 17 },
            { title: 'Action', width: 26 },
            { title: 'Agency and person', width: 20 },
            { title: 'Due', width: 14.5 },
            { title: 'Reported', width: 20 },
          ],
          rows: those.map(({ action, ...from }) => [
            [yearDate(from.meetingHeldOn), `Case ${from.caseNumber}`],
            from.survivorName,
            action.what,
            [agencyNameIn(facts)(action.agencyId), action.person],
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
export const caseListBlocks = (facts: MinutesFacts): readonly MinutesBlock[] => {
  const title = 'Cases at this meeting'
  if (facts.cases.length === 0) return [heading(1, title), note('No cases were listed.')]
  return [
    heading(1, title),
    {
      kind: 'table',
      label: title,
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
    },
  ]
}
