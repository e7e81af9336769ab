import { z } from 'zod'
import { calendarDate, instant, line, optionalLine, revision } from '#shared/fields.ts'
import { actionId, agencyId, caseId, meetingId, riskId } from '#shared/ids.ts'

export const beneficiaries = ['survivor', 'children', 'person-causing-harm', 'professionals'] as const
export const beneficiary = z.enum(beneficiaries)
export type Beneficiary = z.infer<typeof beneficiary>

/**
 * How an action stands. The template minutes tell "could not be completed because circumstances changed" from
 * "agency did not do it"; so do we (SafeLives example minutes 2014).
 */
export const outcomes = ['open', 'done', 'circumstances-changed', 'not-done'] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

/** An action. While `parked` it may lack anything but its words; settled, it has agency, person and date. */
export const action = z.strictObject({
  id: actionId,
  meetingId,
  caseId,
  what: line,
  agencyId: agencyId.nullable(),
  /** A named person, or a role ("duty officer"). */
  person: optionalLine,
  dueOn: calendarDate.nullable(),
  forWhom: beneficiary.nullable(),
  /** Which risk of the case it reduces. */
  riskId: riskId.nullable(),
  parked: z.boolean(),
  capturedAt: instant,
  outcome,
  outcomeNote: optionalLine,
  reportedAt: instant.nullable(),
  revision,
})
export type Action = z.infer<typeof action>

export type ActionGap = 'what' | 'agency' | 'person' | 'due'

/** What an action still lacks before it can be settled (Standing Together 2021: no owner, no deadline). */
export function actionGaps(
  one: Pick<Action, 'what' | 'agencyId' | 'person' | 'dueOn'>,
): readonly ActionGap[] {
  const gaps: ActionGap[] = []
  if (one.what.trim() === '') gaps.push('what')
  if (one.agencyId === null) gaps.push('agency')
  if (one.person.trim() === '') gaps.push('person')
  if (one.dueOn === null) gaps.push('due')
  return gaps
}

/** An open action of an earlier meeting, as it is brought to the chair at the start of the next. */
export const carriedAction = z.strictObject({
  action,
  meetingReference: z.string(),
  meetingHeldOn: calendarDate,
  caseNumber: z.int(),
  survivorName: z.string(),
})
export type CarriedAction = z.infer<typeof carriedAction>
