import type { Generated } from 'kysely'
import type { Action } from '#shared/domain/action.ts'
import type { Risk } from '#shared/domain/risk.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import type { Voice } from '#shared/domain/voice.ts'

export type VoiceTable = {
  case_id: string
  contact: Voice['contact']
  speaker_agency_id: string | null
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
  id: string
  case_id: string
  agency_id: string
  purpose: SharingItem['purpose']
  basis: SharingItem['basis']
  source: string
  text: string
  decision: SharingItem['decision']
  hold_reason: string
  prepared: number
  captured_at: number
  revision: number
}

export type RiskTable = {
  seq: Generated<number>
  id: string
  case_id: string
  at_risk: Risk['atRisk']
  at_risk_detail: string
  of_what: string
  revision: number
}

export type ActionTable = {
  seq: Generated<number>
  id: string
  meeting_id: string
  case_id: string
  what: string
  agency_id: string | null
  person: string
  due_on: string | null
  for_whom: Action['forWhom']
  risk_id: string | null
  parked: number
  captured_at: number
  outcome: Generated<Action['outcome']>
  outcome_note: Generated<string>
  reported_at: number | null
  revision: number
}

export type FeedbackTable = {
  case_id: string
  agency_id: string | null
  person: string
  what: string
  by_on: string | null
  safe_route: string
  revision: number
}

export type PassedPointTable = { case_id: string; key: string; reason: string; at: number }

/** The part of a case that capturing reads and writes; the rest belongs to `store/case.ts`. */
export type CapturedCaseTable = {
  id: string
  meeting_id: string
  withdrawn_at: number | null
  summary_text: string
  summary_revision: number
}

export type CaptureTables = {
  voice: VoiceTable
  sharing_item: SharingItemTable
  risk: RiskTable
  action: ActionTable
  feedback: FeedbackTable
  passed_point: PassedPointTable
  marac_case: CapturedCaseTable
}
