import { randomUUID } from 'node:crypto'
import type { Action } from '#shared/domain/action.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ClockFact } from '#shared/domain/clock.ts'
import type { Attendance, MeetingFact } from '#shared/domain/meeting.ts'
import type { MinutesMaterial } from '#shared/domain/minutes-material.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import type { AgencyId } from '#shared/ids.ts'
import { instantOf } from '#shared/time.ts'
import { sampleRows } from './sample-rows.ts'

const heldOn = '2026-11-26'
const begins = instantOf(heldOn, '09:32')
const minute = 60_000

const fact = <Fact extends MeetingFact | ClockFact>(one: Omit<Fact, 'id'>): Fact =>
  ({ id: randomUUID(), ...one }) as Fact

/** The clock of a case that was heard for ten minutes, `place` cases after the first. */
export const heardClock = (place: number): ClockFact[] => [
  fact({ kind: 'started', at: begins + place * 12 * minute }),
  fact({ kind: 'ended', at: begins + (place * 12 + 10) * minute }),
]

/** The sample meeting after it was held: every case heard, nothing captured but what was prepared. */
export function heardMaterial(): MinutesMaterial & { readonly files: readonly CaseFile[] } {
  const { area, agencies, meeting, files } = sampleRows(heldOn)
  return {
    area,
    meeting,
    agencies,
    facts: [
      fact({ kind: 'opened', at: begins, by: 'Naomi Achterberg' }),
      fact({ kind: 'closed', at: begins + 160 * minute, by: 'Naomi Achterberg' }),
    ],
    attendance: [],
    readings: [],
    interests: [],
    carried: [],
    grounds: [],
    files: files.map((file, place) => ({ ...file, clock: heardClock(place) })),
  }
}

/** The same with one case alone, changed. */
export const oneCase = (
  change: (file: CaseFile, material: MinutesMaterial) => Partial<CaseFile> = () => ({}),
): MinutesMaterial & { readonly file: CaseFile } => {
  const material = heardMaterial()
  const [first] = material.files
  if (!first) throw new Error('the sample has cases')
  const file = { ...first, ...change(first, material) }
  return { ...material, files: [file], file }
}

/** An item of an agency of the case. */
export const itemOf = (agencyId: AgencyId, over: Partial<SharingItem> = {}): SharingItem => ({
  id: randomUUID() as SharingItem['id'],
  agencyId,
  purpose: 'risk-now',
  basis: 'fact',
  source: '',
  text: 'He waits outside.',
  decision: 'share',
  holdReason: '',
  prepared: false,
  capturedAt: begins,
  revision: 1,
  ...over,
})

/** A settled action of a case. */
export const actionOf = (file: CaseFile, over: Partial<Action> = {}): Action => ({
  id: randomUUID() as Action['id'],
  meetingId: file.record.meetingId,
  caseId: file.record.id,
  what: 'Change the locks',
  agencyId: file.record.agencies[0]?.agencyId ?? null,
  person: 'P. Lowe',
  dueOn: '2026-12-01',
  forWhom: 'survivor',
  riskId: null,
  parked: false,
  capturedAt: begins,
  outcome: 'open',
  outcomeNote: '',
  reportedAt: null,
  revision: 1,
  ...over,
})

/** Somebody on the meeting's list. */
export const attendeeOf = (agencyId: AgencyId | null, over: Partial<Attendance> = {}): Attendance => ({
  id: randomUUID() as Attendance['id'],
  meetingId: sampleRows(heldOn).meeting.id,
  agencyId,
  representativeId: null,
  name: 'Imogen Vale',
  jobTitle: '',
  capacity: 'member',
  presence: 'present',
  informationSent: 'not-asked',
  informationSentOn: null,
  channel: 'room',
  arrivedAt: begins - minute,
  leftAt: null,
  acceptedAt: begins + minute,
  revision: 1,
  ...over,
})
