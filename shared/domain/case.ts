import { z } from 'zod'
import { calendarDate, instant, line, optionalLine, prose, revision } from '#shared/fields.ts'
import { agencyId, caseId, meetingId, personId } from '#shared/ids.ts'

/** Somebody whose safety or conduct the case is about. */
export const person = z.strictObject({
  id: personId,
  role: z.enum(['survivor', 'causing-harm', 'child']),
  name: line,
  bornOn: calendarDate.nullable(),
  /** To the survivor: "ex-husband", "daughter", "lives with grandmother". */
  relationship: optionalLine,
})
export type Person = z.infer<typeof person>

/** How a case met the threshold (SafeLives referral criteria; domain.md 3.3). */
export const criteria = z.strictObject({
  visibleHighRisk: z.boolean(),
  /** "Yes" answers on the Dash, 0 to 24. */
  dashCount: z.int().min(0).max(24).nullable(),
  professionalJudgement: z.boolean(),
  /** Professional judgement is sufficient alone, and its reasons must be stated. */
  judgementReason: prose,
  potentialEscalation: z.boolean(),
  repeat: z.boolean(),
  local: z.array(line).max(20).readonly(),
})
export type Criteria = z.infer<typeof criteria>

export const needKinds = [
  'interpreter',
  'no-recourse',
  'disability',
  'pregnancy',
  'mental-health',
  'substance-use',
  'honour-based-abuse',
  'care-and-support',
  'other',
] as const

export const need = z.strictObject({ kind: z.enum(needKinds), detail: optionalLine })
export type Need = z.infer<typeof need>

/** What one agency is to a case: decides when it speaks and whether it is called at all. */
export const caseAgency = z.strictObject({
  agencyId,
  /** Marked to speak for the survivor. */
  carriesVoice: z.boolean(),
  strongestRelationship: z.boolean(),
  knowsChildren: z.boolean(),
  managesPersonCausingHarm: z.boolean(),
  /** Its answer to the request for research: a nil return is confirmed in one step, not called. */
  research: z.enum(['awaited', 'holds-information', 'nil']),
})
export type CaseAgency = z.infer<typeof caseAgency>

/** `mention`: heard elsewhere or for information only; takes the area's mention-only minutes. */
export const caseKind = z.enum(['new', 'repeat', 'transfer', 'mention'])
export type CaseKind = z.infer<typeof caseKind>

/** What the coordinator records of a case beforehand: the form, as a whole. */
export const caseRecord = z.strictObject({
  id: caseId,
  meetingId,
  /** The coordinator's number; it stays with the case when the agenda is moved. */
  number: z.int().min(1).max(200),
  kind: caseKind,
  transferredFrom: optionalLine,
  referringAgencyId: agencyId.nullable(),
  referringWorker: optionalLine,
  referredOn: calendarDate.nullable(),
  criteria,
  needs: z.array(need).max(20).readonly(),
  /** One or two sentences: why this case now. */
  reason: prose,
  people: z.array(person).min(1).max(30).readonly(),
  agencies: z.array(caseAgency).max(40).readonly(),
  revision,
})
export type CaseRecord = z.infer<typeof caseRecord>

/** What the meeting, or the coordinator, decided about a case beside hearing it. */
export const caseStanding = z.strictObject({
  withdrawnAt: instant.nullable(),
  withdrawnReason: optionalLine,
  deferredAt: instant.nullable(),
  deferredReason: optionalLine,
})
export type CaseStanding = z.infer<typeof caseStanding>

export const survivorOf = (people: readonly Person[]): Person | undefined =>
  people.find((one) => one.role === 'survivor')
export const causingHarm = (people: readonly Person[]): readonly Person[] =>
  people.filter((one) => one.role === 'causing-harm')
export const childrenOf = (people: readonly Person[]): readonly Person[] =>
  people.filter((one) => one.role === 'child')

export type CaseGap =
  | 'survivor'
  | 'person-causing-harm'
  | 'referring-agency'
  | 'criteria'
  | 'judgement-reason'
  | 'dash-below-14'

/**
 * What a case still lacks before it can go on the agenda, and one warning (`dash-below-14`).
 * A Dash count below 14 never downgrades a case: judgement or escalation carries it (domain.md 3.3).
 */
export function caseGaps(
  record: Pick<CaseRecord, 'people' | 'referringAgencyId' | 'criteria'>,
): readonly CaseGap[] {
  const { people, referringAgencyId, criteria: met } = record
  const gaps: CaseGap[] = []
  if (!survivorOf(people)) gaps.push('survivor')
  if (causingHarm(people).length === 0) gaps.push('person-causing-harm')
  if (referringAgencyId === null) gaps.push('referring-agency')
  const anyMet =
    met.visibleHighRisk ||
    met.professionalJudgement ||
    met.potentialEscalation ||
    met.repeat ||
    met.local.length > 0
  if (!anyMet) gaps.push('criteria')
  if (met.professionalJudgement && met.judgementReason.trim() === '') gaps.push('judgement-reason')
  if (met.visibleHighRisk && met.dashCount !== null && met.dashCount < 14) gaps.push('dash-below-14')
  return gaps
}
