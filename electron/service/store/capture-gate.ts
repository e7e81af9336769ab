import { AppError } from '#shared/contract/errors.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { build } from './build.ts'

/**
 * What a meeting came to stands once the chair has signed; an open correction opens it again, because the signed
 * version keeps its own facts. Throws AppError `minutes-signed`.
 */
export function mustBeUnsigned(db: Reader, meetingId: MeetingId): void {
  const newest = db.one(
    build
      .selectFrom('minutes_version')
      .select('state')
      .where('meeting_id', '=', meetingId)
      .orderBy('number', 'desc')
      .limit(1),
  )
  if (newest?.state === 'signed') throw new AppError('minutes-signed')
}

/**
 * The meeting of a case that may still be captured in: a heard one too, until the minutes are signed.
 * Throws AppError `not-found`, `case-withdrawn` or `minutes-signed`.
 */
export function openForCapture(db: Reader, caseId: CaseId): MeetingId {
  const { meeting_id, withdrawn_at } = db.need(
    build.selectFrom('marac_case').select(['meeting_id', 'withdrawn_at']).where('id', '=', caseId),
  )
  if (withdrawn_at !== null) throw new AppError('case-withdrawn')
  mustBeUnsigned(db, meeting_id)
  return meeting_id
}
