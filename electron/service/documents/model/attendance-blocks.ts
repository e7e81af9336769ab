import { type Attendance, cameLate } from '#shared/domain/meeting.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText } from '#shared/time.ts'
import { type Block, type Column, heading, note } from './blocks.ts'
import type { Known } from './known.ts'
import { informationSentText, yesNo } from './wording.ts'

const who: readonly Column[] = [
  { title: 'Agency', width: 26 },
  { title: 'Name', width: 24 },
  { title: 'Role', width: 22 },
]

/** How somebody's presence was out of the ordinary: late, gone early, online, for somebody else. */
const remarks = (one: Attendance, openedAt: number | null): string =>
  capital(
    [
      ...(one.capacity === 'deputy' ? ['deputy'] : []),
      ...(one.channel === 'online' ? ['online'] : []),
      ...(one.arrivedAt !== null && cameLate(one, openedAt) ? [`arrived ${clockText(one.arrivedAt)}`] : []),
      ...(one.leftAt === null ? [] : [`left ${clockText(one.leftAt)}`]),
    ].join(', '),
  )

/**
 * Who was there: members and deputies, observers apart with their acceptance of the statement, and apologies with
 * whether their information came (SafeLives example minutes 2014; domain.md 3.1).
 */
export const attendanceBlocks = ({ minutes, agencyName }: Known): readonly Block[] => {
  const { attendance, openedAt } = minutes.facts
  const byAgency = [...attendance].sort(
    (a, b) =>
      agencyName(a.agencyId).localeCompare(agencyName(b.agencyId), 'en-GB') ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
  const present = byAgency.filter((one) => one.presence === 'present' && one.capacity !== 'observer')
  const observers = byAgency.filter((one) => one.presence === 'present' && one.capacity === 'observer')
  const apologies = byAgency.filter((one) => one.presence === 'apologies')
  const missing = byAgency.filter((one) => one.presence === 'expected')
  const names = (one: Attendance) => [agencyName(one.agencyId) || 'None given', one.name, one.jobTitle]
  const there = (one: Attendance) => [...names(one), yesNo(one.acceptedAt !== null), remarks(one, openedAt)]
  const thereColumns: readonly Column[] = [
    ...who,
    { title: 'Statement accepted', width: 13 },
    { title: 'Remarks', width: 15 },
  ]
  const part = (title: string, columns: readonly Column[], rows: readonly (readonly string[])[]): Block[] =>
    rows.length === 0 ? [] : [heading(2, title), { kind: 'table', columns, rows }]
  return [
    heading(1, 'Attendance'),
    ...(present.length === 0 ? [note('Nobody is recorded as present.')] : []),
    ...part('Present', thereColumns, present.map(there)),
    ...part('Observers', thereColumns, observers.map(there)),
    ...part(
      'Apologies',
      [...who, { title: 'Information sent', width: 28 }],
      apologies.map((one) => [...names(one), informationSentText(one)]),
    ),
    ...part('Expected, no apologies received', who, missing.map(names)),
  ]
}
