import { z } from 'zod'
import { instant, line } from '#shared/fields.ts'
import { agencyId, caseId } from '#shared/ids.ts'
import { action } from './action.ts'
import { caseRecord, caseStanding } from './case.ts'
import { clockFact } from './clock.ts'
import { feedback } from './feedback.ts'
import { interest } from './meeting.ts'
import { risk, riskSummary } from './risk.ts'
import { sharingItem } from './sharing.ts'
import { voice } from './voice.ts'

/** An agency has had its turn in a case. */
export const spokenTurn = z.strictObject({ agencyId, at: instant })
export type SpokenTurn = z.infer<typeof spokenTurn>

/** The speaking order as it was changed by hand, with the reason where the survivor's voice was moved later. */
export const turnOrder = z.strictObject({ agencyIds: z.array(agencyId).readonly(), reason: z.string() })
export type TurnOrder = z.infer<typeof turnOrder>

/** An open point of the read-back that was passed, with its reason. `key` is a key of `points.ts`. */
export const passedPoint = z.strictObject({ key: line, reason: line, at: instant })
export type PassedPoint = z.infer<typeof passedPoint>

/** Everything about one case: what the live screen shows, the read-back checks and the minutes are made from. */
export const caseFile = z.strictObject({
  record: caseRecord,
  standing: caseStanding,
  clock: z.array(clockFact).readonly(),
  spoken: z.array(spokenTurn).readonly(),
  /** Agencies whose nil return was confirmed in the meeting. */
  nilConfirmed: z.array(agencyId).readonly(),
  turnOrder: turnOrder.nullable(),
  voice,
  items: z.array(sharingItem).readonly(),
  risks: z.array(risk).readonly(),
  summary: riskSummary,
  actions: z.array(action).readonly(),
  feedback,
  passed: z.array(passedPoint).readonly(),
  interests: z.array(interest).readonly(),
})
export type CaseFile = z.infer<typeof caseFile>

/** A case as a row of the agenda. */
export const agendaCase = z.strictObject({
  id: caseId,
  number: z.int(),
  kind: caseRecord.shape.kind,
  survivorName: z.string(),
  personsCausingHarm: z.array(z.string()).readonly(),
  childCount: z.int(),
  needs: caseRecord.shape.needs,
  referringAgencyId: agencyId.nullable(),
  agencyIds: z.array(agencyId).readonly(),
  standing: caseStanding,
  clock: z.array(clockFact).readonly(),
  interestCount: z.int(),
  actionCount: z.int(),
  parkedCount: z.int(),
  revision: z.int(),
})
export type AgendaCase = z.infer<typeof agendaCase>
