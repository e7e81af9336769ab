import { type Feedback, noFeedback } from '#shared/domain/feedback.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { saveRow } from './row.ts'

/** Who tells the survivor what; `noFeedback` while nobody has planned it. */
export function readFeedback(db: Reader, caseId: CaseId): Feedback {
  const row = db.one(build.selectFrom('feedback').selectAll().where('case_id', '=', caseId))
  if (!row) return noFeedback
  return {
    agencyId: row.agency_id,
    person: row.person,
    what: row.what,
    byOn: row.by_on,
    safeRoute: row.safe_route,
    revision: row.revision,
  }
}

/** Writes the plan of a case; returns its new revision. Throws AppError `conflict` or `not-found`. */
export function saveFeedback(db: Sql, caseId: CaseId, plan: Feedback): number {
  const columns = {
    agency_id: plan.agencyId,
    person: plan.person,
    what: plan.what,
    by_on: plan.byOn,
    safe_route: plan.safeRoute,
  }
  return saveRow(db, plan.revision, {
    revision: build.selectFrom('feedback').select('revision').where('case_id', '=', caseId),
    insert: (revision) => build.insertInto('feedback').values({ case_id: caseId, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('feedback')
        .set({ ...columns, revision })
        .where('case_id', '=', caseId),
  })
}
