import type { Action, CarriedAction } from '#shared/domain/action.ts'
import type { MeetingId } from '#shared/ids.ts'
import { instantOf } from '#shared/time.ts'
import type { Reader } from '../db/sql.ts'
import { actionOf } from './action.ts'
import { build } from './build.ts'

/** Start of the day of the next meeting after this one, UTC ms: what is reported from then on is news there. */
function nextDay(db: Reader, heldOn: string, isSample: 0 | 1): number {
  const after = db.one(
    build
      .selectFrom('meeting')
      .select('held_on')
      .where('held_on', '>', heldOn)
      .where('is_sample', '=', isSample)
      .orderBy('held_on')
      .limit(1),
  )
  return after ? instantOf(after.held_on, '00:00') : Number.MAX_SAFE_INTEGER
}

/** Start of the day of the last meeting before this one, UTC ms: what was reported since then is news at this one. */
function previousDay(db: Reader, heldOn: string, isSample: 0 | 1): number {
  const before = db.one(
    build
      .selectFrom('meeting')
      .select('held_on')
      .where('held_on', '<', heldOn)
      .where('is_sample', '=', isSample)
      .orderBy('held_on', 'desc')
      .limit(1),
  )
  return instantOf(before?.held_on ?? heldOn, '00:00')
}

/** An action as the meeting knew it: what was reported at a later meeting was still open at this one. */
const asKnownBefore = (until: number, action: Action): Action =>
  action.reportedAt === null || action.reportedAt < until
    ? action
    : { ...action, outcome: 'open', outcomeNote: '', reportedAt: null }

/**
 * What is brought to the chair of a meeting: actions of earlier meetings that were open when its day began, and
 * those that an agency has since reported as not done, or as overtaken by circumstances. The same whenever it is read,
 * so that a correction made after the next meeting loses none. Sample and real meetings never see each other's.
 */
export function readCarried(db: Reader, meetingId: MeetingId): CarriedAction[] {
  const here = db.need(
    build.selectFrom('meeting').select(['held_on', 'is_sample']).where('id', '=', meetingId),
  )
  const dayStart = instantOf(here.held_on, '00:00')
  const since = previousDay(db, here.held_on, here.is_sample)
  const until = nextDay(db, here.held_on, here.is_sample)
  return db
    .all(
      build
        .selectFrom('action')
        .innerJoin('meeting', 'meeting.id', 'action.meeting_id')
        .innerJoin('marac_case', 'marac_case.id', 'action.case_id')
        .selectAll('action')
        .select((row) => [
          'meeting.reference as meeting_reference',
          'meeting.held_on as meeting_held_on',
          'marac_case.number as case_number',
          // A subquery, not a join: a case that still lacks its survivor must not lose its actions.
          row
            .selectFrom('case_person')
            .select('name')
            .whereRef('case_person.case_id', '=', 'marac_case.id')
            .where('role', '=', 'survivor')
            .orderBy('place')
            .limit(1)
            .as('survivor_name'),
        ])
        .where('meeting.held_on', '<', here.held_on)
        .where('meeting.is_sample', '=', here.is_sample)
        .where('marac_case.withdrawn_at', 'is', null)
        .where('action.parked', '=', 0)
        .where((row) =>
          row.or([
            row('action.outcome', '=', 'open'),
            row('action.reported_at', '>=', dayStart),
            row.and([row('action.outcome', '<>', 'done'), row('action.reported_at', '>=', since)]),
          ]),
        )
        .orderBy('meeting.held_on')
        .orderBy('marac_case.number')
        .orderBy('action.seq'),
    )
    .map((row) => ({
      action: asKnownBefore(until, actionOf(row)),
      meetingReference: row.meeting_reference,
      meetingHeldOn: row.meeting_held_on,
      caseNumber: row.case_number,
      survivorName: row.survivor_name ?? '',
    }))
}
