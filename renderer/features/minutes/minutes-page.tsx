import { Screen } from '#renderer/features/frame/index.ts'
import type { MeetingId } from '#shared/ids.ts'

export function MinutesPage(_: { readonly meetingId: MeetingId }) {
  return <Screen title="Minutes">{null}</Screen>
}
