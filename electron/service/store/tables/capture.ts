import type { Generated } from 'kysely'
import type { Action } from '#shared/domain/action.ts'
import type { Risk } from '#shared/domain/risk.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import type { Voice } from '#shared/domain/voice.ts'
import type { ActionId, AgencyId, CaseId, ItemId, MeetingId, RiskId } from '#shared/ids.ts'
import type { Flag } from './column.ts'

export type VoiceTable = {
  case_id: CaseId
  contact: Voice['contact']
  speaker_agency_id: AgencyId | null
  speaker_name: string
  last_safe_contact_on: string | null
  wants: string
  fears: string
  needs_today: string
  knows_of_meeting: Voice['knowsOfMeeting']
  knows_detail: string
  tried: string
  known_wishes: string
  revision: number
}

export type SharingItemTable = {
  seq: Generated<number>
  id: ItemId
  case_id: CaseId
  agency_id: AgencyId
  purpose: SharingItem['purpose']
  basis: SharingItem['basis']
  source: string
  text: string
  decision: SharingItem['decision']
  hold_reason: string
  prepared: Flag
  captured_at: number
  revision: number
}

export type RiskTable = {
  seq: Generated<number>
  id: RiskId
  case_id: CaseId
  at_risk: Risk['atRisk']
  at_risk_detail: string
  of_what: string
  revision: number
}

export type ActionTable = {
  seq: Generated<number>
  id: ActionId
  meeting_id: MeetingId
  case_id: CaseId
  what: string
  agency_id: AgencyId | null
  person: string
  due_on: string | null
  for_whom: Action['forWhom']
  risk_id: RiskId | null
  parked: Flag
  captured_at: number
  outcome: Generated<Action['outcome']>
  outcome_note: Generated<string>
  reported_at: number | null
  revision: number
}

export type FeedbackTable = {
  case_id: CaseId
  agency_id: AgencyId | null
  person: string
  what: string
  by_on: string | null
  safe_route: string
  revision: number
}

export type PassedPointTable = { case_id: CaseId; key: string; reason: string; at: number }
