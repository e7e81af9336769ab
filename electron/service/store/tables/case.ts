import type { Generated } from 'kysely'
import type { CaseAgency, CaseKind, Need, Person } from '#shared/domain/case.ts'
import type { ClockFact } from '#shared/domain/clock.ts'
import type { Phase } from '#shared/domain/phase.ts'
import type { AgencyId, CaseId, FactId, MeetingId, PersonId } from '#shared/ids.ts'
import type { Flag, Json } from './column.ts'

export type MaracCaseTable = {
  id: CaseId
  meeting_id: MeetingId
  number: number
  kind: CaseKind
  transferred_from: string
  referring_agency_id: AgencyId | null
  referring_worker: string
  referred_on: string | null
  visible_high_risk: Flag
  dash_count: number | null
  professional_judgement: Flag
  judgement_reason: string
  potential_escalation: Flag
  repeat_case: Flag
  local_criteria: Json
  reason: string
  withdrawn_at: number | null
  withdrawn_reason: Generated<string>
  deferred_at: number | null
  deferred_reason: Generated<string>
  /** The chair's summary of the risk has a revision of its own: the form and the live screen do not collide. */
  summary_text: Generated<string>
  summary_revision: Generated<number>
  revision: number
}

export type CasePersonTable = {
  case_id: CaseId
  place: number
  id: PersonId
  role: Person['role']
  name: string
  born_on: string | null
  relationship: string
}

export type CaseNeedTable = { case_id: CaseId; place: number; kind: Need['kind']; detail: string }

export type CaseAgencyTable = {
  case_id: CaseId
  agency_id: AgencyId
  place: number
  carries_voice: Flag
  strongest_relationship: Flag
  knows_children: Flag
  manages_person_causing_harm: Flag
  research: CaseAgency['research']
}

/** `phase` is set for phases alone; `from_at`, `to_at`, `counted` and `what` for gaps alone. */
export type ClockFactTable = {
  seq: Generated<number>
  id: FactId
  case_id: CaseId
  kind: ClockFact['kind']
  at: number
  phase: Phase | null
  from_at: number | null
  to_at: number | null
  counted: 0 | 1 | null
  what: Generated<string>
}

/** An agency that has spoken in a case, or whose nil return was confirmed. */
export type TurnTable = { case_id: CaseId; agency_id: AgencyId; at: number }

/** Two reasons, because the voice can be moved in the order and, later, passed over by a phase. */
export type TurnOrderTable = {
  case_id: CaseId
  /** Empty while the derived order holds. */
  agency_ids: Json
  moved_reason: string
  passed_over_reason: string
}
