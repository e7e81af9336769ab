import type { Generated } from 'kysely'
import type { Attendance, Meeting, MeetingFact } from '#shared/domain/meeting.ts'
import type {
  AgencyId,
  AttendanceId,
  CaseId,
  FactId,
  InterestId,
  MeetingId,
  RepresentativeId,
} from '#shared/ids.ts'
import type { Flag, Json } from './column.ts'

export type MeetingTable = {
  id: MeetingId
  reference: string
  held_on: string
  /** Time of day, `HH:MM`, London. */
  starts_time: string
  mode: Meeting['mode']
  venue: string
  chair: string
  coordinator: string
  minute_taker: string
  breaks: Generated<Json>
  case_order: Generated<Json>
  is_sample: Generated<0 | 1>
  revision: number
}

export type MeetingFactTable = {
  seq: Generated<number>
  id: FactId
  meeting_id: MeetingId
  kind: MeetingFact['kind']
  at: number
  by_name: string
}

export type AttendanceTable = {
  seq: Generated<number>
  id: AttendanceId
  meeting_id: MeetingId
  agency_id: AgencyId | null
  representative_id: RepresentativeId | null
  name: string
  job_title: string
  capacity: Attendance['capacity']
  presence: Attendance['presence']
  information_sent: Attendance['informationSent']
  information_sent_on: string | null
  channel: Attendance['channel']
  arrived_at: number | null
  left_at: number | null
  accepted_at: number | null
  revision: number
}

export type StatementReadingTable = {
  seq: Generated<number>
  id: FactId
  meeting_id: MeetingId
  at: number
  read_by: string
  text: string
}

export type InterestTable = {
  seq: Generated<number>
  id: InterestId
  meeting_id: MeetingId
  case_id: CaseId
  attendance_id: AttendanceId
  nature: string
  leaves: Flag
}
