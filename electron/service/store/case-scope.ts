import type { CaseId, MeetingId } from '#shared/ids.ts'
import { build } from './build.ts'

/**
 * Which cases a read is about, as a subquery: the text of a statement stays the same for one case and for forty, so
 * that a meeting is read in as few statements as a case.
 */
export const casesOf = (meetingId: MeetingId) =>
  build.selectFrom('marac_case').select('id').where('meeting_id', '=', meetingId)

/** The scope of one case. */
export const theCase = (id: CaseId): CaseScope =>
  build.selectFrom('marac_case').select('id').where('id', '=', id)

export type CaseScope = ReturnType<typeof casesOf>
