import { type AreaGuidance, defaultGuidance } from '#shared/domain/guidance-settings.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { fromJson, saveRow } from './row.ts'

const theRow = build.selectFrom('area_guidance').where('id', '=', 1)

/** The area's guidance; what a new vault starts with, at revision 0, while nobody has saved any. */
export function readGuidance(db: Reader): AreaGuidance {
  const row = db.one(theRow.selectAll())
  if (!row) return defaultGuidance
  return {
    off: fromJson(row.rules_off),
    ownPhrases: fromJson(row.own_phrases),
    allowedPhrases: fromJson(row.allowed_phrases),
    ownServices: fromJson(row.own_services),
    ownPlaces: fromJson(row.own_places),
    lawfulGrounds: fromJson(row.lawful_grounds),
    proportionateGrounds: fromJson(row.proportionate_grounds),
    revision: row.revision,
  }
}

/** Saves the guidance whole; returns the new revision. Throws AppError `conflict`. */
export function saveGuidance(db: Sql, guidance: AreaGuidance): number {
  const columns = {
    rules_off: JSON.stringify(guidance.off),
    own_phrases: JSON.stringify(guidance.ownPhrases),
    allowed_phrases: JSON.stringify(guidance.allowedPhrases),
    own_services: JSON.stringify(guidance.ownServices),
    own_places: JSON.stringify(guidance.ownPlaces),
    lawful_grounds: JSON.stringify(guidance.lawfulGrounds),
    proportionate_grounds: JSON.stringify(guidance.proportionateGrounds),
  }
  return saveRow(db, guidance.revision, {
    revision: theRow.select('revision'),
    insert: (revision) => build.insertInto('area_guidance').values({ id: 1, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('area_guidance')
        .set({ ...columns, revision })
        .where('id', '=', 1),
  })
}
