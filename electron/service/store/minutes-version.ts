import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import { type MinutesFacts, type MinutesVersion, minutesFacts } from '#shared/domain/minutes.ts'
import type { MeetingId, VersionId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { fromJson } from './row.ts'
import type { MinutesVersionTable } from './tables/minutes.ts'

type Row = Selectable<MinutesVersionTable>

const versionOf = (row: Row): MinutesVersion => ({
  id: row.id,
  number: row.number,
  state: row.state,
  reason: row.reason,
  createdAt: row.created_at,
  signedBy: row.signed_by,
  signedAt: row.signed_at,
  journalHead: row.journal_head,
  revision: row.revision,
})

/** A version with the meeting it belongs to, and its facts where they are frozen. */
export type KnownVersion = {
  readonly version: MinutesVersion
  readonly meetingId: MeetingId
  readonly frozen: MinutesFacts | null
}

/** The versions of a meeting's minutes, first to last. */
export const listVersions = (db: Reader, meetingId: MeetingId): MinutesVersion[] =>
  db
    .all(
      build.selectFrom('minutes_version').selectAll().where('meeting_id', '=', meetingId).orderBy('number'),
    )
    .map(versionOf)

/**
 * A version that was signed before something was added to the facts lacks it: parsing fills in the schema's defaults.
 * Throws AppError `not-found`.
 */
export function needVersion(db: Reader, id: VersionId): KnownVersion {
  const row = db.need(build.selectFrom('minutes_version').selectAll().where('id', '=', id))
  return {
    version: versionOf(row),
    meetingId: row.meeting_id,
    frozen: row.facts === null ? null : minutesFacts.parse(fromJson<unknown>(row.facts)),
  }
}

/** The meeting of a version that may still be changed. Throws AppError `not-found` or `minutes-signed`. */
export function needDraft(db: Reader, id: VersionId): Pick<KnownVersion, 'version' | 'meetingId'> {
  const { version, meetingId } = needVersion(db, id)
  if (version.state === 'signed') throw new AppError('minutes-signed')
  return { version, meetingId }
}

/** Begins a version. Throws AppError `conflict` where its id, its number or another draft is there already. */
export const addVersion = (
  db: Sql,
  one: {
    readonly id: VersionId
    readonly meetingId: MeetingId
    readonly number: number
    readonly reason: string
    readonly at: number
  },
): void => {
  db.run(
    build.insertInto('minutes_version').values({
      id: one.id,
      meeting_id: one.meetingId,
      number: one.number,
      state: 'draft',
      reason: one.reason,
      created_at: one.at,
      signed_by: null,
      signed_at: null,
      journal_head: null,
      facts: null,
      revision: 1,
    }),
  )
}

/** Closes a version for good: after this statement the database itself refuses every change. */
export function freezeVersion(
  db: Sql,
  id: VersionId,
  sign: {
    readonly by: string
    readonly at: number
    readonly journalHead: string
    readonly facts: MinutesFacts
    readonly revision: number
  },
): void {
  db.run(
    build
      .updateTable('minutes_version')
      .set({
        state: 'signed',
        signed_by: sign.by,
        signed_at: sign.at,
        journal_head: sign.journalHead,
        facts: JSON.stringify(sign.facts),
        revision: sign.revision,
      })
      .where('id', '=', id),
  )
}
