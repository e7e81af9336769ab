import { AppError } from '#shared/contract/errors.ts'
import type { AssembledSection } from '#shared/domain/assemble-minutes.ts'
import type { MinutesSection, RichDoc } from '#shared/domain/minutes.ts'
import type { VersionId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { fromJson, needRevision } from './row.ts'

const inVersion = (id: VersionId) => build.selectFrom('minutes_section').where('version_id', '=', id)

/** The stored sections of a version, in their order. */
export const readSections = (db: Reader, id: VersionId): MinutesSection[] =>
  db.all(inVersion(id).selectAll().orderBy('place').orderBy('key')).map((row) => ({
    key: row.key,
    caseId: row.case_id,
    heading: row.heading,
    doc: fromJson<RichDoc>(row.doc),
    edited: row.edited === 1,
    savedAt: row.saved_at,
    revision: row.revision,
  }))

/** Puts sections into a version, in this order. One that is added later is placed by the agenda when it is read. */
export function addSections(
  db: Sql,
  id: VersionId,
  sections: readonly (AssembledSection & Partial<MinutesSection>)[],
  at: number,
): void {
  sections.forEach((one, place) => {
    db.run(
      build.insertInto('minutes_section').values({
        version_id: id,
        key: one.key,
        place,
        case_id: one.caseId,
        heading: one.heading,
        doc: JSON.stringify(one.doc),
        edited: one.edited ?? false,
        saved_at: one.savedAt ?? at,
        revision: one.revision ?? 1,
      }),
    )
  })
}

/** Takes every section out of a draft. */
export const clearSections = (db: Sql, id: VersionId): number =>
  db.run(build.deleteFrom('minutes_section').where('version_id', '=', id))

/** True where a section is stored, not only assembled. */
export const hasSection = (db: Reader, id: VersionId, key: string): boolean =>
  db.one(inVersion(id).select('key').where('key', '=', key)) !== undefined

/** Rewrites one section; returns its new revision. Throws AppError `not-found` or `conflict`. */
export function writeSection(
  db: Sql,
  id: VersionId,
  one: {
    readonly key: string
    readonly doc: RichDoc
    readonly edited: boolean
    readonly at: number
    readonly revision: number
  },
): number {
  if (one.revision === 0 && hasSection(db, id, one.key)) throw new AppError('conflict')
  needRevision(db, inVersion(id).select('revision').where('key', '=', one.key), one.revision)
  const revision = one.revision + 1
  db.run(
    build
      .updateTable('minutes_section')
      .set({ doc: JSON.stringify(one.doc), edited: one.edited, saved_at: one.at, revision })
      .where('version_id', '=', id)
      .where('key', '=', one.key),
  )
  return revision
}
