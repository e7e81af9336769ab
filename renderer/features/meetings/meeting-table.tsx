import { Button, Table, UnstyledButton } from '@mantine/core'
import { go } from '#renderer/state/route.ts'
import { meetingStateWords, minutesStateWords } from '#renderer/text/meeting-words.ts'
import type { MeetingBrief } from '#shared/contract/meeting.ts'
import { shortDate } from '#shared/time.ts'
import classes from './meetings.module.css'
import { takeUp } from './places.ts'

type Props = {
  readonly briefs: readonly MeetingBrief[]
  readonly today: string
  readonly onEdit: (brief: MeetingBrief) => void
}

/** Every meeting, newest first. The date is the row's button: Tab reaches it, Enter opens; a click anywhere does too. */
export function MeetingTable({ briefs, today, onEdit }: Props) {
  return (
    <Table className={classes.table} verticalSpacing={4} highlightOnHover aria-label="Meetings">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Date</Table.Th>
          <Table.Th>Reference</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th className={classes.number}>Cases</Table.Th>
          <Table.Th className={classes.number}>Actions</Table.Th>
          <Table.Th>Minutes</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Change</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {briefs.map((brief) => {
          const { meeting } = brief
          const { label, route } = takeUp(brief, today)
          return (
            <Table.Tr key={meeting.id} className={classes.row} onClick={() => go(route)}>
              <Table.Td>
                <UnstyledButton
                  className={classes.open}
                  onClick={(event) => {
                    event.stopPropagation()
                    go(route)
                  }}
                >
                  {shortDate(meeting.heldOn)} {meeting.heldOn.slice(0, 4)}
                  <span className="visually-hidden">: {label}</span>
                </UnstyledButton>
              </Table.Td>
              <Table.Td>
                {meeting.reference}
                {meeting.isSample && <span className={classes.sample}>Sample</span>}
              </Table.Td>
              <Table.Td data-open={brief.state === 'open' || brief.state === 'on-break'}>
                {meetingStateWords[brief.state]}
              </Table.Td>
              <Table.Td className={classes.number}>{brief.caseCount}</Table.Td>
              <Table.Td className={classes.number}>{brief.actionCount}</Table.Td>
              <Table.Td>{minutesStateWords[brief.minutes]}</Table.Td>
              <Table.Td className={classes.number}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={(event) => {
                    event.stopPropagation()
                    onEdit(brief)
                  }}
                  aria-label={`Change ${meeting.reference}`}
                >
                  Change
                </Button>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
