import { Button } from '@mantine/core'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { newId } from '#renderer/api/client.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import { meetingTimes } from '#shared/domain/minutes-material.ts'
import type { FactId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
import { liveCaseOf } from './live-case.ts'
import classes from './side-panel.module.css'

/** Whether the meeting itself is over: minutes of an open meeting still move. */
export function MeetingPanel({ view }: { readonly view: MeetingView }) {
  const { openedAt, closedAt } = meetingTimes(view.facts)
  const meetingId = view.meeting.id
  const live = liveCaseOf(view)
  if (meetingState(view.facts) === 'planned') return null
  const reopen = (): void =>
    act(() => attempt('meeting.reopen', { meetingId, factId: newId<FactId>() }, 'Meeting open again'))
  return (
    <section className={classes.card} aria-labelledby="minutes-meeting">
      <h2 id="minutes-meeting">Meeting</h2>
      {closedAt === null ? (
        <>
          <p className={classes.near}>
            Open since {clockText(openedAt ?? 0)}
            {live === undefined ? '.' : `; case ${live.number} is being heard.`}
          </p>
          {live === undefined && (
            <ActionButton action="meeting.close" variant="filled" fullWidth justify="space-between" />
          )}
        </>
      ) : (
        <p>
          Closed at {clockText(closedAt)}.{' '}
          <Button size="compact-xs" variant="subtle" onClick={reopen}>
            Open it again
          </Button>
        </p>
      )}
    </section>
  )
}
