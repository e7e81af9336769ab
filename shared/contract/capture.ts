import { z } from 'zod'
import { action, outcome } from '#shared/domain/action.ts'
import { feedback } from '#shared/domain/feedback.ts'
import { risk } from '#shared/domain/risk.ts'
import { sharingItem } from '#shared/domain/sharing.ts'
import { voice } from '#shared/domain/voice.ts'
import { line, optionalLine, prose, revision } from '#shared/fields.ts'
import { actionId, caseId, itemId, meetingId, riskId } from '#shared/ids.ts'
import { command, nothing, query, revised } from './call.ts'

/** An action as it is captured: the case service adds when. */
const actionForm = action.omit({ capturedAt: true, outcome: true, outcomeNote: true, reportedAt: true })

/** What is written down while a case is heard. A save with `revision` 0 creates. */
export const captureCalls = {
  'voice.save': command(voice.extend({ caseId }), revised),
  'item.save': command(sharingItem.omit({ capturedAt: true }).extend({ caseId }), revised),
  'item.remove': command(z.strictObject({ id: itemId, revision }), z.strictObject({})),
  'risk.save': command(risk.extend({ caseId }), revised),
  'risk.remove': command(z.strictObject({ id: riskId, revision }), z.strictObject({})),
  'summary.save': command(z.strictObject({ caseId, text: prose, revision }), revised),
  /** Refused with `action-incomplete` (fields named) unless it is parked or has agency, person and date. */
  'action.save': command(actionForm, revised),
  'action.remove': command(
    z.strictObject({ id: actionId, reason: optionalLine, revision }),
    z.strictObject({}),
  ),
  /** What became of an action of an earlier meeting. Anything but `done` and `open` needs a note. */
  'action.report': command(z.strictObject({ id: actionId, outcome, note: optionalLine, revision }), revised),
  'feedback.save': command(feedback.extend({ caseId }), revised),
  /** Passes an open point of the read-back with its reason; never one that blocks. */
  'point.pass': command(z.strictObject({ caseId, key: line, reason: line }), z.strictObject({})),
  'point.unpass': command(z.strictObject({ caseId, key: line }), z.strictObject({})),
  /**
   * Loads the sample meeting, with invented people only, into an empty vault. Issued by the case service for the sample
   * vault: invented agencies must never stand beside real ones.
   */
  'sample.load': command(nothing, z.strictObject({ meetingId }), []),
  'journal.verify': query(
    nothing,
    z.strictObject({ ok: z.boolean(), length: z.int(), head: z.string(), brokenAt: z.int().nullable() }),
  ),
} as const
