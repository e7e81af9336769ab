import { z } from 'zod'
import { caseRecord } from '#shared/domain/case.ts'
import { caseFile } from '#shared/domain/case-file.ts'
import { phase } from '#shared/domain/phase.ts'
import { instant, line, optionalLine, revision } from '#shared/fields.ts'
import { agencyId, caseId, factId, meetingId } from '#shared/ids.ts'
import { command, query, revised } from './call.ts'

const onCase = z.strictObject({ caseId, factId })
/** Number of clock facts that the person saw: a stale one is `conflict`. */
const seen = z.int().min(0)

export const caseCalls = {
  'case.view': query(z.strictObject({ caseId }), caseFile),
  /** Creates (revision 0, unknown id) or changes; rows the form leaves out are removed. */
  'case.save': command(caseRecord, revised, ['coordinator', 'chair']),
  'case.withdraw': command(z.strictObject({ caseId, reason: line, revision }), revised, [
    'coordinator',
    'chair',
  ]),
  'case.restore': command(z.strictObject({ caseId, revision }), revised, ['coordinator', 'chair']),
  'case.defer': command(z.strictObject({ caseId, reason: line, revision }), revised, [
    'coordinator',
    'chair',
  ]),
  'case.undefer': command(z.strictObject({ caseId, revision }), revised, ['coordinator', 'chair']),

  /** The case goes live, in its first phase. Refused while another one is. */
  'clock.start': command(onCase.extend({ seen }), z.strictObject({})),
  'clock.pause': command(onCase.extend({ seen }), z.strictObject({})),
  'clock.resume': command(onCase.extend({ seen }), z.strictObject({})),
  /** `voiceReason` where the survivor's voice is passed over unheard: it is journaled with the move. */
  'clock.phase': command(onCase.extend({ seen, phase, voiceReason: optionalLine }), z.strictObject({})),
  /** Issued by the case service when it finds that it was not running for a while. */
  'clock.noticeGap': command(
    z.strictObject({ meetingId, caseId, factId, from: instant, to: instant }),
    z.strictObject({}),
    [],
  ),
  'clock.answerGap': command(
    z.strictObject({ caseId, factId, counted: z.boolean(), what: optionalLine }),
    z.strictObject({}),
  ),
  /** Ends the case. Refused with `points-open` while the read-back finds something unsettled. */
  'case.conclude': command(onCase.extend({ seen }), z.strictObject({})),
  /** A heard case is opened again, with its clock where it was. */
  'case.reopen': command(onCase.extend({ seen, reason: line }), z.strictObject({})),

  /** This agency has spoken; `phase` where the next turn falls into a later phase. */
  'turn.done': command(
    z.strictObject({ caseId, agencyId, phase: phase.nullable(), factId, voiceReason: optionalLine }),
    z.strictObject({}),
  ),
  'turn.undo': command(z.strictObject({ caseId, agencyId }), z.strictObject({})),
  /** Refused with `reason-needed` where the survivor's voice moves later without a reason. */
  'turn.arrange': command(
    z.strictObject({ caseId, agencyIds: z.array(agencyId).max(40), reason: optionalLine }),
    z.strictObject({}),
  ),
  'turn.confirmNil': command(
    z.strictObject({ caseId, agencyIds: z.array(agencyId).min(1).max(40) }),
    z.strictObject({}),
  ),
  /** Marks who carries the survivor's voice, when the program had to ask. */
  'turn.markVoice': command(z.strictObject({ caseId, agencyId }), z.strictObject({})),
} as const
