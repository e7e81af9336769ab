import type { Selectable } from 'kysely'
import type { Meeting, PlannedBreak } from '#shared/domain/meeting.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { fromJson, needRevision, saveRow } from './row.ts'
import type { MeetingTable } from './tables/meeting.ts'

/** A row of `meeting` as the domain knows it. */
export const meetingOf = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  reference: row.reference,
  heldOn: row.held_on,
  startsAt: row.starts_time,
  mode: row.mode,
  venue: row.venue,
  chair: row.chair,
  coordinator: row.coordinator,
  minuteTaker: row.minute_taker,
  breaks: fromJson(row.breaks),
  order: fromJson(row.case_order),
  isSample: row.is_sample === 1,
  revision: row.revision,
})

const revisionOf = (id: MeetingId) => build.selectFrom('meeting').select('revision').where('id', '=', id)

/** One meeting. Throws AppError `not-found`. */
export const needMeeting = (db: Reader, id: MeetingId): Meeting =>
  meetingOf(db.need(build.selectFrom('meeting').selectAll().where('id', '=', id)))

/**
 * Creates or changes a meeting's particulars, never its order or breaks; returns the new revision.
 * Throws AppError `conflict` or `not-found`.
 */
export function saveMeeting(db: Sql, one: Omit<Meeting, 'breaks' | 'order' | 'isSample'>): number {
  const columns = {
    reference: one.reference,
    held_on: one.heldOn,
    starts_time: one.startsAt,
    mode: one.mode,
    venue: one.venue,
    chair: one.chair,
    coordinator: one.coordinator,
    minute_taker: one.minuteTaker,
  }
  return saveRow(db, one.revision, {
    revision: revisionOf(one.id),
    insert: (revision) => build.insertInto('meeting').values({ id: one.id, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('meeting')
        .set({ ...columns, revision })
        .where('id', '=', one.id),
  })
}

/** Marks a meeting as the sample, so that it says so everywhere. */
export const markSample = (db: Sql, id: MeetingId): void => {
  db.run(build.updateTable('meeting').set({ is_sample: 1 }).where('id', '=', id))
}

/** Sets the chair's order of cases and the breaks; returns the new revision. Throws `conflict` or `not-found`. */
export function arrangeAgenda(
  db: Sql,
  id: MeetingId,
  order: readonly CaseId[],
  breaks: readonly PlannedBreak[],
  seen: number,
): number {
  needRevision(db, revisionOf(id), seen)
  const revision = seen + 1
  db.run(
    build
      .updateTable('meeting')
      .set({ case_order: JSON.stringify(order), breaks: JSON.stringify(breaks), revision })
      .where('id', '=', id),
  )
  return revision
}
