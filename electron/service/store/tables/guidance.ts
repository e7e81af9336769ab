import type { Generated } from 'kysely'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { AgencyId, CaseId, FindingId, MeetingId } from '#shared/ids.ts'
import type { Json } from './column.ts'

/** One row, with `id` 1. */
export type AreaGuidanceTable = {
  id: number
  rules_off: Json
  own_phrases: Json
  allowed_phrases: Json
  own_services: Json
  own_places: Json
  lawful_grounds: Json
  proportionate_grounds: Json
  revision: number
}

export type KeptFindingTable = {
  seq: Generated<number>
  id: FindingId
  meeting_id: MeetingId
  case_id: CaseId | null
  place: string
  rule: KeptFinding['rule']
  words: string
  reason: string
  scope: KeptFinding['scope']
  kept_at: number
  kept_by: string
}

export type SharingGroundTable = {
  case_id: CaseId
  agency_id: AgencyId
  lawful: string
  proportionate: string
  recorded_at: number
  revision: number
}
