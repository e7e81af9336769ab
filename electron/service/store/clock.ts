import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { ClockFact } from '#shared/domain/clock.ts'
import type { CaseId, FactId, MeetingId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import type { CaseScope } from './case-scope.ts'
import type { ClockFactTable } from './tables/case.ts'

const factOf = (row: Selectable<ClockFactTable>): ClockFact => {
  const { id, kind, at } = row
  if (kind === 'phase' && row.phase !== null) return { id, kind, at, phase: row.phase }
  if (kind === 'gap' && row.from_at !== null && row.to_at !== null) {
    const counted = row.counted === null ? null : row.counted === 1
    return { id, kind, at, from: row.from_at, to: row.to_at, counted, what: row.what }
  }
  // The table's own checks let no phase or gap go without its columns.
  if (kind === 'phase' || kind === 'gap') throw new AppError('database-damaged')
  return { id, kind, at }
}

export type ClockFactOfCase = { readonly caseId: CaseId; readonly fact: ClockFact }

/** The clock facts of some cases, in the order in which they were recorded. */
export const clockFactsIn = (db: Reader, cases: CaseScope): ClockFactOfCase[] =>
  db
    .all(build.selectFrom('clock_fact').selectAll().where('case_id', 'in', cases).orderBy('seq'))
    .map((row) => ({ caseId: row.case_id, fact: factOf(row) }))

/** The clock facts of one case, in the order in which they were recorded. */
export const clockFacts = (db: Reader, caseId: CaseId): ClockFact[] =>
  db.all(build.selectFrom('clock_fact').selectAll().where('case_id', '=', caseId).orderBy('seq')).map(factOf)

/** Records a fact. An id that is there already is refused as `conflict`. */
export function addClockFact(db: Sql, caseId: CaseId, fact: ClockFact): void {
  const { id, kind, at } = fact
  const own =
    fact.kind === 'phase'
      ? { phase: fact.phase }
      : fact.kind === 'gap'
        ? {
            from_at: fact.from,
            to_at: fact.to,
            counted: fact.counted === null ? null : flag(fact.counted),
            what: fact.what,
          }
        : {}
  db.run(build.insertInto('clock_fact').values({ id, case_id: caseId, kind, at, ...own }))
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** Says what a gap was; a later answer replaces an earlier one. Throws AppError `not-found`. */
export function answerGap(db: Sql, caseId: CaseId, id: FactId, counted: boolean, what: string): void {
  const changed = db.run(
    build
      .updateTable('clock_fact')
      .set({ counted: flag(counted), what })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'gap'),
  )
  if (changed === 0) throw new AppError('not-found')
}

export type OpenCase = { readonly meetingId: MeetingId; readonly caseId: CaseId; readonly running: boolean }

/** A case is open between its start and its end: the last of these facts says how it stands. */
const turning = ['started', 'paused', 'resumed', 'ended', 'reopened'] as const

/** Meetings that nobody has opened, or that are closed, hold no open case; so only the others are looked into. */
const openMeetings = build
  .selectFrom('meeting_fact')
  .select('meeting_id')
  .where('kind', '<>', 'closed')
  .where((eb) =>
    eb(
      'seq',
      '=',
      eb
        .selectFrom('meeting_fact as later')
        .select((of) => of.fn.max('later.seq').as('seq'))
        .whereRef('later.meeting_id', '=', 'meeting_fact.meeting_id'),
    ),
  )

const openCaseQuery = build
  .selectFrom('clock_fact')
  .innerJoin('marac_case', 'marac_case.id', 'clock_fact.case_id')
  .select(['marac_case.id as caseId', 'marac_case.meeting_id as meetingId', 'clock_fact.kind as kind'])
  .where('marac_case.meeting_id', 'in', openMeetings)
  .where('clock_fact.kind', 'in', ['started', 'paused', 'resumed', 'reopened'])
  .where((eb) =>
    eb(
      'clock_fact.seq',
      '=',
      eb
        .selectFrom('clock_fact as later')
        .select((of) => of.fn.max('later.seq').as('seq'))
        .whereRef('later.case_id', '=', 'clock_fact.case_id')
        .where('later.kind', 'in', turning),
    ),
  )

/** Every case that has been started and not ended, running or paused. */
export const openCases = (db: Reader): OpenCase[] =>
  db.all(openCaseQuery).map(({ kind, ...one }) => ({ ...one, running: kind !== 'paused' }))

/** The case whose clock runs, or null. There is one at most: the commands see to it. */
export function runningCase(db: Reader): { readonly meetingId: MeetingId; readonly caseId: CaseId } | null {
  const running = openCases(db).find((one) => one.running)
  return running ? { meetingId: running.meetingId, caseId: running.caseId } : null
}
