import { Screen } from '#renderer/features/frame/index.ts'
import type { MeetingId } from '#shared/ids.ts'

export function LivePage(_: { readonly meetingId: MeetingId }) {
  return <Screen title="Live">{null}</Screen>
}
