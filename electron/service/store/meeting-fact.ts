import type { MeetingFact } from '#shared/domain/meeting.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'

/** What happened to a meeting as a whole, in the order in which it was recorded. */
export const meetingFacts = (db: Reader, id: MeetingId): MeetingFact[] =>
  db
    .all(
      build
        .selectFrom('meeting_fact')
        .select(['id', 'kind', 'at', 'by_name'])
        .where('meeting_id', '=', id)
        .orderBy('seq'),
    )
    .map(({ by_name, ...fact }) => ({ ...fact, by: by_name }))

/** Records what happened. Throws AppError `conflict` for an id that is there already. */
export const addMeetingFact = (db: Sql, meetingId: MeetingId, { by, ...fact }: MeetingFact): void => {
  db.run(build.insertInto('meeting_fact').values({ ...fact, meeting_id: meetingId, by_name: by }))
}
