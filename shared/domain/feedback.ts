import { z } from 'zod'
import { calendarDate, optionalLine, prose, revision } from '#shared/fields.ts'
import { agencyId } from '#shared/ids.ts'

/**
 * Who tells the survivor what, when, by which safe route (Standing Together 2021, recommendations 8 and 9:
 * "most MARACs did not appear to have processes").
 */
export const feedback = z.strictObject({
  agencyId: agencyId.nullable(),
  person: optionalLine,
  what: prose,
  byOn: calendarDate.nullable(),
  safeRoute: optionalLine,
  revision,
})
export type Feedback = z.infer<typeof feedback>

/** A plan nobody has made yet. */
export const noFeedback: Feedback = {
  agencyId: null,
  person: '',
  what: '',
  byOn: null,
  safeRoute: '',
  revision: 0,
}

/** True when every part is known. */
export const isPlanned = (plan: Feedback): boolean =>
  plan.agencyId !== null &&
  plan.person.trim() !== '' &&
  plan.what.trim() !== '' &&
  plan.byOn !== null &&
  plan.safeRoute.trim() !== ''
