import type { Selectable } from 'kysely'
import type { Action, Outcome } from '#shared/domain/action.ts'
import type { ActionId, CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'
import type { ActionTable } from './tables/capture.ts'

/** What a form can change of an action. */
export type ActionForm = Omit<Action, 'capturedAt' | 'outcome' | 'outcomeNote' | 'reportedAt'>

/** A row of `action` as the domain knows it. */
export const actionOf = (row: Selectable<ActionTable>): Action => ({
  id: row.id,
  meetingId: row.meeting_id,
  caseId: row.case_id,
  what: row.what,
  agencyId: row.agency_id,
  person: row.person,
  dueOn: row.due_on,
  forWhom: row.for_whom,
  riskId: row.risk_id,
  parked: row.parked === 1,
  capturedAt: row.captured_at,
  outcome: row.outcome,
  outcomeNote: row.outcome_note,
  reportedAt: row.reported_at,
  revision: row.revision,
})

/** The actions of a case, in the order of writing. */
export const readActions = (db: Reader, caseId: CaseId): Action[] =>
  db.all(build.selectFrom('action').selectAll().where('case_id', '=', caseId).orderBy('seq')).map(actionOf)

/** One action, or undefined. */
export function findAction(db: Reader, id: ActionId): Action | undefined {
  const row = db.one(build.selectFrom('action').selectAll().where('id', '=', id))
  return row && actionOf(row)
}

/** An action that still has the revision that was seen. Throws AppError `not-found` or `conflict`. */
export const needAction = (db: Reader, id: ActionId, seen: number): Action =>
  actionOf(needRevision(db, build.selectFrom('action').selectAll().where('id', '=', id), seen))

/**
 * Writes an action; `at` (UTC ms) is kept from its first writing. Returns its new revision.
 * Throws AppError `conflict` or `not-found` (also for an action of another case).
 */
export function saveAction(db: Sql, at: number, form: ActionForm): number {
  const columns = {
    what: form.what,
    agency_id: form.agencyId,
    person: form.person,
    due_on: form.dueOn,
    for_whom: form.forWhom,
    risk_id: form.riskId,
    parked: form.parked,
  }
  return saveRow(db, form.revision, {
    revision: build
      .selectFrom('action')
      .select('revision')
      .where('id', '=', form.id)
      .where('case_id', '=', form.caseId),
    insert: (revision) =>
      build.insertInto('action').values({
        id: form.id,
        meeting_id: form.meetingId,
        case_id: form.caseId,
        ...columns,
        captured_at: at,
        reported_at: null,
        revision,
      }),
    update: (revision) =>
      build
        .updateTable('action')
        .set({ ...columns, revision })
        .where('id', '=', form.id),
  })
}

/** Takes an action away; the reason stays in the journal. */
export const removeAction = (db: Sql, id: ActionId): number =>
  db.run(build.deleteFrom('action').where('id', '=', id))

/** Records what became of an action. `at` (UTC ms) is when it was reported; an action that is open again has no such time. */
export function reportAction(
  db: Sql,
  report: {
    readonly id: ActionId
    readonly outcome: Outcome
    readonly note: string
    readonly revision: number
    readonly at: number
  },
): number {
  const revision = report.revision + 1
  db.run(
    build
      .updateTable('action')
      .set({
        outcome: report.outcome,
        outcome_note: report.note,
        reported_at: report.outcome === 'open' ? null : report.at,
        revision,
      })
      .where('id', '=', report.id),
  )
  return revision
}
