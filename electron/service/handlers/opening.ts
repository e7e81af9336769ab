import { AppError } from '#shared/contract/errors.ts'
import type { meetingCalls } from '#shared/contract/meeting.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { HandlersFor } from '../handler.ts'
import {
  type AttendanceForm,
  accept,
  arrive,
  attendanceAt,
  leave,
  removeAttendance,
  saveAttendance,
} from '../store/attendance.ts'
import { declareInterest, withdrawInterest } from '../store/interest.ts'
import { needMeeting } from '../store/meeting.ts'
import { meetingFacts } from '../store/meeting-fact.ts'
import { addReading } from '../store/statement.ts'

type OpeningCalls = Pick<
  typeof meetingCalls,
  | 'meeting.expect'
  | 'attendance.save'
  | 'attendance.arrive'
  | 'attendance.leave'
  | 'attendance.accept'
  | 'attendance.remove'
  | 'statement.read'
  | 'interest.declare'
  | 'interest.withdraw'
>

/** What a meeting opens with: who is there, the statement, declarations of interest. */
export const openingHandlers: HandlersFor<OpeningCalls> = {
  'meeting.expect': ({ db, at }, { meetingId, people }) => {
    needMeeting(db, meetingId)
    if (people.some((one) => one.meetingId !== meetingId)) {
      throw new AppError('invalid-input', { fields: ['people'] })
    }
    const listed: AttendanceForm[] = [...attendanceAt(db, meetingId)]
    const isListed = (one: AttendanceForm): boolean =>
      listed.some(
        (other) =>
          other.id === one.id ||
          (one.representativeId !== null && other.representativeId === one.representativeId),
      )
    let added = 0
    for (const one of people) {
      if (isListed(one)) continue
      saveAttendance(db, { ...one, revision: 0 }, at)
      listed.push(one)
      added += 1
    }
    return { added }
  },

  'attendance.save': ({ db, at }, form) => ({ revision: saveAttendance(db, form, at) }),
  'attendance.arrive': ({ db, at }, { id, revision }) => ({ revision: arrive(db, id, revision, at) }),
  'attendance.leave': ({ db, at }, { id, revision }) => ({ revision: leave(db, id, revision, at) }),
  'attendance.accept': ({ db, at }, { meetingId, ids }) => {
    accept(db, meetingId, ids, at)
    return { acceptedAt: at }
  },
  'attendance.remove': ({ db }, { id, revision }) => {
    removeAttendance(db, id, revision)
    return {}
  },

  'statement.read': ({ db, at }, { meetingId, factId, readBy, text }) => {
    if (meetingState(meetingFacts(db, meetingId)) === 'closed') throw new AppError('meeting-closed')
    addReading(db, meetingId, { id: factId, at, readBy, text })
    return { at }
  },

  'interest.declare': ({ db }, interest) => {
    declareInterest(db, interest)
    return {}
  },
  'interest.withdraw': ({ db }, { id }) => {
    withdrawInterest(db, id)
    return {}
  },
}
