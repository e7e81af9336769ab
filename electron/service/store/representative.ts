import type { Selectable } from 'kysely'
import type { Representative } from '#shared/domain/agency.ts'
import type { RepresentativeId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'
import type { RepresentativeTable } from './tables/area.ts'

const representativeOf = (row: Selectable<RepresentativeTable>): Representative => ({
  id: row.id,
  agencyId: row.agency_id,
  name: row.name,
  jobTitle: row.job_title,
  deputyOf: row.deputy_of,
  archived: row.archived === 1,
  revision: row.revision,
})

const revisionOf = (id: RepresentativeId) =>
  build.selectFrom('representative').select('revision').where('id', '=', id)

/** Every representative and deputy, archived ones too, by name. */
export const listRepresentatives = (db: Reader): Representative[] =>
  db.all(build.selectFrom('representative').selectAll().orderBy('name').orderBy('id')).map(representativeOf)

/** Creates or changes a representative; returns the new revision. Throws AppError `conflict` or `not-found`. */
export function saveRepresentative(db: Sql, one: Representative): number {
  const columns = {
    agency_id: one.agencyId,
    name: one.name,
    job_title: one.jobTitle,
    deputy_of: one.deputyOf,
    archived: one.archived,
  }
  return saveRow(db, one.revision, {
    revision: revisionOf(one.id),
    insert: (revision) => build.insertInto('representative').values({ id: one.id, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('representative')
        .set({ ...columns, revision })
        .where('id', '=', one.id),
  })
}

/** Takes a person out of new lists; returns the new revision. Throws AppError `conflict` or `not-found`. */
export function archiveRepresentative(db: Sql, id: RepresentativeId, seen: number): number {
  needRevision(db, revisionOf(id), seen)
  const revision = seen + 1
  db.run(build.updateTable('representative').set({ archived: true, revision }).where('id', '=', id))
  return revision
}
