import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { Interest } from '#shared/domain/meeting.ts'
import type { InterestId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import type { CaseScope } from './case-scope.ts'
import type { InterestTable } from './tables/meeting.ts'

const interestOf = (row: Selectable<InterestTable>): Interest => ({
  id: row.id,
  meetingId: row.meeting_id,
  caseId: row.case_id,
  attendanceId: row.attendance_id,
  nature: row.nature,
  leaves: row.leaves === 1,
})

const interests = build.selectFrom('interest').selectAll().orderBy('seq')

/** Every declaration at a meeting, in the order in which they were made. */
export const interestsAt = (db: Reader, id: MeetingId): Interest[] =>
  db.all(interests.where('meeting_id', '=', id)).map(interestOf)

/** The declarations that concern some cases. */
export const interestsIn = (db: Reader, cases: CaseScope): Interest[] =>
  db.all(interests.where('case_id', 'in', cases)).map(interestOf)

/** Throws AppError `not-found` where case or person is not of that meeting. A known id is `conflict`. */
export function declareInterest(db: Sql, one: Interest): void {
  db.need(
    build
      .selectFrom('marac_case')
      .innerJoin('attendance', 'attendance.meeting_id', 'marac_case.meeting_id')
      .select('marac_case.id')
      .where('marac_case.id', '=', one.caseId)
      .where('marac_case.meeting_id', '=', one.meetingId)
      .where('attendance.id', '=', one.attendanceId),
  )
  db.run(
    build.insertInto('interest').values({
      id: one.id,
      meeting_id: one.meetingId,
      case_id: one.caseId,
      attendance_id: one.attendanceId,
      nature: one.nature,
      leaves: one.leaves,
    }),
  )
}

/** Takes a declaration back; the journal keeps it and the reason. Throws AppError `not-found`. */
export function withdrawInterest(db: Sql, id: InterestId): void {
  if (db.run(build.deleteFrom('interest').where('id', '=', id)) === 0) throw new AppError('not-found')
}
