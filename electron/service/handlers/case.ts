import type { caseCalls } from '#shared/contract/case.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { CommandCtx, HandlersFor } from '../handler.ts'
import { needCase, saveCase, setStanding } from '../store/case.ts'
import { needCaseFile } from '../store/case-file.ts'
import { addClockFact } from '../store/clock.ts'
import { meetingFacts } from '../store/meeting-fact.ts'
import { consequentFact, isOpen, mustBeOnlyCase, mustMeet, readCase } from './live-case.ts'

type CaseCalls = Pick<
  typeof caseCalls,
  'case.view' | 'case.save' | 'case.withdraw' | 'case.restore' | 'case.defer' | 'case.undefer'
>

const isRepeated = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length

/** Throws AppError `invalid-input`, naming the list. */
function mustNameEachOnce({ people, agencies }: CaseRecord): void {
  const fields: string[] = []
  if (isRepeated(people.map((one) => one.id))) fields.push('people')
  if (isRepeated(agencies.map((one) => one.agencyId))) fields.push('agencies')
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}

/** A closed meeting takes no new case; what is known of its cases can still be put right. */
function mustTakeCases(db: Reader, { meetingId, revision }: CaseRecord): void {
  if (revision === 0 && meetingState(meetingFacts(db, meetingId)) === 'closed') {
    throw new AppError('meeting-closed')
  }
}

/** The clock of a case that leaves the table ends with it; what was captured stays. Refuses a heard case. */
function leaveTable(ctx: CommandCtx, caseId: CaseId, wasDeferred: boolean): void {
  const known = readCase(ctx.db, caseId, ctx.at)
  if (isOpen(known)) addClockFact(ctx.db, caseId, { id: consequentFact(ctx), kind: 'ended', at: ctx.at })
  else if (known.reading.state === 'ended' && !wasDeferred) throw new AppError('clock-state')
}

/** A case that left in the middle goes on where it was: it has not been heard to its end. */
function comeBack(ctx: CommandCtx, caseId: CaseId): void {
  const known = readCase(ctx.db, caseId, ctx.at)
  if (known.reading.state !== 'ended') return
  mustMeet(ctx.db, known.meetingId)
  mustBeOnlyCase(ctx.db, known.meetingId, caseId)
  addClockFact(ctx.db, caseId, { id: consequentFact(ctx), kind: 'reopened', at: ctx.at })
}

/** Cases: their forms, and what is decided about them beside hearing them. */
export const caseHandlers: HandlersFor<CaseCalls> = {
  'case.view': ({ db }, { caseId }) => needCaseFile(db, caseId),

  'case.save': ({ db }, record) => {
    mustNameEachOnce(record)
    mustTakeCases(db, record)
    return { revision: saveCase(db, record) }
  },

  'case.withdraw': (ctx, { caseId, reason, revision }) => {
    const { standing } = needCase(ctx.db, caseId, revision)
    if (standing.withdrawnAt !== null) throw new AppError('case-withdrawn')
    leaveTable(ctx, caseId, standing.deferredAt !== null)
    return {
      revision: setStanding(ctx.db, caseId, { withdrawnAt: ctx.at, withdrawnReason: reason }, revision),
    }
  },

  'case.restore': (ctx, { caseId, revision }) => {
    const { standing } = needCase(ctx.db, caseId, revision)
    if (standing.withdrawnAt === null) throw new AppError('conflict')
    if (standing.deferredAt === null) comeBack(ctx, caseId)
    return { revision: setStanding(ctx.db, caseId, { withdrawnAt: null, withdrawnReason: '' }, revision) }
  },

  'case.defer': (ctx, { caseId, reason, revision }) => {
    const { standing } = needCase(ctx.db, caseId, revision)
    if (standing.withdrawnAt !== null) throw new AppError('case-withdrawn')
    if (standing.deferredAt !== null) throw new AppError('conflict')
    leaveTable(ctx, caseId, false)
    return { revision: setStanding(ctx.db, caseId, { deferredAt: ctx.at, deferredReason: reason }, revision) }
  },

  'case.undefer': (ctx, { caseId, revision }) => {
    const { standing } = needCase(ctx.db, caseId, revision)
    if (standing.withdrawnAt !== null) throw new AppError('case-withdrawn')
    if (standing.deferredAt === null) throw new AppError('conflict')
    comeBack(ctx, caseId)
    return { revision: setStanding(ctx.db, caseId, { deferredAt: null, deferredReason: '' }, revision) }
  },
}
