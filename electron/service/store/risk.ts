import { AppError } from '#shared/contract/errors.ts'
import type { Risk, RiskSummary } from '#shared/domain/risk.ts'
import type { CaseId, RiskId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'

/** The risks of a case, in the order of writing. */
export const readRisks = (db: Reader, caseId: CaseId): Risk[] =>
  db.all(build.selectFrom('risk').selectAll().where('case_id', '=', caseId).orderBy('seq')).map((row) => ({
    id: row.id,
    atRisk: row.at_risk,
    atRiskDetail: row.at_risk_detail,
    ofWhat: row.of_what,
    revision: row.revision,
  }))

/** Writes a risk; returns its new revision. Throws AppError `conflict` or `not-found` (also for another case's). */
export function saveRisk(db: Sql, caseId: CaseId, risk: Risk): number {
  const columns = { at_risk: risk.atRisk, at_risk_detail: risk.atRiskDetail, of_what: risk.ofWhat }
  return saveRow(db, risk.revision, {
    revision: build
      .selectFrom('risk')
      .select('revision')
      .where('id', '=', risk.id)
      .where('case_id', '=', caseId),
    insert: (revision) =>
      build.insertInto('risk').values({ id: risk.id, case_id: caseId, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('risk')
        .set({ ...columns, revision })
        .where('id', '=', risk.id),
  })
}

/** The case of a risk that still has the revision that was seen. Throws AppError `not-found` or `conflict`. */
export const caseOfRisk = (db: Reader, id: RiskId, seen: number): CaseId =>
  needRevision(db, build.selectFrom('risk').select(['case_id', 'revision']).where('id', '=', id), seen)
    .case_id

/**
 * Takes a risk away; actions that named it keep standing without it, one revision on, so that a window which
 * still shows the old link is told.
 */
export function removeRisk(db: Sql, id: RiskId): void {
  db.run(
    build
      .updateTable('action')
      .set((row) => ({ risk_id: null, revision: row('revision', '+', 1) }))
      .where('risk_id', '=', id),
  )
  db.run(build.deleteFrom('risk').where('id', '=', id))
}

/** The chair's summary of the risk in a case. Throws AppError `not-found`. */
export function readSummary(db: Reader, caseId: CaseId): RiskSummary {
  const row = db.need(
    build.selectFrom('marac_case').select(['summary_text', 'summary_revision']).where('id', '=', caseId),
  )
  return { text: row.summary_text, revision: row.summary_revision }
}

/** Writes the summary; returns its new revision. Throws AppError `conflict` or `not-found`. */
export function saveSummary(db: Sql, caseId: CaseId, { text, revision }: RiskSummary): number {
  if (readSummary(db, caseId).revision !== revision) throw new AppError('conflict')
  db.run(
    build
      .updateTable('marac_case')
      .set({ summary_text: text, summary_revision: revision + 1 })
      .where('id', '=', caseId),
  )
  return revision + 1
}
