import type { caseCalls } from '#shared/contract/case.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { isLaterPhase } from '#shared/domain/phase.ts'
import { movesVoiceLater, speakingOrder, voiceCarrier } from '#shared/domain/speaking-order.ts'
import type { AgencyId, CaseId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { HandlersFor } from '../handler.ts'
import { listAgencies } from '../store/agency.ts'
import { readArea } from '../store/area.ts'
import { needCase, touchCase } from '../store/case.ts'
import { needCaseFile } from '../store/case-file.ts'
import { markVoiceCarrier } from '../store/case-parts.ts'
import { addClockFact } from '../store/clock.ts'
import { arrangeTurns, confirmNil, markSpoken, unmarkSpoken } from '../store/turn.ts'
import { isOpen, readCase } from './live-case.ts'
import { leaveVoice } from './voice-turn.ts'

type TurnCalls = Pick<
  typeof caseCalls,
  'turn.done' | 'turn.undo' | 'turn.arrange' | 'turn.confirmNil' | 'turn.markVoice'
>

/** Throws AppError `not-found` for an agency that has no part in the case. */
function mustBeInvolved({ record }: CaseFile, agencyId: AgencyId): void {
  const involved = record.agencies.some((one) => one.agencyId === agencyId)
  if (!involved && record.referringAgencyId !== agencyId) throw new AppError('not-found')
}

/** The order of a case as it is, as it would be, and as it was before anybody changed it. */
function orders(db: Reader, caseId: CaseId, wanted: readonly AgencyId[]) {
  const file = needCaseFile(db, caseId)
  const agencies = listAgencies(db)
  const area = readArea(db)
  const idsWith = (turnOrder: CaseFile['turnOrder']): readonly AgencyId[] =>
    speakingOrder({ ...file, turnOrder }, agencies, area).turns.map((turn) => turn.agencyId)
  return {
    carrier: voiceCarrier(file, agencies),
    before: idsWith(file.turnOrder),
    after: idsWith({ agencyIds: wanted, reason: '' }),
    derived: idsWith(null),
  }
}

/** Who has spoken, in which order, and whose nil return was confirmed. */
export const turnHandlers: HandlersFor<TurnCalls> = {
  'turn.done': (ctx, { caseId, agencyId, phase, factId, voiceReason }) => {
    const { db, at } = ctx
    const known = readCase(db, caseId, at)
    if (!isOpen(known)) throw new AppError('case-not-live')
    mustBeInvolved(needCaseFile(db, caseId), agencyId)
    markSpoken(db, caseId, agencyId, at)
    if (phase === null || !isLaterPhase(phase, known.reading.phase)) return {}
    leaveVoice(db, caseId, phase, voiceReason)
    addClockFact(db, caseId, { id: factId, kind: 'phase', at, phase })
    return {}
  },

  'turn.undo': ({ db }, { caseId, agencyId }) => {
    needCase(db, caseId)
    unmarkSpoken(db, caseId, agencyId)
    return {}
  },

  'turn.arrange': ({ db }, { caseId, agencyIds, reason }) => {
    const { carrier, before, after, derived } = orders(db, caseId, agencyIds)
    const known = agencyIds.every((id) => derived.includes(id))
    if (!known || new Set(agencyIds).size !== agencyIds.length) {
      throw new AppError('invalid-input', { fields: ['agencyIds'] })
    }
    if (reason === '' && movesVoiceLater(before, after, carrier)) {
      throw new AppError('reason-needed', { fields: ['reason'] })
    }
    arrangeTurns(db, caseId, agencyIds, { reason, stillLater: movesVoiceLater(derived, after, carrier) })
    return {}
  },

  'turn.confirmNil': ({ db, at }, { caseId, agencyIds }) => {
    const { nil } = speakingOrder(needCaseFile(db, caseId), listAgencies(db), readArea(db))
    if (!agencyIds.every((id) => nil.includes(id))) {
      throw new AppError('invalid-input', { fields: ['agencyIds'] })
    }
    confirmNil(db, caseId, agencyIds, at)
    return {}
  },

  'turn.markVoice': ({ db }, { caseId, agencyId }) => {
    const file = needCaseFile(db, caseId)
    const byHand = file.turnOrder?.agencyIds ?? []
    // An order made before the voice was known must not put it last: it goes to its place beside the referral.
    if (byHand.includes(agencyId) && voiceCarrier(file, listAgencies(db)) !== agencyId) {
      const others = byHand.filter((id) => id !== agencyId)
      arrangeTurns(db, caseId, others, { reason: '', stillLater: false })
    }
    markVoiceCarrier(db, caseId, agencyId)
    touchCase(db, caseId)
    return {}
  },
}
