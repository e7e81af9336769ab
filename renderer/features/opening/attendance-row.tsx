import { NativeSelect, SegmentedControl, Table } from '@mantine/core'
import { attempt } from '#renderer/state/use-write.ts'
import { type Attendance, cameLate } from '#shared/domain/meeting.ts'
import { clockText, dateAt } from '#shared/time.ts'
import classes from './attendance-panel.module.css'
import { useOpening } from './opening-context.ts'

const places = [
  { value: 'expected', label: 'Expected' },
  { value: 'present', label: 'Here' },
  { value: 'apologies', label: 'Apologies' },
]

const capacityWords = { member: '', deputy: 'deputy', observer: 'observer' } as const

/** One person of the meeting. Marking "Here" records when; apologies ask whether their information came. */
export function AttendanceRow({ person }: { readonly person: Attendance }) {
  const { agencies, view } = useOpening()
  const agency = agencies.find((one) => one.id === person.agencyId)
  const openedAt = view.facts.find((fact) => fact.kind === 'opened')?.at ?? null
  const { id, revision } = person

  const save = (part: Partial<Attendance>): void => {
    const { arrivedAt: _a, leftAt: _l, acceptedAt: _s, ...form } = { ...person, ...part }
    void attempt('attendance.save', form)
  }
  const mark = (presence: string): void => {
    if (presence === 'present') void attempt('attendance.arrive', { id, revision }, 'Present')
    else if (presence === 'apologies' || presence === 'expected') save({ presence })
  }
  const detail = [person.jobTitle, capacityWords[person.capacity]].filter((part) => part !== '').join(' · ')
  return (
    <Table.Tr>
      <Table.Td>
        {agency?.name ?? ''}
        {agency?.byAndFor === true && <span className={classes.detail}>by and for {agency.communities}</span>}
      </Table.Td>
      <Table.Td className={classes.name}>
        {person.name}
        {detail !== '' && <span className={classes.detail}>{detail}</span>}
      </Table.Td>
      <Table.Td>
        <SegmentedControl
          size="xs"
          aria-label={`${person.name}: here?`}
          data={places}
          value={person.presence}
          onChange={mark}
        />
        {person.presence === 'apologies' && (
          <div className={classes.sent}>
            <NativeSelect
              size="xs"
              aria-label={`${person.name}: information sent?`}
              value={person.informationSent}
              data={[
                { value: 'not-asked', label: 'Information sent?' },
                { value: 'yes', label: 'Information sent' },
                { value: 'no', label: 'No information sent' },
              ]}
              onChange={(event) => {
                const sent = event.currentTarget.value as Attendance['informationSent']
                save({ informationSent: sent, informationSentOn: sent === 'yes' ? dateAt(Date.now()) : null })
              }}
            />
          </div>
        )}
      </Table.Td>
      <Table.Td className="figures">
        {person.acceptedAt !== null && `✓ ${clockText(person.acceptedAt)}`}
        {person.presence === 'present' && person.acceptedAt === null && 'to accept'}
        {person.presence === 'present' && cameLate(person, openedAt) && person.arrivedAt !== null && (
          <span className={classes.detail}>came {clockText(person.arrivedAt)}</span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
