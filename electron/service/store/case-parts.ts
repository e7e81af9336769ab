import type { Selectable } from 'kysely'
import type { CaseAgency, CaseRecord, Need, Person } from '#shared/domain/case.ts'
import type { AgencyId, CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import type { CaseScope } from './case-scope.ts'
import { groupBy } from './row.ts'
import type { CaseAgencyTable, CasePersonTable } from './tables/case.ts'

/** What hangs on a case's form: people, needs and agencies, each in the order of the form. */
export type CaseParts = Pick<CaseRecord, 'people' | 'needs' | 'agencies'>

const personOf = (row: Selectable<CasePersonTable>): Person => ({
  id: row.id,
  role: row.role,
  name: row.name,
  bornOn: row.born_on,
  relationship: row.relationship,
})

const caseAgencyOf = (row: Selectable<CaseAgencyTable>): CaseAgency => ({
  agencyId: row.agency_id,
  carriesVoice: row.carries_voice === 1,
  strongestRelationship: row.strongest_relationship === 1,
  knowsChildren: row.knows_children === 1,
  managesPersonCausingHarm: row.manages_person_causing_harm === 1,
  research: row.research,
})

const people = build.selectFrom('case_person').selectAll().orderBy('place')
const needs = build.selectFrom('case_need').selectAll().orderBy('place')
const agencies = build.selectFrom('case_agency').selectAll().orderBy('place')

/** Reads the parts of some cases: three statements, however many cases there are. */
export function casePartsIn(db: Reader, cases: CaseScope): (id: CaseId) => CaseParts {
  const peopleOf = groupBy(db.all(people.where('case_id', 'in', cases)), (row) => row.case_id)
  const needsOf = groupBy(db.all(needs.where('case_id', 'in', cases)), (row) => row.case_id)
  const agenciesOf = groupBy(db.all(agencies.where('case_id', 'in', cases)), (row) => row.case_id)
  return (id) => ({
    people: (peopleOf.get(id) ?? []).map(personOf),
    needs: (needsOf.get(id) ?? []).map(({ kind, detail }): Need => ({ kind, detail })),
    agencies: (agenciesOf.get(id) ?? []).map(caseAgencyOf),
  })
}

const agencyRow = (caseId: CaseId, one: CaseAgency, place: number) => ({
  case_id: caseId,
  agency_id: one.agencyId,
  place,
  carries_voice: one.carriesVoice,
  strongest_relationship: one.strongestRelationship,
  knows_children: one.knowsChildren,
  manages_person_causing_harm: one.managesPersonCausingHarm,
  research: one.research,
})

/** Puts these parts in place of whatever hung on the case. */
export function replaceCaseParts(db: Sql, caseId: CaseId, parts: CaseParts): void {
  for (const table of ['case_person', 'case_need', 'case_agency'] as const) {
    db.run(build.deleteFrom(table).where('case_id', '=', caseId))
  }
  parts.people.forEach((one, place) => {
    const { id, role, name, relationship } = one
    const row = { case_id: caseId, place, id, role, name, born_on: one.bornOn, relationship }
    db.run(build.insertInto('case_person').values(row))
  })
  parts.needs.forEach((one, place) => {
    db.run(build.insertInto('case_need').values({ case_id: caseId, place, ...one }))
  })
  parts.agencies.forEach((one, place) => {
    db.run(build.insertInto('case_agency').values(agencyRow(caseId, one, place)))
  })
}

/** This agency alone carries the survivor's voice; one that was not part of the case joins it, at the end. */
export function markVoiceCarrier(db: Sql, caseId: CaseId, agencyId: AgencyId): void {
  const involved = db.all(agencies.where('case_id', '=', caseId))
  const ofCase = build.updateTable('case_agency').where('case_id', '=', caseId)
  db.run(ofCase.set({ carries_voice: false }))
  db.run(ofCase.where('agency_id', '=', agencyId).set({ carries_voice: true }))
  if (involved.some((row) => row.agency_id === agencyId)) return
  const place = Math.max(-1, ...involved.map((row) => row.place)) + 1
  const joined: CaseAgency = {
    agencyId,
    carriesVoice: true,
    strongestRelationship: false,
    knowsChildren: false,
    managesPersonCausingHarm: false,
    research: 'holds-information',
  }
  db.run(build.insertInto('case_agency').values(agencyRow(caseId, joined, place)))
}
