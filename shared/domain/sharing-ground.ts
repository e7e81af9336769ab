import { z } from 'zod'
import { instant, revision } from '#shared/fields.ts'
import { agencyId, caseId } from '#shared/ids.ts'
import { groundWording } from './guidance-settings.ts'

/**
 * Why one agency may share in one case: lawful, and necessary and proportionate (domain.md 2.3, 2.4). The area's
 * wording is copied in when it is chosen, so that later settings do not rewrite it; empty is not chosen yet.
 */
export const sharingGround = z.strictObject({
  caseId,
  agencyId,
  lawful: groundWording.or(z.literal('')),
  proportionate: groundWording.or(z.literal('')),
  recordedAt: instant,
  revision,
})
export type SharingGround = z.infer<typeof sharingGround>

/** Both choices are made. */
export const isGrounded = (one: Pick<SharingGround, 'lawful' | 'proportionate'> | undefined): boolean =>
  one !== undefined && one.lawful !== '' && one.proportionate !== ''
