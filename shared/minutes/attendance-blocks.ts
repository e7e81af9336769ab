import { type Attendance, cameLate } from '#shared/domain/meeting.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText } from '#shared/time.ts'
import { type Column, heading, joined, type MinutesBlock, note } from './blocks.ts'
import { agencyNameIn, informationSentText, yesNo } from './words.ts'

const who: readonly Column[] = [
  { title: 'Agency', width: 26 },
  { title: 'Name', width: 24 },
  { title: 'Role', width: 22 },
]
const whoWasThere: readonly Column[] = [
  ...who,
  { title: 'Statement accepted', width: 13 },
  { title: 'Remarks', width: 15 },
]

/** How somebody's presence was out of the ordinary: late, gone early, online, for somebody else. */
const remarks = (one: Attendance, openedAt: number | null): string =>
  capital(
    joined(
      one.capacity === 'deputy' ? 'deputy' : '',
      one.channel === 'online' ? 'online' : '',
      one.arrivedAt !== null && cameLate(one, openedAt) ? `arrived ${clockText(one.arrivedAt)}` : '',
      one.leftAt === null ? '' : `left ${clockText(one.leftAt)}`,
    ),
  )

const titled = (
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly MinutesBlock[] =>
  rows.length === 0 ? [] : [heading(2, title), { kind: 'table', label: title, columns, rows }]

/**
 * Who was there: members and deputies, observers apart with their acceptance of the statement, and apologies with
 * whether their information came (SafeLives example minutes 2014; domain.md 3.1). Empty tables are left out.
 */
export const attendanceBlocks = (facts: MinutesFacts): readonly MinutesBlock[] => {
  const agencyName = agencyNameIn(facts)
  const people = [...facts.attendance].sort(
    (a, b) =>
      agencyName(a.agencyId).localeCompare(agencyName(b.agencyId), 'en-GB') ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
  const inRoom = people.filter((one) => one.presence === 'present')
  const present = inRoom.filter((one) => one.capacity !== 'observer')
  const observers = inRoom.filter((one) => one.capacity === 'observer')
  const apologies = people.filter((one) => one.presence === 'apologies')
  const missing = people.filter((one) => one.presence === 'expected')
  const names = (one: Attendance) => [agencyName(one.agencyId) || 'None given', one.name, one.jobTitle]
  const there = (one: Attendance) => [
    ...names(one),
    yesNo(one.acceptedAt !== null),
    remarks(one, facts.openedAt),
  ]
  return [
    heading(1, 'Attendance'),
    ...(present.length === 0 ? [note('Nobody is recorded as present.')] : []),
    ...titled('Present', whoWasThere, present.map(there)),
    ...titled('Observers', whoWasThere, observers.map(there)),
    ...titled(
      'Apologies',
      [...who, { title: 'Information sent', width: 28 }],
      apologies.map((one) => [...names(one), informationSentText(one)]),
    ),
    ...titled('Expected, no apologies received', who, missing.map(names)),
  ]
}
