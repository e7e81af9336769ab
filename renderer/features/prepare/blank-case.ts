import type { Agency } from '#shared/domain/agency.ts'
import { type CaseAgency, type CaseRecord, survivorOf } from '#shared/domain/case.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'

/** What an agency is to a case before anybody has said more. */
export const awaitedAgency = (agencyId: AgencyId): CaseAgency => ({
  agencyId,
  carriesVoice: false,
  strongestRelationship: false,
  knowsChildren: false,
  managesPersonCausingHarm: false,
  research: 'awaited',
})

/** A case as it is added: every core agency is asked for research; guests come for their own cases only. */
export const blankCase = (
  id: CaseId,
  meetingId: MeetingId,
  number: number,
  agencies: readonly Agency[],
): CaseRecord => ({
  id,
  meetingId,
  number,
  kind: 'new',
  transferredFrom: '',
  referringAgencyId: null,
  referringWorker: '',
  referredOn: null,
  criteria: {
    visibleHighRisk: false,
    dashCount: null,
    professionalJudgement: false,
    judgementReason: '',
    potentialEscalation: false,
    repeat: false,
    local: [],
  },
  needs: [],
  reason: '',
  people: [],
  agencies: agencies
    .filter((one) => one.standing === 'core' && !one.archived)
    .map((one) => awaitedAgency(one.id)),
  revision: 0,
})

/** A case can be saved once the survivor has a name; everything else may come later. */
export const canBeSaved = (record: CaseRecord): boolean =>
  (survivorOf(record.people)?.name ?? '').trim() !== ''

/** The record without the rows that nobody has filled in. */
export const withoutBlanks = (record: CaseRecord): CaseRecord => ({
  ...record,
  people: record.people.filter((one) => one.name.trim() !== ''),
})
