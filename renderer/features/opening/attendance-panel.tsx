import { Button, Table } from '@mantine/core'
import { newId } from '#renderer/api/client.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import type { Attendance } from '#shared/domain/meeting.ts'
import type { AttendanceId } from '#shared/ids.ts'
import { AddPerson } from './add-person.tsx'
import classes from './attendance-panel.module.css'
import { AttendanceRow } from './attendance-row.tsx'
import { useOpening } from './opening-context.ts'

/** Everybody by agency; observers after the members, as the template minutes list them. */
const inOrder = (people: readonly Attendance[], place: (one: Attendance) => number): readonly Attendance[] =>
  [...people].sort(
    (a, b) =>
      Number(a.capacity === 'observer') - Number(b.capacity === 'observer') ||
      place(a) - place(b) ||
      a.name.localeCompare(b.name),
  )

/** Who is here: present, apologies with "information sent?", observers, late arrivals. */
export function AttendancePanel() {
  const { view, agencies, representatives } = useOpening()
  const meetingId = view.meeting.id
  const people = inOrder(view.attendance, (one) => agencies.findIndex((agency) => agency.id === one.agencyId))
  const present = people.filter((one) => one.presence === 'present' && one.leftAt === null)
  const apologies = people.filter((one) => one.presence === 'apologies')
  const expected = people.filter((one) => one.presence === 'expected')

  const expect = (): void =>
    act(() =>
      attempt('meeting.expect', {
        meetingId,
        people: representatives
          .filter((one) => !one.archived && one.deputyOf === null)
          .filter((one) => agencies.some((agency) => agency.id === one.agencyId && !agency.archived))
          .map((one) => ({
            id: newId<AttendanceId>(),
            meetingId,
            agencyId: one.agencyId,
            representativeId: one.id,
            name: one.name,
            jobTitle: one.jobTitle,
            capacity: 'member' as const,
            presence: 'expected' as const,
            informationSent: 'not-asked' as const,
            informationSentOn: null,
            channel: view.meeting.mode === 'online' ? ('online' as const) : ('room' as const),
            revision: 0,
          })),
      }),
    )
  const allHere = (): void =>
    act(async () => {
      for (const one of expected)
        await attempt('attendance.arrive', { id: one.id, revision: one.revision }, 'Present')
    })

  return (
    <section className={classes.panel} aria-label="Attendance" data-region tabIndex={-1}>
      <div className={classes.tools}>
        <h2>Attendance</h2>
        <span className="figures">
          {present.length} present · {apologies.length} apologies · {expected.length} still expected
        </span>
        {people.length === 0 && (
          <Button variant="default" onClick={expect}>
            Bring in the agencies’ representatives
          </Button>
        )}
        {expected.length > 1 && (
          <Button variant="default" onClick={allHere}>
            All {expected.length} expected are here
          </Button>
        )}
      </div>
      <div className={classes.scroll}>
        <Table stickyHeader verticalSpacing={3} horizontalSpacing="sm" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Agency</Table.Th>
              <Table.Th>Name</Table.Th>
              <Table.Th>Here</Table.Th>
              <Table.Th>Statement</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((one) => (
              <AttendanceRow key={one.id} person={one} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <AddPerson />
    </section>
  )
}
