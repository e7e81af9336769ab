import { Button, Group } from '@mantine/core'
import { go } from '#renderer/state/route.ts'
import { counted, meetingStateWords, minutesStateWords, modeWords } from '#renderer/text/meeting-words.ts'
import type { MeetingBrief } from '#shared/contract/meeting.ts'
import { longDate } from '#shared/time.ts'
import classes from './meetings.module.css'
import { takeUp } from './places.ts'

type Props = { readonly brief: MeetingBrief; readonly today: string; readonly onEdit: () => void }

/** The open or next meeting, with the one button that takes it up. */
export function AtHand({ brief, today, onEdit }: Props) {
  const { meeting } = brief
  const open = brief.state !== 'planned'
  const { label, route } = takeUp(brief, today)
  const overdue = !open && meeting.heldOn < today
  return (
    <section className={classes.hand} data-open={open} aria-labelledby="at-hand">
      <div className={classes.handText}>
        <p className={classes.eyebrow}>
          {open ? meetingStateWords[brief.state] : overdue ? 'Planned, not opened yet' : 'Next meeting'}
          {meeting.heldOn === today && !open && ' · today'}
        </p>
        <h2 id="at-hand">{longDate(meeting.heldOn)}</h2>
        <p>
          {meeting.reference} · {meeting.startsAt} · {modeWords[meeting.mode].toLowerCase()}
          {meeting.venue !== '' && ` · ${meeting.venue}`}
        </p>
        <p className={classes.soft}>
          {counted(brief.caseCount, 'case')} · {counted(brief.actionCount, 'action')}
          {brief.minutes !== 'none' && ` · minutes ${minutesStateWords[brief.minutes].toLowerCase()}`}
          {meeting.chair !== '' && ` · chair ${meeting.chair}`}
        </p>
      </div>
      <Group gap="xs" className={classes.handButtons}>
        <Button size="sm" onClick={() => go(route)}>
          {label}
        </Button>
        {!open && route.screen !== 'prepare' && (
          <Button
            size="sm"
            variant="default"
            onClick={() => go({ screen: 'prepare', meetingId: meeting.id })}
          >
            Cases
          </Button>
        )}
        <Button size="sm" variant="default" onClick={onEdit}>
          Change date or place
        </Button>
      </Group>
    </section>
  )
}
