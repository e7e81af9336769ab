import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/calls.ts'
import { silentVoice } from '#shared/domain/voice.ts'

/** What is captured in a case, as a form would send it, new. */
export const voiceForm = (
  caseId: string,
  over: Partial<InputOf<'voice.save'>> = {},
): InputOf<'voice.save'> => ({ ...silentVoice, caseId, contact: 'spoken', wants: 'To stay at home', ...over })

export const itemForm = (
  caseId: string,
  agencyId: string,
  over: Partial<InputOf<'item.save'>> = {},
): InputOf<'item.save'> => ({
  caseId,
  id: randomUUID(),
  agencyId,
  purpose: 'risk-now',
  basis: 'fact',
  source: 'Case record',
  text: 'He waited outside twice this week.',
  decision: 'share',
  holdReason: '',
  prepared: false,
  revision: 0,
  ...over,
})

export const riskForm = (caseId: string, over: Partial<InputOf<'risk.save'>> = {}): InputOf<'risk.save'> => ({
  caseId,
  id: randomUUID(),
  atRisk: 'survivor',
  atRiskDetail: '',
  ofWhat: 'He knows the address',
  revision: 0,
  ...over,
})

export const actionForm = (
  ids: { readonly meetingId: string; readonly caseId: string; readonly agencyId: string },
  over: Partial<InputOf<'action.save'>> = {},
): InputOf<'action.save'> => ({
  id: randomUUID(),
  ...ids,
  what: 'Change the locks',
  person: 'P. Lowe',
  dueOn: '2026-06-10',
  forWhom: 'survivor',
  riskId: null,
  parked: false,
  revision: 0,
  ...over,
})

export const feedbackForm = (
  caseId: string,
  agencyId: string,
  over: Partial<InputOf<'feedback.save'>> = {},
): InputOf<'feedback.save'> => ({
  caseId,
  agencyId,
  person: 'Imogen Vale',
  what: 'What was agreed',
  byOn: '2026-06-05',
  safeRoute: 'Safe number, before three',
  revision: 0,
  ...over,
})
