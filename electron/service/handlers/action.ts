import type { captureCalls } from '#shared/contract/capture.ts'
import { AppError } from '#shared/contract/errors.ts'
import { actionGaps } from '#shared/domain/action.ts'
import { dateAt } from '#shared/time.ts'
import type { Reader } from '../db/sql.ts'
import type { HandlersFor } from '../handler.ts'
import {
  type ActionForm,
  findAction,
  needAction,
  removeAction,
  reportAction,
  saveAction,
} from '../store/action.ts'
import { openForCapture } from '../store/capture-gate.ts'
import { readRisks } from '../store/risk.ts'

type ActionCalls = Pick<typeof captureCalls, 'action.save' | 'action.remove' | 'action.report'>

/** A settled action has agency, person and date (Standing Together 2021); a parked one may lack any of them. */
const mustBeWhole = (form: ActionForm): void => {
  const fields = actionGaps(form)
  if (!form.parked && fields.length > 0) throw new AppError('action-incomplete', { fields })
}

/** Yesterday is refused as a slip; a date that was already there stays, so that an old action can be reworded. */
const mustLieAhead = (db: Reader, form: ActionForm, today: string): void => {
  if (form.dueOn === null || form.dueOn >= today) return
  if (findAction(db, form.id)?.dueOn !== form.dueOn) throw new AppError('in-the-past', { fields: ['due'] })
}

const mustNameOwnRisk = (db: Reader, { caseId, riskId }: ActionForm): void => {
  if (riskId !== null && !readRisks(db, caseId).some((risk) => risk.id === riskId)) {
    throw new AppError('not-found', { fields: ['riskId'] })
  }
}

/** Actions: captured in a case, and reported on at a later meeting. */
export const actionHandlers: HandlersFor<ActionCalls> = {
  'action.save': ({ db, at }, form) => {
    if (openForCapture(db, form.caseId) !== form.meetingId) {
      throw new AppError('invalid-input', { fields: ['meetingId'] })
    }
    mustBeWhole(form)
    mustNameOwnRisk(db, form)
    mustLieAhead(db, form, dateAt(at))
    return { revision: saveAction(db, at, form) }
  },

  'action.remove': ({ db }, { id, revision }) => {
    openForCapture(db, needAction(db, id, revision).caseId)
    removeAction(db, id)
    return {}
  },

  'action.report': ({ db, at }, { id, outcome, note, revision }) => {
    needAction(db, id, revision)
    const needsNote = outcome === 'circumstances-changed' || outcome === 'not-done'
    if (needsNote && note === '') throw new AppError('reason-needed', { fields: ['note'] })
    return { revision: reportAction(db, { id, outcome, note, revision, at }) }
  },
}
