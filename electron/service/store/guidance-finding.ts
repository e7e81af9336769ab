import { AppError } from '#shared/contract/errors.ts'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { FindingId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'

/** Every finding that was kept at a meeting, in the order of keeping. */
export const keptFindings = (db: Reader, id: MeetingId): KeptFinding[] =>
  db
    .all(build.selectFrom('kept_finding').selectAll().where('meeting_id', '=', id).orderBy('seq'))
    .map((row) => ({
      id: row.id,
      meetingId: row.meeting_id,
      caseId: row.case_id,
      place: row.place,
      rule: row.rule,
      words: row.words,
      reason: row.reason,
      scope: row.scope,
      keptAt: row.kept_at,
      keptBy: row.kept_by,
    }))

const sameAs = (one: KeptFinding) =>
  build
    .selectFrom('kept_finding')
    .select('id')
    .where('meeting_id', '=', one.meetingId)
    .where('case_id', 'is', one.caseId)
    .where('place', '=', one.place)
    .where('rule', '=', one.rule)
    .where('words', '=', one.words)
    .where('scope', '=', one.scope)

/** A case belongs to the meeting that is named with it. Throws AppError `not-found`. */
function mustBelong(db: Reader, { meetingId, caseId }: KeptFinding): void {
  if (caseId === null) return
  const { meeting_id } = db.need(build.selectFrom('marac_case').select('meeting_id').where('id', '=', caseId))
  if (meeting_id !== meetingId) throw new AppError('not-found')
}

/** Keeps a finding; the same one, kept by two windows, is kept once. Throws AppError `not-found` or `conflict`. */
export function keepFinding(db: Sql, one: KeptFinding): void {
  mustBelong(db, one)
  if (db.one(sameAs(one))) return
  db.run(
    build.insertInto('kept_finding').values({
      id: one.id,
      meeting_id: one.meetingId,
      case_id: one.caseId,
      place: one.place,
      rule: one.rule,
      words: one.words,
      reason: one.reason,
      scope: one.scope,
      kept_at: one.keptAt,
      kept_by: one.keptBy,
    }),
  )
}

/** Keeps it no longer; returns how many were. */
export const unkeepFinding = (db: Sql, id: FindingId): number =>
  db.run(build.deleteFrom('kept_finding').where('id', '=', id))
