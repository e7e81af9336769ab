import type { MinutesSection, MinutesVersion } from '#shared/domain/minutes.ts'
import type { CaseId, MeetingId, VersionId } from '#shared/ids.ts'
import type { Flag, Json } from './column.ts'

export type MinutesVersionTable = {
  id: VersionId
  meeting_id: MeetingId
  number: number
  state: MinutesVersion['state']
  reason: string
  created_at: number
  signed_by: string | null
  signed_at: number | null
  journal_head: string | null
  /** `MinutesFacts` as they stood when the version was signed; null while it is a draft. */
  facts: Json | null
  revision: number
}

export type MinutesSectionTable = {
  version_id: VersionId
  key: string
  place: number
  case_id: CaseId | null
  heading: MinutesSection['heading']
  /** A `RichDoc`. */
  doc: Json
  edited: Flag
  saved_at: number
  revision: number
}
