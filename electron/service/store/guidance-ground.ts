import type { SharingGround } from '#shared/domain/sharing-ground.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { casesOf } from './case-scope.ts'
import { saveRow } from './row.ts'

/** Why each agency may share in each case of a meeting; where nothing was recorded there is no row. */
export const groundsAt = (db: Reader, id: MeetingId): SharingGround[] =>
  db
    .all(
      build
        .selectFrom('sharing_ground')
        .selectAll()
        .where('case_id', 'in', casesOf(id))
        .orderBy('case_id')
        .orderBy('agency_id'),
    )
    .map((row) => ({
      caseId: row.case_id,
      agencyId: row.agency_id,
      lawful: row.lawful,
      proportionate: row.proportionate,
      recordedAt: row.recorded_at,
      revision: row.revision,
    }))

const rowOf = (caseId: CaseId, agencyId: AgencyId) =>
  build
    .selectFrom('sharing_ground')
    .select(['lawful', 'proportionate', 'revision'])
    .where('case_id', '=', caseId)
    .where('agency_id', '=', agencyId)

/** The two wordings as they were recorded, if they were. */
export const readGround = (db: Reader, caseId: CaseId, agencyId: AgencyId) => db.one(rowOf(caseId, agencyId))

/** Writes the two wordings; returns the new revision. Throws AppError `conflict` or `not-found`. */
export function saveGround(db: Sql, ground: SharingGround): number {
  const { caseId, agencyId, lawful, proportionate, recordedAt } = ground
  const columns = { lawful, proportionate, recorded_at: recordedAt }
  return saveRow(db, ground.revision, {
    revision: rowOf(caseId, agencyId),
    insert: (revision) =>
      build
        .insertInto('sharing_ground')
        .values({ case_id: caseId, agency_id: agencyId, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('sharing_ground')
        .set({ ...columns, revision })
        .where('case_id', '=', caseId)
        .where('agency_id', '=', agencyId),
  })
}
