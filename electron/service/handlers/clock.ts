import type { caseCalls } from '#shared/contract/case.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readBackPoints, stillOpen } from '#shared/domain/points.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { HandlersFor } from '../handler.ts'
import { needCaseFile } from '../store/case-file.ts'
import { addClockFact, answerGap } from '../store/clock.ts'
import { isOpen, mustBeOnlyCase, mustMeet, readCase, readSeenCase, type SeenClock } from './live-case.ts'
import { leaveVoice } from './voice-turn.ts'

type ClockCalls = Pick<
  typeof caseCalls,
  | 'clock.start'
  | 'clock.pause'
  | 'clock.resume'
  | 'clock.phase'
  | 'clock.noticeGap'
  | 'clock.answerGap'
  | 'case.conclude'
  | 'case.reopen'
>

/** Throws AppError `case-withdrawn`, or `clock-state` for a deferred case. */
function mustBeOnAgenda({ standing }: SeenClock): void {
  if (standing.withdrawnAt !== null) throw new AppError('case-withdrawn')
  if (standing.deferredAt !== null) throw new AppError('clock-state')
}

/** Throws AppError `clock-state`. */
function mustBe(known: SeenClock, state: SeenClock['reading']['state']): void {
  if (known.reading.state !== state) throw new AppError('clock-state')
}

/**
 * The read-back lets nothing unsettled pass. Throws AppError `action-incomplete`, `action-parked` or `points-open`,
 * the last with the kinds of the points.
 */
function mustBeSettled(db: Reader, caseId: CaseId): void {
  const open = stillOpen(readBackPoints(needCaseFile(db, caseId)))
  for (const { kind } of open) {
    if (kind === 'action-incomplete' || kind === 'action-parked') throw new AppError(kind)
  }
  if (open.length > 0) throw new AppError('points-open', { fields: open.map(({ kind }) => kind) })
}

/** One case's clock: facts are added, nothing is counted. */
export const clockHandlers: HandlersFor<ClockCalls> = {
  'clock.start': (ctx, { caseId, factId, seen }) => {
    const known = readSeenCase(ctx, caseId, seen)
    mustBeOnAgenda(known)
    mustMeet(ctx.db, known.meetingId)
    mustBe(known, 'waiting')
    mustBeOnlyCase(ctx.db, known.meetingId, caseId)
    addClockFact(ctx.db, caseId, { id: factId, kind: 'started', at: ctx.at })
    return {}
  },

  'clock.pause': (ctx, { caseId, factId, seen }) => {
    mustBe(readSeenCase(ctx, caseId, seen), 'running')
    addClockFact(ctx.db, caseId, { id: factId, kind: 'paused', at: ctx.at })
    return {}
  },

  'clock.resume': (ctx, { caseId, factId, seen }) => {
    const known = readSeenCase(ctx, caseId, seen)
    mustBe(known, 'paused')
    mustMeet(ctx.db, known.meetingId)
    mustBeOnlyCase(ctx.db, known.meetingId, caseId)
    addClockFact(ctx.db, caseId, { id: factId, kind: 'resumed', at: ctx.at })
    return {}
  },

  'clock.phase': (ctx, { caseId, factId, seen, phase, voiceReason }) => {
    const known = readSeenCase(ctx, caseId, seen)
    if (!isOpen(known)) throw new AppError('clock-state')
    leaveVoice(ctx.db, caseId, phase, voiceReason)
    // The key of the phase that is on already: nothing happened.
    if (known.reading.phase === phase) return {}
    addClockFact(ctx.db, caseId, { id: factId, kind: 'phase', at: ctx.at, phase })
    return {}
  },

  'clock.noticeGap': (ctx, { meetingId, caseId, factId, from, to }) => {
    const known = readCase(ctx.db, caseId, ctx.at)
    if (known.meetingId !== meetingId) throw new AppError('not-found')
    if (from > to) throw new AppError('invalid-input', { fields: ['from'] })
    mustBe(known, 'running')
    addClockFact(ctx.db, caseId, { id: factId, kind: 'gap', at: ctx.at, from, to, counted: null, what: '' })
    return {}
  },

  'clock.answerGap': ({ db }, { caseId, factId, counted, what }) => {
    answerGap(db, caseId, factId, counted, what)
    return {}
  },

  'case.conclude': (ctx, { caseId, factId, seen }) => {
    if (!isOpen(readSeenCase(ctx, caseId, seen))) throw new AppError('case-not-live')
    mustBeSettled(ctx.db, caseId)
    addClockFact(ctx.db, caseId, { id: factId, kind: 'ended', at: ctx.at })
    return {}
  },

  'case.reopen': (ctx, { caseId, factId, seen }) => {
    const known = readSeenCase(ctx, caseId, seen)
    mustBeOnAgenda(known)
    mustBe(known, 'ended')
    mustMeet(ctx.db, known.meetingId)
    mustBeOnlyCase(ctx.db, known.meetingId, caseId)
    addClockFact(ctx.db, caseId, { id: factId, kind: 'reopened', at: ctx.at })
    return {}
  },
}
