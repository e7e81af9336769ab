import type { MeetingBrief } from '#shared/contract/meeting.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { Reader } from '../db/sql.ts'
import { build } from './build.ts'
import { meetingOf } from './meeting.ts'
import { groupBy } from './row.ts'

/** Withdrawn cases are not counted: nobody will hear them. Minutes are those of the newest version. */
const briefs = build
  .selectFrom('meeting')
  .selectAll()
  .select((eb) => [
    eb
      .selectFrom('marac_case')
      .select((of) => of.fn.countAll<number>().as('count'))
      .whereRef('meeting_id', '=', 'meeting.id')
      .where('withdrawn_at', 'is', null)
      .as('case_count'),
    eb
      .selectFrom('action')
      .select((of) => of.fn.countAll<number>().as('count'))
      .whereRef('meeting_id', '=', 'meeting.id')
      .as('action_count'),
    eb
      .selectFrom('minutes_version')
      .select('state')
      .whereRef('meeting_id', '=', 'meeting.id')
      .orderBy('number', 'desc')
      .limit(1)
      .as('minutes'),
  ])
  .orderBy('held_on', 'desc')
  .orderBy('starts_time', 'desc')
  .orderBy('id')

const everyFact = build.selectFrom('meeting_fact').select(['meeting_id', 'kind']).orderBy('seq')

/** Every meeting, the newest first: two statements, however many there are. */
export function meetingBriefs(db: Reader): MeetingBrief[] {
  const facts = groupBy(db.all(everyFact), (fact) => fact.meeting_id)
  return db.all(briefs).map((row) => ({
    meeting: meetingOf(row),
    state: meetingState(facts.get(row.id) ?? []),
    caseCount: row.case_count ?? 0,
    actionCount: row.action_count ?? 0,
    minutes: row.minutes ?? 'none',
  }))
}
