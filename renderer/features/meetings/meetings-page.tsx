import { Screen } from '#renderer/features/frame/index.ts'

export function MeetingsPage() {
  return <Screen title="Meetings">{null}</Screen>
}
