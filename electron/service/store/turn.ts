import type { SpokenTurn, TurnOrder } from '#shared/domain/case-file.ts'
import type { AgencyId, CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import type { CaseScope } from './case-scope.ts'
import { fromJson } from './row.ts'

export type TurnOfCase = SpokenTurn & { readonly caseId: CaseId }

const turnsIn = (db: Reader, table: 'turn_spoken' | 'nil_confirmed', cases: CaseScope): TurnOfCase[] =>
  db
    .all(build.selectFrom(table).selectAll().where('case_id', 'in', cases).orderBy('at').orderBy('agency_id'))
    .map((row) => ({ caseId: row.case_id, agencyId: row.agency_id, at: row.at }))

/** Who has spoken in some cases, in the order of time. */
export const spokenIn = (db: Reader, cases: CaseScope): TurnOfCase[] => turnsIn(db, 'turn_spoken', cases)

/** Whose nil return was confirmed in some cases. */
export const nilConfirmedIn = (db: Reader, cases: CaseScope): TurnOfCase[] =>
  turnsIn(db, 'nil_confirmed', cases)

/** The agency has spoken; the first time stands. */
export const markSpoken = (db: Sql, caseId: CaseId, agencyId: AgencyId, at: number): void => {
  db.run(
    build
      .insertInto('turn_spoken')
      .values({ case_id: caseId, agency_id: agencyId, at })
      .onConflict((on) => on.columns(['case_id', 'agency_id']).doNothing()),
  )
}

/** The agency has not spoken after all. */
export const unmarkSpoken = (db: Sql, caseId: CaseId, agencyId: AgencyId): void => {
  db.run(build.deleteFrom('turn_spoken').where('case_id', '=', caseId).where('agency_id', '=', agencyId))
}

/** The nil returns of these agencies are confirmed; the first time stands. */
export function confirmNil(db: Sql, caseId: CaseId, agencyIds: readonly AgencyId[], at: number): void {
  for (const agencyId of agencyIds) {
    db.run(
      build
        .insertInto('nil_confirmed')
        .values({ case_id: caseId, agency_id: agencyId, at })
        .onConflict((on) => on.columns(['case_id', 'agency_id']).doNothing()),
    )
  }
}

/** Takes away what was recorded of agencies that no longer belong to the case. */
export function keepTurnsOf(db: Sql, caseId: CaseId, agencyIds: readonly AgencyId[]): void {
  for (const table of ['turn_spoken', 'nil_confirmed'] as const) {
    db.run(build.deleteFrom(table).where('case_id', '=', caseId).where('agency_id', 'not in', agencyIds))
  }
}

export type TurnOrderOfCase = TurnOrder & { readonly caseId: CaseId }

/** The order as it was changed by hand. The reason is why the survivor's voice comes later, or was passed over. */
export const turnOrdersIn = (db: Reader, cases: CaseScope): TurnOrderOfCase[] =>
  db.all(build.selectFrom('turn_order').selectAll().where('case_id', 'in', cases)).map((row) => ({
    caseId: row.case_id,
    agencyIds: fromJson(row.agency_ids),
    reason: [row.moved_reason, row.passed_over_reason].filter((reason) => reason !== '').join('; '),
  }))

/** Sets the order by hand. Without a new reason an older one stands, as long as the voice is still moved. */
export function arrangeTurns(
  db: Sql,
  caseId: CaseId,
  agencyIds: readonly AgencyId[],
  moved: { readonly reason: string; readonly stillLater: boolean },
): void {
  const before = db.one(build.selectFrom('turn_order').select('moved_reason').where('case_id', '=', caseId))
  const reason = moved.stillLater ? moved.reason || (before?.moved_reason ?? '') : ''
  const columns = { agency_ids: JSON.stringify(agencyIds), moved_reason: reason }
  db.run(
    build
      .insertInto('turn_order')
      .values({ case_id: caseId, ...columns, passed_over_reason: '' })
      .onConflict((on) => on.column('case_id').doUpdateSet(columns)),
  )
}

/** The case went on although the survivor had not been heard. */
export const passVoiceOver = (db: Sql, caseId: CaseId, reason: string): void => {
  db.run(
    build
      .insertInto('turn_order')
      .values({ case_id: caseId, agency_ids: '[]', moved_reason: '', passed_over_reason: reason })
      .onConflict((on) => on.column('case_id').doUpdateSet({ passed_over_reason: reason })),
  )
}
