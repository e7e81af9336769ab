import type { captureCalls } from '#shared/contract/capture.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readBackPoints } from '#shared/domain/points.ts'
import type { HandlersFor } from '../handler.ts'
import { openForCapture } from '../store/capture-gate.ts'
import { needCaseFile } from '../store/case-file.ts'
import { saveFeedback } from '../store/feedback.ts'
import { caseOfItem, removeItem, saveItem } from '../store/item.ts'
import { verifyJournal } from '../store/journal.ts'
import { passPoint, unpassPoint } from '../store/passed-point.ts'
import { caseOfRisk, removeRisk, saveRisk, saveSummary } from '../store/risk.ts'
import { saveVoice } from '../store/voice.ts'
import { actionHandlers } from './action.ts'

/**
 * What is written down while a case is heard, all but the sample. Every call that writes into a case first asks
 * `openForCapture`; reporting on an action of an earlier meeting does not, because that meeting is long signed.
 */
export const captureHandlers: HandlersFor<Omit<typeof captureCalls, 'sample.load'>> = {
  ...actionHandlers,

  'voice.save': ({ db }, { caseId, ...voice }) => {
    openForCapture(db, caseId)
    return { revision: saveVoice(db, caseId, voice) }
  },

  'item.save': ({ db, at }, { caseId, ...item }) => {
    openForCapture(db, caseId)
    if (item.text.trim() === '') throw new AppError('invalid-input', { fields: ['text'] })
    if (item.decision === 'hold' && item.holdReason === '') {
      throw new AppError('reason-needed', { fields: ['holdReason'] })
    }
    return { revision: saveItem(db, caseId, at, item) }
  },
  'item.remove': ({ db }, { id, revision }) => {
    openForCapture(db, caseOfItem(db, id, revision))
    removeItem(db, id)
    return {}
  },

  'risk.save': ({ db }, { caseId, ...risk }) => {
    openForCapture(db, caseId)
    return { revision: saveRisk(db, caseId, risk) }
  },
  'risk.remove': ({ db }, { id, revision }) => {
    openForCapture(db, caseOfRisk(db, id, revision))
    removeRisk(db, id)
    return {}
  },
  'summary.save': ({ db }, { caseId, ...summary }) => {
    openForCapture(db, caseId)
    return { revision: saveSummary(db, caseId, summary) }
  },

  'feedback.save': ({ db }, { caseId, ...plan }) => {
    openForCapture(db, caseId)
    return { revision: saveFeedback(db, caseId, plan) }
  },

  'point.pass': ({ db, at }, { caseId, key, reason }) => {
    openForCapture(db, caseId)
    const point = readBackPoints(needCaseFile(db, caseId)).find((one) => one.key === key)
    if (!point) throw new AppError('not-found')
    if (point.severity === 'block') throw new AppError('points-open')
    passPoint(db, caseId, { key, reason, at })
    return {}
  },
  'point.unpass': ({ db }, { caseId, key }) => {
    openForCapture(db, caseId)
    if (unpassPoint(db, caseId, key) === 0) throw new AppError('not-found')
    return {}
  },

  'journal.verify': ({ db }) => {
    const verdict = verifyJournal(db)
    return verdict.ok
      ? { ok: true, length: verdict.length, head: verdict.head, brokenAt: null }
      : { ok: false, length: verdict.brokenAt - 1, head: '', brokenAt: verdict.brokenAt }
  },
}
