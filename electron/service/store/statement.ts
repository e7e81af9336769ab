import type { StatementReading } from '#shared/domain/meeting.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'

/** Each time the confidentiality statement was read aloud, with the words that were read. */
export const statementReadings = (db: Reader, id: MeetingId): StatementReading[] =>
  db
    .all(
      build
        .selectFrom('statement_reading')
        .select(['id', 'at', 'read_by', 'text'])
        .where('meeting_id', '=', id)
        .orderBy('seq'),
    )
    .map(({ read_by, ...reading }) => ({ ...reading, readBy: read_by }))

/** Records a reading. An id that is there already is refused as `conflict`. */
export const addReading = (db: Sql, meetingId: MeetingId, { readBy, ...one }: StatementReading): void => {
  db.run(build.insertInto('statement_reading').values({ ...one, meeting_id: meetingId, read_by: readBy }))
}
