import { causingHarm, childrenOf, survivorOf } from '#shared/domain/case.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { build } from './build.ts'
import { casesIn } from './case.ts'
import { casesOf } from './case-scope.ts'
import { clockFactsIn } from './clock.ts'
import { groupBy } from './row.ts'

const actionCounts = build
  .selectFrom('action')
  .select((eb) => ['case_id', eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('parked').as('parked')])
  .groupBy('case_id')

const interestCounts = build
  .selectFrom('interest')
  .select((eb) => ['case_id', eb.fn.countAll<number>().as('count')])
  .groupBy('case_id')

/** Every case of a meeting as a row of its agenda, by number: seven statements, however many cases there are. */
export function agendaCases(db: Reader, meetingId: MeetingId): AgendaCase[] {
  const scope = casesOf(meetingId)
  const known = casesIn(db, scope)
  const clock = groupBy(clockFactsIn(db, scope), (row) => row.caseId)
  const actions = new Map(db.all(actionCounts.where('case_id', 'in', scope)).map((row) => [row.case_id, row]))
  const interests = new Map(
    db.all(interestCounts.where('case_id', 'in', scope)).map((row) => [row.case_id, row.count]),
  )
  return known.map(({ record, standing }) => ({
    id: record.id,
    number: record.number,
    kind: record.kind,
    survivorName: survivorOf(record.people)?.name ?? '',
    personsCausingHarm: causingHarm(record.people).map((one) => one.name),
    childCount: childrenOf(record.people).length,
    needs: record.needs,
    referringAgencyId: record.referringAgencyId,
    agencyIds: record.agencies.map((one) => one.agencyId),
    standing,
    clock: (clock.get(record.id) ?? []).map(({ fact }) => fact),
    interestCount: interests.get(record.id) ?? 0,
    actionCount: actions.get(record.id)?.count ?? 0,
    parkedCount: actions.get(record.id)?.parked ?? 0,
    revision: record.revision,
  }))
}

/** The ids of every case of a meeting. */
export const caseIdsOf = (db: Reader, meetingId: MeetingId): ReadonlySet<CaseId> =>
  new Set(db.all(casesOf(meetingId)).map((row) => row.id))
