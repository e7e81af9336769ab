import type { MinutesMaterial } from '#shared/domain/minutes-material.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { listAgencies } from './agency.ts'
import { readArea } from './area.ts'
import { attendanceAt } from './attendance.ts'
import { readCarried } from './carried.ts'
import { readCaseFiles } from './case-file.ts'
import { groundsAt } from './guidance-ground.ts'
import { interestsAt } from './interest.ts'
import { needMeeting } from './meeting.ts'
import { meetingFacts } from './meeting-fact.ts'
import { statementReadings } from './statement.ts'

/** Everything the minutes of a meeting are made from, as the rows are now. Throws AppError `not-found`. */
export const readMaterial = (db: Reader, id: MeetingId): MinutesMaterial => ({
  area: readArea(db),
  meeting: needMeeting(db, id),
  facts: meetingFacts(db, id),
  attendance: attendanceAt(db, id),
  readings: statementReadings(db, id),
  interests: interestsAt(db, id),
  agencies: listAgencies(db),
  carried: readCarried(db, id),
  grounds: groundsAt(db, id),
  files: readCaseFiles(db, id),
})
