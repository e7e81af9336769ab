import { AppError } from '#shared/contract/errors.ts'
import type { meetingCalls } from '#shared/contract/meeting.ts'
import { type MeetingFact, type MeetingState, meetingState } from '#shared/domain/meeting.ts'
import type { FactId, MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { CommandCtx, HandlersFor } from '../handler.ts'
import { agendaCases, caseIdsOf } from '../store/agenda-case.ts'
import { attendanceAt } from '../store/attendance.ts'
import { readCarried } from '../store/carried.ts'
import { openCases } from '../store/clock.ts'
import { interestsAt } from '../store/interest.ts'
import { arrangeAgenda, markSample, needMeeting, saveMeeting } from '../store/meeting.ts'
import { meetingBriefs } from '../store/meeting-brief.ts'
import { addMeetingFact, meetingFacts } from '../store/meeting-fact.ts'
import { statementReadings } from '../store/statement.ts'
import { refuseUnlessOpen } from './live-case.ts'

type MeetingCalls = Pick<
  typeof meetingCalls,
  | 'meeting.list'
  | 'meeting.view'
  | 'meeting.save'
  | 'meeting.open'
  | 'meeting.startBreak'
  | 'meeting.endBreak'
  | 'meeting.close'
  | 'meeting.reopen'
  | 'agenda.arrange'
>

const stateOf = (db: Reader, id: MeetingId): MeetingState => meetingState(meetingFacts(db, id))

/** Records what happened; the meeting's particulars, and so its revision, stay as they are. */
function happened(
  { db, at, by }: CommandCtx,
  { meetingId, factId }: { readonly meetingId: MeetingId; readonly factId: FactId },
  kind: MeetingFact['kind'],
): { revision: number } {
  const { revision } = needMeeting(db, meetingId)
  addMeetingFact(db, meetingId, { id: factId, kind, at, by: by.name })
  return { revision }
}

/** Meetings as a whole: what they are, what happened to them, in which order their cases come. */
export const meetingHandlers: HandlersFor<MeetingCalls> = {
  'meeting.list': ({ db }) => meetingBriefs(db),

  'meeting.view': ({ db }, { meetingId }) => {
    const meeting = needMeeting(db, meetingId)
    const facts = meetingFacts(db, meetingId)
    return {
      meeting,
      facts,
      attendance: attendanceAt(db, meetingId),
      readings: statementReadings(db, meetingId),
      interests: interestsAt(db, meetingId),
      cases: agendaCases(db, meetingId),
      carried: readCarried(db, meetingId),
    }
  },

  'meeting.save': ({ db, inSample }, meeting) => {
    const revision = saveMeeting(db, meeting)
    if (inSample && meeting.revision === 0) markSample(db, meeting.id)
    return { revision }
  },

  'meeting.open': (ctx, input) => {
    const state = stateOf(ctx.db, input.meetingId)
    if (state === 'closed') throw new AppError('meeting-closed')
    if (state !== 'planned') throw new AppError('conflict')
    return happened(ctx, input, 'opened')
  },

  'meeting.startBreak': (ctx, input) => {
    refuseUnlessOpen(stateOf(ctx.db, input.meetingId))
    const runs = openCases(ctx.db).some((one) => one.meetingId === input.meetingId && one.running)
    if (runs) throw new AppError('another-case-live')
    return happened(ctx, input, 'break-started')
  },

  'meeting.endBreak': (ctx, input) => {
    const state = stateOf(ctx.db, input.meetingId)
    if (state === 'open') throw new AppError('conflict')
    if (state !== 'on-break') refuseUnlessOpen(state)
    return happened(ctx, input, 'break-ended')
  },

  'meeting.close': (ctx, input) => {
    const state = stateOf(ctx.db, input.meetingId)
    if (state !== 'on-break') refuseUnlessOpen(state)
    if (openCases(ctx.db).some((one) => one.meetingId === input.meetingId)) {
      throw new AppError('another-case-live')
    }
    return happened(ctx, input, 'closed')
  },

  'meeting.reopen': (ctx, input) => {
    if (stateOf(ctx.db, input.meetingId) !== 'closed') throw new AppError('conflict')
    return happened(ctx, input, 'reopened')
  },

  'agenda.arrange': ({ db }, { meetingId, order, breaks, revision }) => {
    const ids = caseIdsOf(db, meetingId)
    if (new Set(order).size !== order.length) throw new AppError('invalid-input', { fields: ['order'] })
    if (!order.every((id) => ids.has(id))) throw new AppError('not-found')
    return { revision: arrangeAgenda(db, meetingId, order, breaks, revision) }
  },
}
