import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { CaseRecord, CaseStanding } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { type CaseParts, casePartsIn, replaceCaseParts } from './case-parts.ts'
import type { CaseScope } from './case-scope.ts'
import { fromJson, needRevision, saveRow } from './row.ts'
import type { MaracCaseTable } from './tables/case.ts'
import { keepTurnsOf } from './turn.ts'

type CaseRow = Selectable<MaracCaseTable>

const recordOf = (row: CaseRow, parts: CaseParts): CaseRecord => ({
  id: row.id,
  meetingId: row.meeting_id,
  number: row.number,
  kind: row.kind,
  transferredFrom: row.transferred_from,
  referringAgencyId: row.referring_agency_id,
  referringWorker: row.referring_worker,
  referredOn: row.referred_on,
  criteria: {
    visibleHighRisk: row.visible_high_risk === 1,
    dashCount: row.dash_count,
    professionalJudgement: row.professional_judgement === 1,
    judgementReason: row.judgement_reason,
    potentialEscalation: row.potential_escalation === 1,
    repeat: row.repeat_case === 1,
    local: fromJson(row.local_criteria),
  },
  reason: row.reason,
  ...parts,
  revision: row.revision,
})

const standingOf = (row: CaseRow): CaseStanding => ({
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  deferredAt: row.deferred_at,
  deferredReason: row.deferred_reason,
})

export type KnownCase = {
  readonly record: CaseRecord
  readonly standing: CaseStanding
}

/** Some cases with everything on their forms, by the coordinator's number: four statements for any of them. */
export function casesIn(db: Reader, cases: CaseScope): KnownCase[] {
  const rows = db.all(build.selectFrom('marac_case').selectAll().where('id', 'in', cases).orderBy('number'))
  const partsOf = casePartsIn(db, cases)
  return rows.map((row) => ({ record: recordOf(row, partsOf(row.id)), standing: standingOf(row) }))
}

const rowOf = (id: CaseId) => build.selectFrom('marac_case').selectAll().where('id', '=', id)

/** Where a case belongs, how it stands and which revision it has: all that a rule of the clock asks. */
export type CasePlace = Pick<CaseRecord, 'meetingId' | 'revision'> & { readonly standing: CaseStanding }

const placeOf = (row: CaseRow): CasePlace => ({
  meetingId: row.meeting_id,
  revision: row.revision,
  standing: standingOf(row),
})

/** Throws AppError `not-found`; with `seen`, `conflict` where the case has another revision. */
export const needCase = (db: Reader, id: CaseId, seen?: number): CasePlace =>
  placeOf(seen === undefined ? db.need(rowOf(id)) : needRevision(db, rowOf(id), seen))

/** Two cases of a meeting cannot have one number. Throws AppError `invalid-input`, naming the field. */
function mustHaveFreeNumber(db: Reader, { id, meetingId, number }: CaseRecord): void {
  const taken = db.one(
    build
      .selectFrom('marac_case')
      .select('id')
      .where('meeting_id', '=', meetingId)
      .where('number', '=', number)
      .where('id', '<>', id),
  )
  if (taken) throw new AppError('invalid-input', { fields: ['number'] })
}

/**
 * Creates a case or changes it, with people, needs and agencies as a whole; what was recorded of the turns of
 * agencies that stay is kept. Returns the new revision. Throws AppError `conflict`, `not-found` (also where the
 * case is another meeting's) or `invalid-input` for a number that is taken.
 */
export function saveCase(db: Sql, record: CaseRecord): number {
  const before = db.one(rowOf(record.id))
  if (before && before.meeting_id !== record.meetingId) throw new AppError('not-found')
  mustHaveFreeNumber(db, record)
  const { criteria } = record
  const columns = {
    number: record.number,
    kind: record.kind,
    transferred_from: record.transferredFrom,
    referring_agency_id: record.referringAgencyId,
    referring_worker: record.referringWorker,
    referred_on: record.referredOn,
    visible_high_risk: criteria.visibleHighRisk,
    dash_count: criteria.dashCount,
    professional_judgement: criteria.professionalJudgement,
    judgement_reason: criteria.judgementReason,
    potential_escalation: criteria.potentialEscalation,
    repeat_case: criteria.repeat,
    local_criteria: JSON.stringify(criteria.local),
    reason: record.reason,
  }
  const fixed = { id: record.id, meeting_id: record.meetingId, withdrawn_at: null, deferred_at: null }
  const revision = saveRow(db, record.revision, {
    revision: rowOf(record.id),
    insert: (next) => build.insertInto('marac_case').values({ ...fixed, ...columns, revision: next }),
    update: (next) =>
      build
        .updateTable('marac_case')
        .set({ ...columns, revision: next })
        .where('id', '=', record.id),
  })
  replaceCaseParts(db, record.id, record)
  const involved = record.agencies.map((one) => one.agencyId)
  const { referringAgencyId } = record
  keepTurnsOf(db, record.id, referringAgencyId === null ? involved : [...involved, referringAgencyId])
  return revision
}

/** Changes how a case stands; returns the new revision. The caller has read the case at `seen`. */
export function setStanding(db: Sql, id: CaseId, standing: Partial<CaseStanding>, seen: number): number {
  const { withdrawnAt, withdrawnReason, deferredAt, deferredReason } = standing
  const revision = seen + 1
  db.run(
    build
      .updateTable('marac_case')
      .set({
        ...(withdrawnAt === undefined ? {} : { withdrawn_at: withdrawnAt }),
        ...(withdrawnReason === undefined ? {} : { withdrawn_reason: withdrawnReason }),
        ...(deferredAt === undefined ? {} : { deferred_at: deferredAt }),
        ...(deferredReason === undefined ? {} : { deferred_reason: deferredReason }),
        revision,
      })
      .where('id', '=', id),
  )
  return revision
}

/** The form of this case has changed beside the form: whoever has it open is to look again. */
export const touchCase = (db: Sql, id: CaseId): void => {
  db.run(
    build
      .updateTable('marac_case')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .where('id', '=', id),
  )
}
