import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { FactId } from '#shared/ids.ts'
import { liveCaseOf } from './live-case.ts'

/** Closes the meeting from here, where whoever writes the minutes notices that nobody did. */
export function MeetingKeys({ view }: { readonly view: MeetingView }) {
  const state = meetingState(view.facts)
  const live = liveCaseOf(view)
  const meetingId = view.meeting.id
  const close = (): void =>
    act(() => attempt('meeting.close', { meetingId, factId: newId<FactId>() }, 'Meeting closed'))
  const blocked =
    live === undefined ? undefined : `Case ${live.number} is still open. Conclude or defer it first.`
  useActions(state === 'open' || state === 'on-break' ? { 'meeting.close': { run: close, blocked } } : {})
  return null
}
