import type { CarriedAction } from './action.ts'
import type { Agency } from './agency.ts'
import { agendaOrder } from './agenda.ts'
import type { Area } from './area.ts'
import { childrenOf } from './case.ts'
import type { CaseFile } from './case-file.ts'
import { readClock } from './clock.ts'
import type { Attendance, Interest, Meeting, MeetingFact, StatementReading } from './meeting.ts'
import { meetingState } from './meeting.ts'
import type { SharingGround } from './sharing-ground.ts'

/** Everything the minutes of one meeting are made from. */
export type MinutesMaterial = {
  readonly area: Area
  readonly meeting: Meeting
  readonly facts: readonly MeetingFact[]
  readonly attendance: readonly Attendance[]
  readonly readings: readonly StatementReading[]
  readonly interests: readonly Interest[]
  readonly agencies: readonly Agency[]
  readonly carried: readonly CarriedAction[]
  readonly grounds: readonly SharingGround[]
  readonly files: readonly CaseFile[]
}

/** The cases that the minutes speak of, in the order of the agenda: withdrawn ones are left out. */
export const minutedFiles = ({ meeting, files }: MinutesMaterial): readonly CaseFile[] =>
  agendaOrder(
    meeting,
    files.map((file) => ({
      id: file.record.id,
      number: file.record.number,
      childCount: childrenOf(file.record.people).length,
      standing: file.standing,
      file,
    })),
  ).map(({ file }) => file)

/** When a case that was concluded began, UTC ms; null where it was not concluded, or put off after all. */
export function heardAt({ standing, clock }: Pick<CaseFile, 'standing' | 'clock'>): number | null {
  if (standing.withdrawnAt !== null || standing.deferredAt !== null) return null
  const reading = readClock(clock, 0)
  return reading.state === 'ended' ? reading.startedAt : null
}

/** When the meeting was first opened, and when it was closed if it still is; UTC ms or null. */
export const meetingTimes = (
  facts: readonly MeetingFact[],
): { readonly openedAt: number | null; readonly closedAt: number | null } => ({
  openedAt: facts.find((fact) => fact.kind === 'opened')?.at ?? null,
  closedAt: meetingState(facts) === 'closed' ? (facts.at(-1)?.at ?? null) : null,
})
