import type { PassedPoint } from '#shared/domain/case-file.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'

/** The open points of a case that were passed with a reason, oldest first. */
export const readPassedPoints = (db: Reader, caseId: CaseId): PassedPoint[] =>
  db.all(
    build
      .selectFrom('passed_point')
      .select(['key', 'reason', 'at'])
      .where('case_id', '=', caseId)
      .orderBy('at')
      .orderBy('key'),
  )

/** Passes a point, or gives a passed one another reason. */
export const passPoint = (db: Sql, caseId: CaseId, point: PassedPoint): number =>
  db.run(
    build
      .insertInto('passed_point')
      .values({ case_id: caseId, ...point })
      .onConflict((taken) =>
        taken.columns(['case_id', 'key']).doUpdateSet({ reason: point.reason, at: point.at }),
      ),
  )

/** Takes a passing back; returns how many there were, 0 or 1. */
export const unpassPoint = (db: Sql, caseId: CaseId, key: string): number =>
  db.run(build.deleteFrom('passed_point').where('case_id', '=', caseId).where('key', '=', key))
