import type { Selectable } from 'kysely'
import type { Action, CarriedAction, Outcome } from '#shared/domain/action.ts'
import type { ActionId, CaseId, MeetingId } from '#shared/ids.ts'
import { instantOf } from '#shared/time.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'
import type { ActionTable } from './tables/capture.ts'

/** What a form can change of an action. */
export type ActionForm = Omit<Action, 'capturedAt' | 'outcome' | 'outcomeNote' | 'reportedAt'>

const fromRow = (row: Selectable<ActionTable>): Action => ({
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
  db.all(build.selectFrom('action').selectAll().where('case_id', '=', caseId).orderBy('seq')).map(fromRow)

/** One action, or undefined. */
export function findAction(db: Reader, id: ActionId): Action | undefined {
  const row = db.one(build.selectFrom('action').selectAll().where('id', '=', id))
  return row && fromRow(row)
}

/** An action that still has the revision that was seen. Throws AppError `not-found` or `conflict`. */
export const needAction = (db: Reader, id: ActionId, seen: number): Action =>
  fromRow(needRevision(db, build.selectFrom('action').selectAll().where('id', '=', id), seen))

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

/** Start of the day of the last meeting before this one, UTC ms: what was reported since then is news at this one. */
function previousDay(db: Reader, heldOn: string, isSample: 0 | 1): number {
  const before = db.one(
    build
      .selectFrom('meeting')
      .select('held_on')
      .where('held_on', '<', heldOn)
      .where('is_sample', '=', isSample)
      .orderBy('held_on', 'desc')
      .limit(1),
  )
  return instantOf(before?.held_on ?? heldOn, '00:00')
}

/**
 * What is brought to the chair of a meeting: actions of earlier meetings that were open when its day began, and
 * those that an agency has since reported as not done, or as overtaken by circumstances. Sample and real meetings
 * never see each other's.
 */
export function readCarried(db: Reader, meetingId: MeetingId): CarriedAction[] {
  const here = db.need(
    build.selectFrom('meeting').select(['held_on', 'is_sample']).where('id', '=', meetingId),
  )
  const dayStart = instantOf(here.held_on, '00:00')
  const since = previousDay(db, here.held_on, here.is_sample)
  return db
    .all(
      build
        .selectFrom('action')
        .innerJoin('meeting', 'meeting.id', 'action.meeting_id')
        .innerJoin('marac_case', 'marac_case.id', 'action.case_id')
        .selectAll('action')
        .select((row) => [
          'meeting.reference as meeting_reference',
          'meeting.held_on as meeting_held_on',
          'marac_case.number as case_number',
          // A subquery, not a join: a case that still lacks its survivor must not lose its actions.
          row
            .selectFrom('case_person')
            .select('name')
            .whereRef('case_person.case_id', '=', 'marac_case.id')
            .where('role', '=', 'survivor')
            .orderBy('place')
            .limit(1)
            .as('survivor_name'),
        ])
        .where('meeting.held_on', '<', here.held_on)
        .where('meeting.is_sample', '=', here.is_sample)
        .where('marac_case.withdrawn_at', 'is', null)
        .where('action.parked', '=', 0)
        .where((row) =>
          row.or([
            row('action.outcome', '=', 'open'),
            row('action.reported_at', '>=', dayStart),
            row.and([row('action.outcome', '<>', 'done'), row('action.reported_at', '>=', since)]),
          ]),
        )
        .orderBy('meeting.held_on')
        .orderBy('marac_case.number')
        .orderBy('action.seq'),
    )
    .map((row) => ({
      action: fromRow(row),
      meetingReference: row.meeting_reference,
      meetingHeldOn: row.meeting_held_on,
      caseNumber: row.case_number,
      survivorName: row.survivor_name ?? '',
    }))
}
