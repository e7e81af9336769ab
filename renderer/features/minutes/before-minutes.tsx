import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import { counted } from '#renderer/text/meeting-words.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import { caseState } from '#shared/domain/agenda.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { VersionId } from '#shared/ids.ts'
import { liveCaseOf } from './live-case.ts'
import classes from './minutes-page.module.css'

/** No version yet. One thing to do: put the first draft together; before the meeting there is nothing to put together. */
export function BeforeMinutes({ view }: { readonly view: MeetingView }) {
  const state = meetingState(view.facts)
  const meetingId = view.meeting.id
  const heard = view.cases.filter((one) => caseState(one) === 'heard').length
  const assemble = (): void =>
    act(() => attempt('minutes.assemble', { meetingId, versionId: newId<VersionId>() }, 'Minutes assembled'))
  useActions(state === 'planned' ? {} : { 'minutes.assemble': { run: assemble } })
  if (state === 'planned')
    return (
      <div className={classes.before}>
        <h1>The meeting has not been opened yet</h1>
        <p>Its minutes are put together from what is captured in it.</p>
        <ActionButton action="meeting.opening" variant="filled" size="sm" label="Go to the opening" />
      </div>
    )
  return (
    <div className={classes.before}>
      <h1>{state === 'closed' ? 'The meeting is closed' : 'The meeting is still open'}</h1>
      <p>
        {counted(heard, 'case')} of {view.cases.length} heard, {actionsOf(view)} agreed. What was captured
        becomes a first draft that you can edit.
      </p>
      {state !== 'closed' && (
        <p>
          You can begin now all the same: sections that nobody edits follow what is captured, and cases heard
          later are added.
        </p>
      )}
      <div className={classes.ways}>
        <ActionButton action="minutes.assemble" variant="filled" size="sm" />
        {state !== 'closed' && liveCaseOf(view) === undefined && (
          <ActionButton action="meeting.close" size="sm" />
        )}
      </div>
    </div>
  )
}

const actionsOf = ({ cases }: MeetingView): string =>
  counted(
    cases.reduce((sum, one) => sum + one.actionCount, 0),
    'action',
  )
