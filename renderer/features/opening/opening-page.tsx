import { Screen } from '#renderer/features/frame/index.ts'
import type { MeetingId } from '#shared/ids.ts'

export function OpeningPage(_: { readonly meetingId: MeetingId }) {
  return <Screen title="Opening">{null}</Screen>
}
