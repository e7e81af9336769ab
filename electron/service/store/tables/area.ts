import type { Agency } from '#shared/domain/agency.ts'
import type { Area } from '#shared/domain/area.ts'
import type { AgencyId, RepresentativeId } from '#shared/ids.ts'
import type { Flag, Json } from './column.ts'

/** One row, with `id` 1. */
export type AreaTable = {
  id: number
  marac_name: string
  survivor_term: Area['survivorTerm']
  person_causing_harm_term: Area['personCausingHarmTerm']
  marking: string
  handling: string
  phase_minutes: Json
  mention_only_minutes: number
  word_budget: number
  speaking_order: Json
  local_criteria: Json
  confidentiality_statement: string
  revision: number
}

export type AgencyTable = {
  id: AgencyId
  name: string
  kind: Agency['kind']
  standing: Agency['standing']
  by_and_for: Flag
  communities: string
  archived: Flag
  revision: number
}

export type RepresentativeTable = {
  id: RepresentativeId
  agency_id: AgencyId
  name: string
  job_title: string
  deputy_of: RepresentativeId | null
  archived: Flag
  revision: number
}
