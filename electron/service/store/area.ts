import { type Area, defaultArea } from '#shared/domain/area.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { fromJson, saveRow } from './row.ts'

const theRow = build.selectFrom('area').where('id', '=', 1)

/** The area's settings; those a new vault starts with, at revision 0, while nobody has saved any. */
export function readArea(db: Reader): Area {
  const row = db.one(theRow.selectAll())
  if (!row) return defaultArea
  return {
    maracName: row.marac_name,
    survivorTerm: row.survivor_term,
    personCausingHarmTerm: row.person_causing_harm_term,
    marking: row.marking,
    handling: row.handling,
    phaseMinutes: fromJson(row.phase_minutes),
    mentionOnlyMinutes: row.mention_only_minutes,
    wordBudget: row.word_budget,
    speakingOrder: fromJson(row.speaking_order),
    localCriteria: fromJson(row.local_criteria),
    confidentialityStatement: row.confidentiality_statement,
    revision: row.revision,
  }
}

/** Saves the settings; returns the new revision. Throws AppError `conflict`. */
export function saveArea(db: Sql, area: Area): number {
  const columns = {
    marac_name: area.maracName,
    survivor_term: area.survivorTerm,
    person_causing_harm_term: area.personCausingHarmTerm,
    marking: area.marking,
    handling: area.handling,
    phase_minutes: JSON.stringify(area.phaseMinutes),
    mention_only_minutes: area.mentionOnlyMinutes,
    word_budget: area.wordBudget,
    speaking_order: JSON.stringify(area.speakingOrder),
    local_criteria: JSON.stringify(area.localCriteria),
    confidentiality_statement: area.confidentialityStatement,
  }
  return saveRow(db, area.revision, {
    revision: theRow.select('revision'),
    insert: (revision) => build.insertInto('area').values({ id: 1, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('area')
        .set({ ...columns, revision })
        .where('id', '=', 1),
  })
}
