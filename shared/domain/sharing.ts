import { z } from 'zod'
import { instant, optionalLine, prose, revision } from '#shared/fields.ts'
import { agencyId, itemId } from '#shared/ids.ts'

/** Why something is said at all: every item stands under one purpose (domain.md 2.3, relevant and proportionate). */
export const purposes = ['risk-now', 'keeps-safer', 'children', 'person-causing-harm', 'barriers'] as const
export const purpose = z.enum(purposes)
export type Purpose = z.infer<typeof purpose>

/** SafeLives research form: fact is told from professional opinion. */
export const basis = z.enum(['fact', 'opinion'])
export type Basis = z.infer<typeof basis>

/**
 * One thing an agency says, or decided not to say. Only `share` reaches the minutes; `hold` needs a reason;
 * `undecided` is research nobody has decided about yet and reaches nothing.
 */
export const sharingItem = z.strictObject({
  id: itemId,
  agencyId,
  purpose,
  basis,
  /** Case record, named worker, the survivor, a call on a date … */
  source: optionalLine,
  text: prose,
  decision: z.enum(['share', 'hold', 'undecided']),
  holdReason: optionalLine,
  /** Written before the meeting, or captured in it. */
  prepared: z.boolean(),
  capturedAt: instant,
  revision,
})
export type SharingItem = z.infer<typeof sharingItem>

const words = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Words that one agency has shared on a case, against the area's soft budget. */
export const sharedWords = (items: readonly SharingItem[], of: string): number =>
  items
    .filter((item) => item.agencyId === of && item.decision === 'share')
    .reduce((sum, item) => sum + words(item.text), 0)

/** The items that may reach anything outside this case's screen: shared, and nothing else. */
export const sharedItems = (items: readonly SharingItem[]): readonly SharingItem[] =>
  items.filter((item) => item.decision === 'share')
