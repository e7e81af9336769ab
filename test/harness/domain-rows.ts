import type { Agency, AgencyKind } from '#shared/domain/agency.ts'
import type { CaseAgency, CaseRecord, Person } from '#shared/domain/case.ts'
import type { AgendaCase, CaseFile } from '#shared/domain/case-file.ts'
import type { ClockFact } from '#shared/domain/clock.ts'
import { noFeedback } from '#shared/domain/feedback.ts'
import type { Attendance, Meeting, MeetingFact } from '#shared/domain/meeting.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import type { ActionId, AgencyId, CaseId, FactId, MeetingId, PersonId } from '#shared/ids.ts'

/** Records of the domain with everything at its plainest, for tests of pure functions: ids are plain words. */

export const caseNo = (number: number): CaseId => `case-${number}` as CaseId
export const agencyNamed = (name: string): AgencyId => name as AgencyId

export const anAgency = (name: string, kind: AgencyKind): Agency => ({
  id: agencyNamed(name),
  name,
  kind,
  standing: 'core',
  byAndFor: kind === 'by-and-for',
  communities: '',
  archived: false,
  revision: 1,
})

export const involving = (name: string, over: Partial<CaseAgency> = {}): CaseAgency => ({
  agencyId: agencyNamed(name),
  carriesVoice: false,
  strongestRelationship: false,
  knowsChildren: false,
  managesPersonCausingHarm: false,
  research: 'holds-information',
  ...over,
})

export const aPerson = (role: Person['role'], name = role): Person => ({
  id: name as PersonId,
  role,
  name,
  bornOn: null,
  relationship: '',
})

const unmoved = { withdrawnAt: null, withdrawnReason: '', deferredAt: null, deferredReason: '' }
export const deferred = { ...unmoved, deferredAt: 1, deferredReason: 'Out of time' }
export const withdrawn = { ...unmoved, withdrawnAt: 1, withdrawnReason: 'Moved away' }

export const aRecord = (over: Partial<CaseRecord> = {}): CaseRecord => ({
  id: caseNo(1),
  meetingId: 'meeting' as MeetingId,
  number: 1,
  kind: 'new',
  transferredFrom: '',
  referringAgencyId: null,
  referringWorker: '',
  referredOn: null,
  criteria: {
    visibleHighRisk: true,
    dashCount: 15,
    professionalJudgement: false,
    judgementReason: '',
    potentialEscalation: false,
    repeat: false,
    local: [],
  },
  needs: [],
  reason: '',
  people: [aPerson('survivor'), aPerson('causing-harm')],
  agencies: [],
  revision: 1,
  ...over,
})

export const aFile = (record: Partial<CaseRecord> = {}, over: Partial<CaseFile> = {}): CaseFile => ({
  record: aRecord(record),
  standing: unmoved,
  clock: [],
  spoken: [],
  nilConfirmed: [],
  turnOrder: null,
  voice: silentVoice,
  items: [],
  risks: [],
  summary: { text: '', revision: 0 },
  actions: [],
  feedback: noFeedback,
  passed: [],
  interests: [],
  ...over,
})

export const onAgenda = (number: number, over: Partial<AgendaCase> = {}): AgendaCase => ({
  id: caseNo(number),
  number,
  kind: 'new',
  survivorName: '',
  personsCausingHarm: [],
  childCount: 0,
  needs: [],
  referringAgencyId: null,
  agencyIds: [],
  standing: unmoved,
  clock: [],
  interestCount: 0,
  actionCount: 0,
  parkedCount: 0,
  revision: 1,
  ...over,
})

export const aMeeting = (over: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting' as MeetingId,
  reference: 'ELM-2026-11',
  heldOn: '2026-11-27',
  startsAt: '09:30',
  mode: 'hybrid',
  venue: '',
  chair: '',
  coordinator: '',
  minuteTaker: '',
  breaks: [],
  order: [],
  isSample: false,
  revision: 1,
  ...over,
})

export const happened = (kind: MeetingFact['kind'], at: number): MeetingFact => ({
  id: `${kind}-${at}` as FactId,
  kind,
  at,
  by: 'Robin Ashworth',
})

export const anAttendance = (over: Partial<Attendance> = {}): Attendance => ({
  id: 'attendance' as Attendance['id'],
  meetingId: 'meeting' as MeetingId,
  agencyId: null,
  representativeId: null,
  name: 'Imogen Vale',
  jobTitle: '',
  capacity: 'member',
  presence: 'present',
  informationSent: 'not-asked',
  informationSentOn: null,
  channel: 'room',
  arrivedAt: 0,
  leftAt: null,
  acceptedAt: null,
  revision: 1,
  ...over,
})

type Ticked = 'started' | 'paused' | 'resumed' | 'ended' | 'reopened'

/** A fact of a case's clock. */
export const tick = (kind: Ticked, at: number): ClockFact => ({ id: `${kind}-${at}` as FactId, kind, at })

/** A stretch in which the program was not running. */
export const gap = (from: number, to: number, counted: boolean | null): ClockFact => ({
  id: `gap-${from}-${to}` as FactId,
  kind: 'gap',
  at: to,
  from,
  to,
  counted,
  what: '',
})

/** A settled action. */
export const anAction = (over: Partial<CaseFile['actions'][number]> = {}): CaseFile['actions'][number] => ({
  id: 'action' as ActionId,
  meetingId: 'meeting' as MeetingId,
  caseId: caseNo(1),
  what: 'Mark the address',
  agencyId: agencyNamed('police'),
  person: 'Duty sergeant',
  dueOn: '2026-12-01',
  forWhom: null,
  riskId: null,
  parked: false,
  capturedAt: 0,
  outcome: 'open',
  outcomeNote: '',
  reportedAt: null,
  revision: 1,
  ...over,
})
