import { z } from 'zod'
import { line, optionalLine, prose, revision } from '#shared/fields.ts'
import { riskId } from '#shared/ids.ts'

/** Who is at risk, of what (SafeLives "effective chairing": risk analysis). */
export const risk = z.strictObject({
  id: riskId,
  atRisk: z.enum(['survivor', 'children', 'professionals', 'other']),
  /** Named where `other`, or where one child of several is meant. */
  atRiskDetail: optionalLine,
  ofWhat: line,
  revision,
})
export type Risk = z.infer<typeof risk>

/** The chair's summary of the risk in a sentence or two. */
export const riskSummary = z.strictObject({ text: prose, revision })
export type RiskSummary = z.infer<typeof riskSummary>
