import { z } from 'zod'
import { areaGuidance } from '#shared/domain/guidance-settings.ts'
import { keptFinding } from '#shared/domain/kept-finding.ts'
import { sharingGround } from '#shared/domain/sharing-ground.ts'
import { findingId, meetingId } from '#shared/ids.ts'
import { command, nothing, query, revised } from './call.ts'

/** The guidance while people write: an area's settings, findings that were kept, grounds for sharing. */
export const guidanceCalls = {
  /** The defaults, at revision 0, while nobody has saved any. */
  'guidance.read': query(nothing, areaGuidance),
  'guidance.save': command(areaGuidance, revised, ['coordinator', 'chair']),

  /** Every finding that was kept at a meeting, in the order of keeping. */
  'finding.list': query(z.strictObject({ meetingId }), z.array(keptFinding)),
  /** Kept twice it is kept once. Refused with `not-found` where the case is another meeting's. */
  'finding.keep': command(keptFinding.omit({ keptAt: true, keptBy: true }), z.strictObject({})),
  'finding.unkeep': command(z.strictObject({ id: findingId }), z.strictObject({})),

  'ground.list': query(z.strictObject({ meetingId }), z.array(sharingGround)),
  /**
   * Creates (revision 0) or changes. Each wording is one of the area's now, or the one recorded before, or empty:
   * anything else is `invalid-input`, naming the field. Refused like all that is captured once minutes are signed.
   */
  'ground.save': command(sharingGround.omit({ recordedAt: true }), revised),
} as const
