import { createHash } from 'node:crypto'
import agencyList from '#resources/sample/agencies.json' with { type: 'json' }
import areaChoice from '#resources/sample/area.json' with { type: 'json' }
import firstCases from '#resources/sample/cases-1-to-6.json' with { type: 'json' }
import lastCases from '#resources/sample/cases-7-to-12.json' with { type: 'json' }
import plan from '#resources/sample/meeting.json' with { type: 'json' }
import { type Agency, agency, type Representative, representative } from '#shared/domain/agency.ts'
import { type Area, area, defaultArea } from '#shared/domain/area.ts'
import { caseRecord } from '#shared/domain/case.ts'
import { type AgendaCase, agendaCase, type CaseFile, caseFile } from '#shared/domain/case-file.ts'
import { noFeedback } from '#shared/domain/feedback.ts'
import { type Meeting, meeting } from '#shared/domain/meeting.ts'
import { sharingItem } from '#shared/domain/sharing.ts'
import { silentVoice, type Voice, voice } from '#shared/domain/voice.ts'

/** The sample meeting as the page reads it, held in memory: for tests of screens without a case service. */
export type SampleRows = {
  area: Area
  agencies: Agency[]
  representatives: Representative[]
  meeting: Meeting
  files: CaseFile[]
}

type WrittenCase = (typeof firstCases)[number] | (typeof lastCases)[number]

/** The same key gives the same id, in every run. */
export const idOf = (kind: string, key: string | number): string => {
  const hex = createHash('sha256').update(`${kind}/${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const daysFrom = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Texts name days relative to the meeting as `{{-26}}`; how they read is of no matter to a screen. */
const told = (text: string, heldOn: string): string =>
  text.replace(/\{\{(-?\d+)y?\}\}/g, (_, days) => daysFrom(heldOn, Number(days)))

function voiceOf(written: WrittenCase['voice'], heldOn: string): Voice {
  if (written === null) return silentVoice
  const { agency: speaker, lastSafeContactDay: day, ...said } = written
  return voice.parse({
    ...said,
    speakerAgencyId: speaker === null ? null : idOf('agency', speaker),
    lastSafeContactOn: day === null ? null : daysFrom(heldOn, day),
    revision: 1,
  })
}

function fileOf(one: WrittenCase, meetingId: string, heldOn: string): CaseFile {
  const id = idOf('case', one.number)
  const agencyOf = (key: string): string => idOf('agency', key)
  const record = caseRecord.parse({
    id,
    meetingId,
    number: one.number,
    kind: one.kind,
    transferredFrom: one.transferredFrom,
    referringAgencyId: agencyOf(one.referring),
    referringWorker: one.referringWorker,
    referredOn: daysFrom(heldOn, one.referredDay),
    criteria: one.criteria,
    needs: one.needs.map((need) => ({ kind: need.kind, detail: told(need.detail, heldOn) })),
    reason: told(one.reason, heldOn),
    people: one.people.map((person) => ({ ...person, id: idOf('person', `${id}/${person.name}`) })),
    agencies: one.agencies.map((part) => {
      const marks: readonly string[] = part.is
      return {
        agencyId: agencyOf(part.agency),
        research: part.research,
        carriesVoice: marks.includes('carriesVoice'),
        strongestRelationship: marks.includes('strongestRelationship'),
        knowsChildren: marks.includes('knowsChildren'),
        managesPersonCausingHarm: marks.includes('managesPersonCausingHarm'),
      }
    }),
    revision: 1,
  })
  return caseFile.parse({
    record,
    standing: { withdrawnAt: null, withdrawnReason: '', deferredAt: null, deferredReason: '' },
    clock: [],
    spoken: [],
    nilConfirmed: [],
    turnOrder: null,
    voice: voiceOf(one.voice, heldOn),
    items: one.items.map(({ agency: of, ...item }, at) =>
      sharingItem.parse({
        ...item,
        id: idOf('item', `${id}/${at}`),
        agencyId: agencyOf(of),
        text: told(item.text, heldOn),
        prepared: true,
        capturedAt: 0,
        revision: 1,
      }),
    ),
    risks: [],
    summary: { text: '', revision: 0 },
    actions: [],
    feedback: noFeedback,
    passed: [],
    interests: [],
  })
}

/** The invented area, its agencies and the twelve cases of one meeting on `heldOn`. */
export function sampleRows(heldOn = '2026-11-26'): SampleRows {
  const meetingId = idOf('meeting', plan.reference)
  return {
    area: area.parse({ ...defaultArea, ...areaChoice, revision: 1 }),
    agencies: agencyList.agencies.map(({ key, ...one }) =>
      agency.parse({ ...one, id: idOf('agency', key), archived: false, revision: 1 }),
    ),
    representatives: agencyList.representatives.map(({ key, agency: of, deputyOf, ...one }) =>
      representative.parse({
        ...one,
        id: idOf('representative', key),
        agencyId: idOf('agency', of),
        deputyOf: deputyOf === null ? null : idOf('representative', deputyOf),
        archived: false,
        revision: 1,
      }),
    ),
    meeting: meeting.parse({
      id: meetingId,
      reference: plan.reference,
      heldOn,
      startsAt: plan.startsAt,
      mode: plan.mode,
      venue: plan.venue,
      chair: plan.chair,
      coordinator: plan.coordinator,
      minuteTaker: plan.minuteTaker,
      breaks: plan.breaks,
      order: [],
      isSample: true,
      revision: 1,
    }),
    files: [...firstCases, ...lastCases].map((one) => fileOf(one, meetingId, heldOn)),
  }
}

/** A case as a row of the agenda, as the case service would read it. */
export const agendaRow = ({ record, standing, clock, actions, interests }: CaseFile): AgendaCase =>
  agendaCase.parse({
    id: record.id,
    number: record.number,
    kind: record.kind,
    survivorName: record.people.find((one) => one.role === 'survivor')?.name ?? '',
    personsCausingHarm: record.people.filter((one) => one.role === 'causing-harm').map((one) => one.name),
    childCount: record.people.filter((one) => one.role === 'child').length,
    needs: record.needs,
    referringAgencyId: record.referringAgencyId,
    agencyIds: record.agencies.map((one) => one.agencyId),
    standing,
    clock,
    interestCount: interests.length,
    actionCount: actions.length,
    parkedCount: actions.filter((one) => one.parked).length,
    revision: record.revision,
  })
