import { Screen } from '#renderer/features/frame/index.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'

export function PreparePage(_: {
  readonly meetingId: MeetingId
  readonly caseId?: CaseId | 'new' | undefined
}) {
  return <Screen title="Cases">{null}</Screen>
}
