import type { MinutesSection, MinutesVersion } from '#shared/domain/minutes.ts'

export type MinutesVersionTable = {
  id: string
  meeting_id: string
  number: number
  state: MinutesVersion['state']
  reason: string
  created_at: number
  signed_by: string | null
  signed_at: number | null
  journal_head: string | null
  /** `MinutesFacts` as JSON text, frozen when the version is signed. */
  facts: string | null
  revision: number
}

export type MinutesSectionTable = {
  version_id: string
  key: string
  place: number
  case_id: string | null
  heading: MinutesSection['heading']
  /** A tiptap document as JSON text. */
  doc: string
  edited: number
  saved_at: number
  revision: number
}

export type MinutesTables = {
  minutes_version: MinutesVersionTable
  minutes_section: MinutesSectionTable
}
