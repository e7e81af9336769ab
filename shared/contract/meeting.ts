import { z } from 'zod'
import { carriedAction } from '#shared/domain/action.ts'
import { agendaCase } from '#shared/domain/case-file.ts'
import {
  attendance,
  interest,
  meeting,
  meetingFact,
  plannedBreak,
  statementReading,
} from '#shared/domain/meeting.ts'
import { instant, line, optionalLine, prose, revision } from '#shared/fields.ts'
import { attendanceId, caseId, factId, interestId, meetingId } from '#shared/ids.ts'
import { command, nothing, query, revised } from './call.ts'

export const meetingBrief = z.strictObject({
  meeting,
  state: z.enum(['planned', 'open', 'on-break', 'closed']),
  caseCount: z.int(),
  actionCount: z.int(),
  minutes: z.enum(['none', 'draft', 'signed']),
})
export type MeetingBrief = z.infer<typeof meetingBrief>

export const meetingView = z.strictObject({
  meeting,
  facts: z.array(meetingFact),
  attendance: z.array(attendance),
  readings: z.array(statementReading),
  interests: z.array(interest),
  cases: z.array(agendaCase),
  /** Open actions of earlier meetings, and those that were reported on at this one. */
  carried: z.array(carriedAction),
})
export type MeetingView = z.infer<typeof meetingView>

const onMeeting = z.strictObject({ meetingId, factId })
/** The kept part of an attendance: what a form can change. */
const attendanceForm = attendance.omit({ arrivedAt: true, leftAt: true, acceptedAt: true })

export const meetingCalls = {
  'meeting.list': query(nothing, z.array(meetingBrief)),
  'meeting.view': query(z.strictObject({ meetingId }), meetingView),
  /** Creates (revision 0, unknown id) or changes a meeting's particulars; never its order or breaks. */
  'meeting.save': command(meeting.omit({ breaks: true, order: true, isSample: true }), revised, [
    'coordinator',
    'chair',
  ]),
  /** Brings every agency's regular representative in as expected. Ids come with the call, one per agency asked. */
  'meeting.expect': command(
    z.strictObject({ meetingId, people: z.array(attendanceForm).max(100) }),
    z.strictObject({ added: z.int() }),
  ),
  'meeting.open': command(onMeeting, revised, ['chair', 'coordinator']),
  'meeting.startBreak': command(onMeeting, revised),
  'meeting.endBreak': command(onMeeting, revised),
  /** Refused with `another-case-live` while a case is open. */
  'meeting.close': command(onMeeting, revised, ['chair', 'coordinator']),
  'meeting.reopen': command(onMeeting, revised, ['chair', 'coordinator']),
  'agenda.arrange': command(
    z.strictObject({
      meetingId,
      order: z.array(caseId).max(200),
      breaks: z.array(plannedBreak).max(10),
      revision,
    }),
    revised,
    ['chair', 'coordinator'],
  ),

  'attendance.save': command(attendanceForm, revised),
  /** Arrived now; an earlier departure is taken back. */
  'attendance.arrive': command(z.strictObject({ id: attendanceId, revision }), revised),
  'attendance.leave': command(z.strictObject({ id: attendanceId, revision }), revised),
  /** Each accepts for themselves; the person at the keyboard ticks several at once. */
  'attendance.accept': command(
    z.strictObject({ meetingId, ids: z.array(attendanceId).min(1).max(100) }),
    z.strictObject({ acceptedAt: instant }),
  ),
  'attendance.remove': command(z.strictObject({ id: attendanceId, revision }), z.strictObject({})),
  'statement.read': command(
    z.strictObject({ meetingId, factId, readBy: line, text: prose }),
    z.strictObject({ at: instant }),
  ),
  'interest.declare': command(interest, z.strictObject({})),
  'interest.withdraw': command(z.strictObject({ id: interestId, reason: optionalLine }), z.strictObject({})),
} as const
