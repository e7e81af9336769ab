import { z } from 'zod'
import { calendarDate, instant, line, optionalLine, prose, revision, timeOfDay } from '#shared/fields.ts'
import {
  agencyId,
  attendanceId,
  caseId,
  factId,
  interestId,
  meetingId,
  representativeId,
} from '#shared/ids.ts'

/** A planned break: taken once `afterCases` cases of the agenda have been heard. */
export const plannedBreak = z.strictObject({
  afterCases: z.int().min(1).max(60),
  minutes: z.int().min(1).max(180),
})
export type PlannedBreak = z.infer<typeof plannedBreak>

export const meeting = z.strictObject({
  id: meetingId,
  /** The area's own reference, such as ELM-2026-11: no name of a person. */
  reference: line,
  heldOn: calendarDate,
  startsAt: timeOfDay,
  mode: z.enum(['in-person', 'online', 'hybrid']),
  venue: optionalLine,
  chair: optionalLine,
  coordinator: optionalLine,
  minuteTaker: optionalLine,
  breaks: z.array(plannedBreak).max(10).readonly(),
  /** The chair's own order of cases; empty while the default order holds (children's cases first). */
  order: z.array(caseId).readonly(),
  isSample: z.boolean(),
  revision,
})
export type Meeting = z.infer<typeof meeting>

/** What happened to the meeting as a whole; its state is derived from these. */
export const meetingFact = z.strictObject({
  id: factId,
  kind: z.enum(['opened', 'break-started', 'break-ended', 'closed', 'reopened']),
  at: instant,
  by: z.string(),
})
export type MeetingFact = z.infer<typeof meetingFact>

export const attendance = z.strictObject({
  id: attendanceId,
  meetingId,
  agencyId: agencyId.nullable(),
  representativeId: representativeId.nullable(),
  name: line,
  jobTitle: optionalLine,
  /** Observers are listed apart (SafeLives example minutes 2014). */
  capacity: z.enum(['member', 'deputy', 'observer']),
  presence: z.enum(['expected', 'present', 'apologies']),
  /** Asked of those who send apologies: did their information come, and when? */
  informationSent: z.enum(['yes', 'no', 'not-asked']),
  informationSentOn: calendarDate.nullable(),
  channel: z.enum(['room', 'online']),
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  /** When this person accepted the confidentiality statement. */
  acceptedAt: instant.nullable(),
  revision,
})
export type Attendance = z.infer<typeof attendance>

/** The statement was read aloud: which words, when, by whom. */
export const statementReading = z.strictObject({
  id: factId,
  at: instant,
  readBy: line,
  text: prose,
})
export type StatementReading = z.infer<typeof statementReading>

/** A declaration of interest, listed at its case. */
export const interest = z.strictObject({
  id: interestId,
  meetingId,
  caseId,
  attendanceId,
  nature: line,
  /** Does the person leave the room for the case? */
  leaves: z.boolean(),
})
export type Interest = z.infer<typeof interest>

export type MeetingState = 'planned' | 'open' | 'on-break' | 'closed'

/** The state of a meeting from its facts, in the order in which they were recorded. */
export function meetingState(facts: readonly Pick<MeetingFact, 'kind'>[]): MeetingState {
  let state: MeetingState = 'planned'
  for (const fact of facts) {
    if (fact.kind === 'opened' || fact.kind === 'reopened' || fact.kind === 'break-ended') state = 'open'
    else if (fact.kind === 'break-started') state = 'on-break'
    else state = 'closed'
  }
  return state
}

/** Those in the meeting who have not accepted the statement: late arrivals are asked again. */
export const yetToAccept = (people: readonly Attendance[]): readonly Attendance[] =>
  people.filter((one) => one.presence === 'present' && one.leftAt === null && one.acceptedAt === null)

/** True for somebody who came after the meeting was opened. */
export const cameLate = (one: Attendance, openedAt: number | null): boolean =>
  one.arrivedAt !== null && openedAt !== null && one.arrivedAt > openedAt
