import type { ActionId } from '#renderer/actions/catalogue.ts'
import type { Route } from '#renderer/state/route.ts'
import type { MeetingBrief } from '#shared/contract/meeting.ts'

/** Where a meeting is taken up: preparing, today's opening, the live meeting, or its minutes. */
export function takeUp(
  brief: MeetingBrief,
  today: string,
): { readonly label: string; readonly route: Route } {
  const meetingId = brief.meeting.id
  if (brief.state === 'closed') return { label: 'Minutes', route: { screen: 'minutes', meetingId } }
  if (brief.state !== 'planned') return { label: 'Continue', route: { screen: 'live', meetingId } }
  if (brief.meeting.heldOn === today && brief.caseCount > 0) {
    return { label: 'Open the meeting', route: { screen: 'opening', meetingId } }
  }
  return {
    label: brief.caseCount === 0 ? 'Add cases' : 'Prepare cases',
    route: { screen: 'prepare', meetingId },
  }
}

/** The two screens beside the meetings themselves. */
export const homePlaces = (
  current: 'meetings' | 'settings',
): readonly { readonly action: ActionId; readonly label: string; readonly current: boolean }[] => [
  { action: 'program.meetings', label: 'Meetings', current: current === 'meetings' },
  { action: 'program.settings', label: 'Area settings', current: current === 'settings' },
]
