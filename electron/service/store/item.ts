import type { SharingItem } from '#shared/domain/sharing.ts'
import type { CaseId, ItemId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'

/** Everything that agencies say, hold back or have not decided about in a case, in the order of writing. */
export const readItems = (db: Reader, caseId: CaseId): SharingItem[] =>
  db
    .all(build.selectFrom('sharing_item').selectAll().where('case_id', '=', caseId).orderBy('seq'))
    .map((row) => ({
      id: row.id,
      agencyId: row.agency_id,
      purpose: row.purpose,
      basis: row.basis,
      source: row.source,
      text: row.text,
      decision: row.decision,
      holdReason: row.hold_reason,
      prepared: row.prepared === 1,
      capturedAt: row.captured_at,
      revision: row.revision,
    }))

/**
 * Writes an item; `at` (UTC ms) is kept from its first writing. Returns its new revision.
 * Throws AppError `conflict` or `not-found` (also for an item of another case).
 */
export function saveItem(db: Sql, caseId: CaseId, at: number, item: Omit<SharingItem, 'capturedAt'>): number {
  const columns = {
    agency_id: item.agencyId,
    purpose: item.purpose,
    basis: item.basis,
    source: item.source,
    text: item.text,
    decision: item.decision,
    hold_reason: item.holdReason,
    prepared: item.prepared,
  }
  return saveRow(db, item.revision, {
    revision: build
      .selectFrom('sharing_item')
      .select('revision')
      .where('id', '=', item.id)
      .where('case_id', '=', caseId),
    insert: (revision) =>
      build
        .insertInto('sharing_item')
        .values({ id: item.id, case_id: caseId, ...columns, captured_at: at, revision }),
    update: (revision) =>
      build
        .updateTable('sharing_item')
        .set({ ...columns, revision })
        .where('id', '=', item.id),
  })
}

/** The case of an item that still has the revision that was seen. Throws AppError `not-found` or `conflict`. */
export const caseOfItem = (db: Reader, id: ItemId, seen: number): CaseId =>
  needRevision(
    db,
    build.selectFrom('sharing_item').select(['case_id', 'revision']).where('id', '=', id),
    seen,
  ).case_id

/** Takes an item away: a slip of the keyboard; what was decided about research stays as `hold`. */
export const removeItem = (db: Sql, id: ItemId): number =>
  db.run(build.deleteFrom('sharing_item').where('id', '=', id))
