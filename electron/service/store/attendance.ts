import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { Attendance } from '#shared/domain/meeting.ts'
import type { AttendanceId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { needRevision, saveRow } from './row.ts'
import type { AttendanceTable } from './tables/meeting.ts'

/** What a form can change of an attendance: not when somebody came, went or accepted. */
export type AttendanceForm = Omit<Attendance, 'arrivedAt' | 'leftAt' | 'acceptedAt'>

const attendanceOf = (row: Selectable<AttendanceTable>): Attendance => ({
  id: row.id,
  meetingId: row.meeting_id,
  agencyId: row.agency_id,
  representativeId: row.representative_id,
  name: row.name,
  jobTitle: row.job_title,
  capacity: row.capacity,
  presence: row.presence,
  informationSent: row.information_sent,
  informationSentOn: row.information_sent_on,
  channel: row.channel,
  arrivedAt: row.arrived_at,
  leftAt: row.left_at,
  acceptedAt: row.accepted_at,
  revision: row.revision,
})

const rowOf = (id: AttendanceId) => build.selectFrom('attendance').selectAll().where('id', '=', id)
const change = (id: AttendanceId) => build.updateTable('attendance').where('id', '=', id)

/** Everyone on a meeting's list, in the order in which they were put on it. */
export const attendanceAt = (db: Reader, id: MeetingId): Attendance[] =>
  db
    .all(build.selectFrom('attendance').selectAll().where('meeting_id', '=', id).orderBy('seq'))
    .map(attendanceOf)

/** Whoever is there has come at some time: now, unless it is known. Whoever is not has neither come nor accepted. */
const timesFor = (form: AttendanceForm, before: Attendance | null, at: number) =>
  form.presence === 'present'
    ? {
        arrived_at: before?.arrivedAt ?? at,
        left_at: before?.leftAt ?? null,
        accepted_at: before?.acceptedAt ?? null,
      }
    : { arrived_at: null, left_at: null, accepted_at: null }

/**
 * Puts somebody on the list or changes the entry; returns the new revision. `at` is the time of arrival of one who is
 * present for the first time. Throws AppError `conflict`, or `not-found` also where the entry is another meeting's.
 */
export function saveAttendance(db: Sql, form: AttendanceForm, at: number): number {
  const row = db.one(rowOf(form.id))
  const before = row && row.meeting_id === form.meetingId ? attendanceOf(row) : null
  if (row && before === null) throw new AppError('not-found')
  const columns = {
    agency_id: form.agencyId,
    representative_id: form.representativeId,
    name: form.name,
    job_title: form.jobTitle,
    capacity: form.capacity,
    presence: form.presence,
    information_sent: form.informationSent,
    information_sent_on: form.informationSentOn,
    channel: form.channel,
    ...timesFor(form, before, at),
  }
  return saveRow(db, form.revision, {
    revision: rowOf(form.id),
    insert: (revision) =>
      build
        .insertInto('attendance')
        .values({ id: form.id, meeting_id: form.meetingId, ...columns, revision }),
    update: (revision) => change(form.id).set({ ...columns, revision }),
  })
}

/** Arrived at `at`, unless an earlier arrival is known; a departure is taken back. */
export function arrive(db: Sql, id: AttendanceId, seen: number, at: number): number {
  const row = needRevision(db, rowOf(id), seen)
  const revision = seen + 1
  db.run(change(id).set({ presence: 'present', arrived_at: row.arrived_at ?? at, left_at: null, revision }))
  return revision
}

/** Left at `at`. Throws AppError `conflict` where the person is not there. */
export function leave(db: Sql, id: AttendanceId, seen: number, at: number): number {
  const row = needRevision(db, rowOf(id), seen)
  if (row.presence !== 'present' || row.left_at !== null) throw new AppError('conflict')
  const revision = seen + 1
  db.run(change(id).set({ left_at: at, revision }))
  return revision
}

/** These have accepted the statement; an earlier acceptance stands. Throws `not-found` for one who is not there. */
export function accept(db: Sql, meetingId: MeetingId, ids: readonly AttendanceId[], at: number): void {
  for (const id of ids) {
    const row = db.need(rowOf(id).where('meeting_id', '=', meetingId).where('presence', '=', 'present'))
    if (row.accepted_at !== null) continue
    db.run(change(id).set({ accepted_at: at, revision: row.revision + 1 }))
  }
}

/** Takes an entry that should not be there off the list, with what was declared in its name. */
export function removeAttendance(db: Sql, id: AttendanceId, seen: number): void {
  needRevision(db, rowOf(id), seen)
  db.run(build.deleteFrom('attendance').where('id', '=', id))
}
