import { AppError } from '#shared/contract/errors.ts'
import type { Phase } from '#shared/domain/phase.ts'
import { passesVoiceOver } from '#shared/domain/speaking-order.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Sql } from '../db/sql.ts'
import { listAgencies } from '../store/agency.ts'
import { needCaseFile } from '../store/case-file.ts'
import { passVoiceOver } from '../store/turn.ts'

/**
 * Before a case goes on to `phase`: the survivor's voice is not left behind unheard without a reason, which then
 * stands in the case for the minutes. Throws AppError `reason-needed`.
 */
export function leaveVoice(db: Sql, caseId: CaseId, phase: Phase, reason: string): void {
  if (!passesVoiceOver(needCaseFile(db, caseId), listAgencies(db), phase)) return
  if (reason === '') throw new AppError('reason-needed', { fields: ['voiceReason'] })
  passVoiceOver(db, caseId, reason)
}
