import { type Attendance, cameLate } from '#shared/domain/meeting.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { clockText } from '#shared/time.ts'
import { agencyNameIn } from './case-facts.ts'
import { informationSentText, joined, yesNo } from './document-words.ts'
import type { Cell, TitledTable } from './facts-tables.tsx'

const remarks = (one: Attendance, openedAt: number | null): string =>
  capital(
    joined(
      one.capacity === 'deputy' ? 'deputy' : '',
      one.channel === 'online' ? 'online' : '',
      one.arrivedAt !== null && cameLate(one, openedAt) ? `arrived ${clockText(one.arrivedAt)}` : '',
      one.leftAt === null ? '' : `left ${clockText(one.leftAt)}`,
    ),
  )

/** Who was there, who observed, who sent apologies and who simply did not come; empty tables are left out. */
export function attendanceTables(facts: MinutesFacts): readonly TitledTable[] {
  const agencyName = agencyNameIn(facts)
  const people = [...facts.attendance].sort(
    (a, b) =>
      agencyName(a.agencyId).localeCompare(agencyName(b.agencyId), 'en-GB') ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
  const who = [
    { title: 'Agency', width: 26 },
    { title: 'Name', width: 24 },
    { title: 'Role', width: 22 },
  ]
  const thereColumns = [...who, { title: 'Statement accepted', width: 13 }, { title: 'Remarks', width: 15 }]
  const names = (one: Attendance): Cell[] => [
    agencyName(one.agencyId) || 'None given',
    one.name,
    one.jobTitle,
  ]
  const there = (one: Attendance): Cell[] => [
    ...names(one),
    yesNo(one.acceptedAt !== null),
    remarks(one, facts.openedAt),
  ]
  const inRoom = people.filter((one) => one.presence === 'present')
  const tables: readonly TitledTable[] = [
    {
      title: 'Present',
      columns: thereColumns,
      rows: inRoom.filter((one) => one.capacity !== 'observer').map(there),
    },
    {
      title: 'Observers',
      columns: thereColumns,
      rows: inRoom.filter((one) => one.capacity === 'observer').map(there),
    },
    {
      title: 'Apologies',
      columns: [...who, { title: 'Information sent', width: 28 }],
      rows: people
        .filter((one) => one.presence === 'apologies')
        .map((one) => [...names(one), informationSentText(one)]),
    },
    {
      title: 'Expected, no apologies received',
      columns: who,
      rows: people.filter((one) => one.presence === 'expected').map(names),
    },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** How the statement was read and by how many it was accepted, a sentence each. */
export function statementLines(facts: MinutesFacts): readonly string[] {
  const there = facts.attendance.filter((one) => one.presence === 'present')
  const yet = there.filter((one) => one.acceptedAt === null)
  const nameOf = (one: Attendance): string =>
    one.agencyId === null ? one.name : `${one.name} (${agencyNameIn(facts)(one.agencyId)})`
  return [
    ...(facts.readings.length === 0 ? ['The statement has not been read.'] : []),
    ...facts.readings.map(
      (one, place) =>
        `${place === 0 ? 'Read aloud' : 'Read again'} at ${clockText(one.at)} by ${one.readBy}.`,
    ),
    ...(there.length === 0 ? [] : [`Accepted by ${there.length - yet.length} of ${there.length} present.`]),
    ...(yet.length === 0 ? [] : [`Not accepted: ${yet.map(nameOf).join('; ')}.`]),
  ]
}
