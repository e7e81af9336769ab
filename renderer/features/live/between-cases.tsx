import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { useNow } from '#renderer/state/now.ts'
import { go } from '#renderer/state/route.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import type { FactId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
import classes from './between-cases.module.css'
import { toggleBreak } from './commands.ts'
import { useLive } from './use-live.ts'

/** The middle while no case is on: not opened yet, on a break, or everything heard. One thing to do next. */
export function BetweenCases() {
  const { view, state } = useLive()
  const meetingId = view.meeting.id
  const now = useNow(10_000)
  const since = view.facts.findLast((fact) => fact.kind === 'break-started')?.at ?? now
  const close = (): void =>
    act(async () => {
      const closed = await attempt('meeting.close', { meetingId, factId: newId<FactId>() }, 'Meeting closed')
      if (closed !== null) go({ screen: 'minutes', meetingId })
    })
  const running = state === 'open' || state === 'on-break'
  useActions({
    ...(running && {
      'meeting.break': { run: () => toggleBreak(meetingId, state === 'on-break') },
      'meeting.close': { run: close },
    }),
  })
  return (
    <div className={classes.between}>
      {state === 'planned' && (
        <>
          <h1>The meeting is not open yet</h1>
          <p>Attendance and the confidentiality statement come first.</p>
          <ActionButton action="meeting.opening" variant="filled" size="sm" label="Go to the opening" />
        </>
      )}
      {state === 'on-break' && (
        <>
          <h1>Break since {clockText(since)}</h1>
          <p>{Math.max(0, Math.round((now - since) / 60_000))} min so far. No case clock is running.</p>
          <ActionButton action="meeting.break" variant="filled" size="sm" label="End the break" />
        </>
      )}
      {state === 'open' && (
        <>
          <h1>Every case on the agenda has been heard or deferred</h1>
          <p>Close the meeting; the minutes are made from what was captured.</p>
          <ActionButton action="meeting.close" variant="filled" size="sm" />
        </>
      )}
      {state === 'closed' && (
        <>
          <h1>The meeting is closed</h1>
          <p>The minutes are the next step.</p>
          <ActionButton action="meeting.minutes" variant="filled" size="sm" />
        </>
      )}
    </div>
  )
}
