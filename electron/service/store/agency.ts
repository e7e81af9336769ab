import type { Selectable } from 'kysely'
import type { Agency } from '#shared/domain/agency.ts'
import type { AgencyId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'
import type { AgencyTable } from './tables/area.ts'

const agencyOf = (row: Selectable<AgencyTable>): Agency => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  standing: row.standing,
  byAndFor: row.by_and_for === 1,
  communities: row.communities,
  archived: row.archived === 1,
  revision: row.revision,
})

const revisionOf = (id: AgencyId) => build.selectFrom('agency').select('revision').where('id', '=', id)

/** Every agency, archived ones too (they stand in old cases), by name. */
export const listAgencies = (db: Reader): Agency[] =>
  db.all(build.selectFrom('agency').selectAll().orderBy('name').orderBy('id')).map(agencyOf)

/** Creates or changes an agency; returns its new revision. Throws AppError `conflict` or `not-found`. */
export function saveAgency(db: Sql, agency: Agency): number {
  const columns = {
    name: agency.name,
    kind: agency.kind,
    standing: agency.standing,
    by_and_for: agency.byAndFor,
    communities: agency.communities,
    archived: agency.archived,
  }
  return saveRow(db, agency.revision, {
    revision: revisionOf(agency.id),
    insert: (revision) => build.insertInto('agency').values({ id: agency.id, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('agency')
        .set({ ...columns, revision })
        .where('id', '=', agency.id),
  })
}

/** Takes an agency out of new lists; returns its new revision. Throws AppError `conflict` or `not-found`. */
export function archiveAgency(db: Sql, id: AgencyId, seen: number): number {
  needRevision(db, revisionOf(id), seen)
  const revision = seen + 1
  db.run(build.updateTable('agency').set({ archived: true, revision }).where('id', '=', id))
  return revision
}
