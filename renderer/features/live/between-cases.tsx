import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { go } from '#renderer/state/route.ts'
import classes from './between-cases.module.css'
import { toggleBreak } from './commands.ts'
import { useLive } from './use-live.ts'

/** The middle while no case can be shown: not opened yet, or nothing on the agenda. */
export function BetweenCases() {
  const { view, state } = useLive()
  const meetingId = view.meeting.id
  const onBreak = state === 'on-break'
  useActions(
    state === 'planned' || state === 'closed'
      ? {}
      : { 'meeting.break': { run: () => toggleBreak(meetingId, onBreak) } },
  )
  return (
    <div className={classes.between}>
      {state === 'planned' && (
        <>
          <h1>The meeting is not open yet</h1>
          <p>Attendance and the confidentiality statement come first.</p>
          <ActionButton action="meeting.opening" variant="filled" size="sm" label="Go to the opening" />
        </>
      )}
      {state !== 'planned' && (
        <>
          <h1>There is no case on the agenda</h1>
          <p>Add one on the Cases screen, or close the meeting.</p>
          <button type="button" className={classes.link} onClick={() => go({ screen: 'prepare', meetingId })}>
            To the cases
          </button>
        </>
      )}
    </div>
  )
}
