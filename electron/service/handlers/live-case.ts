import { AppError } from '#shared/contract/errors.ts'
import { type ClockFact, type ClockReading, readClock } from '#shared/domain/clock.ts'
import { type MeetingState, meetingState } from '#shared/domain/meeting.ts'
import type { CaseId, FactId, MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { CommandCtx } from '../handler.ts'
import { mustBeUnsigned } from '../store/capture-gate.ts'
import { type CasePlace, needCase } from '../store/case.ts'
import { clockFacts, openCases } from '../store/clock.ts'
import { meetingFacts } from '../store/meeting-fact.ts'

/** The rules that clock, turns and standing share: which case may run, and when. */

export type SeenClock = CasePlace & { readonly facts: readonly ClockFact[]; readonly reading: ClockReading }

/** A case with its clock as it stands at `at`. Throws AppError `not-found`. */
export function readCase(db: Reader, caseId: CaseId, at: number): SeenClock {
  const facts = clockFacts(db, caseId)
  return { ...needCase(db, caseId), facts, reading: readClock(facts, at) }
}

/** The same, for somebody who saw `seen` facts. Throws AppError `not-found` or `conflict`. */
export function readSeenCase(ctx: CommandCtx, caseId: CaseId, seen: number): SeenClock {
  const known = readCase(ctx.db, caseId, ctx.at)
  if (known.facts.length !== seen) throw new AppError('conflict')
  return known
}

/** Open is what has been started and not ended: running or paused. */
export const isOpen = ({ reading }: Pick<SeenClock, 'reading'>): boolean =>
  reading.state === 'running' || reading.state === 'paused'

/** Throws AppError `meeting-not-open` (not yet, or on a break) or `meeting-closed`. */
export function refuseUnlessOpen(state: MeetingState): void {
  if (state === 'closed') throw new AppError('meeting-closed')
  if (state !== 'open') throw new AppError('meeting-not-open')
}

/**
 * A case is heard in an open meeting whose minutes are not signed: else nothing of it could be written down.
 * Throws AppError `meeting-not-open`, `meeting-closed` or `minutes-signed`.
 */
export function mustMeet(db: Reader, meetingId: MeetingId): void {
  refuseUnlessOpen(meetingState(meetingFacts(db, meetingId)))
  mustBeUnsigned(db, meetingId)
}

/**
 * One case at a time: none of the same meeting may be open, and none of another may run.
 * Throws AppError `another-case-live`.
 */
export function mustBeOnlyCase(db: Reader, meetingId: MeetingId, caseId: CaseId): void {
  const inTheWay = openCases(db).some(
    (one) => one.caseId !== caseId && (one.meetingId === meetingId || one.running),
  )
  if (inTheWay) throw new AppError('another-case-live')
}

/** The id of a fact that comes with a command as its consequence: the same whenever the command is applied. */
export const consequentFact = (ctx: CommandCtx): FactId => ctx.commandId as FactId
