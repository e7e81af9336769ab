import { AppError } from '#shared/contract/errors.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { readActions } from './action.ts'
import { casesIn, type KnownCase } from './case.ts'
import { type CaseScope, casesOf, theCase } from './case-scope.ts'
import { clockFactsIn } from './clock.ts'
import { readFeedback } from './feedback.ts'
import { interestsIn } from './interest.ts'
import { readItems } from './item.ts'
import { readPassedPoints } from './passed-point.ts'
import { readRisks, readSummary } from './risk.ts'
import { groupBy } from './row.ts'
import { nilConfirmedIn, spokenIn, turnOrdersIn } from './turn.ts'
import { readVoice } from './voice.ts'

const ofCase = (row: { readonly caseId: CaseId }): CaseId => row.caseId

/** What the clock, the turns and the declarations say of some cases: five statements for any number of them. */
function courseIn(db: Reader, cases: CaseScope) {
  const clock = groupBy(clockFactsIn(db, cases), ofCase)
  const spoken = groupBy(spokenIn(db, cases), ofCase)
  const nil = groupBy(nilConfirmedIn(db, cases), ofCase)
  const orders = groupBy(turnOrdersIn(db, cases), ofCase)
  const interests = groupBy(interestsIn(db, cases), ofCase)
  return (id: CaseId) => {
    const order = orders.get(id)?.[0]
    return {
      clock: (clock.get(id) ?? []).map(({ fact }) => fact),
      spoken: (spoken.get(id) ?? []).map(({ agencyId, at }) => ({ agencyId, at })),
      nilConfirmed: (nil.get(id) ?? []).map(({ agencyId }) => agencyId),
      turnOrder: order ? { agencyIds: order.agencyIds, reason: order.reason } : null,
      interests: interests.get(id) ?? [],
    }
  }
}

const capturedIn = (db: Reader, id: CaseId) => ({
  voice: readVoice(db, id),
  items: readItems(db, id),
  risks: readRisks(db, id),
  summary: readSummary(db, id),
  actions: readActions(db, id),
  feedback: readFeedback(db, id),
  passed: readPassedPoints(db, id),
})

function filesIn(db: Reader, cases: CaseScope): CaseFile[] {
  const known: KnownCase[] = casesIn(db, cases)
  const courseOf = courseIn(db, cases)
  return known.map(({ record, standing }) => ({
    record,
    standing,
    ...courseOf(record.id),
    ...capturedIn(db, record.id),
  }))
}

/** Everything about one case. Throws AppError `not-found`. */
export function needCaseFile(db: Reader, id: CaseId): CaseFile {
  const [file] = filesIn(db, theCase(id))
  if (!file) throw new AppError('not-found')
  return file
}

/** Everything about every case of a meeting, withdrawn ones too, by the coordinator's number. */
export const readCaseFiles = (db: Reader, meetingId: MeetingId): CaseFile[] => filesIn(db, casesOf(meetingId))
