import type { SampleDay } from './sample-day.ts'
import type { CaseEntry } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import { type Step, step } from './step.ts'

/** Where a case of the sample belongs: its meeting's reference and the day of that meeting, as days. */
export type CasePlace = { readonly reference: string; readonly heldDay: number; readonly day: SampleDay }

/** The id of a case by its meeting's reference and its number. */
export const sampleCaseId = (reference: string, number: number): string =>
  sampleId('case', `${reference}/${number}`)

const formStep = (one: CaseEntry, { reference, heldDay, day }: CasePlace): Step =>
  step(day.at(heldDay - 8, '11:00'), 'case.save', {
    id: sampleCaseId(reference, one.number),
    meetingId: sampleId('meeting', reference),
    number: one.number,
    kind: one.kind,
    transferredFrom: one.transferredFrom,
    referringAgencyId: sampleId('agency', one.referring),
    referringWorker: one.referringWorker,
    referredOn: day.on(one.referredDay),
    criteria: one.criteria,
    needs: one.needs.map(({ kind, detail }) => ({ kind, detail: day.tell(detail) })),
    reason: day.tell(one.reason),
    people: one.people.map((person) => ({
      id: sampleId('person', `${reference}/${one.number}/${person.name}`),
      ...person,
    })),
    agencies: one.agencies.map((part) => ({
      agencyId: sampleId('agency', part.agency),
      research: part.research,
      carriesVoice: part.is.includes('carriesVoice'),
      strongestRelationship: part.is.includes('strongestRelationship'),
      knowsChildren: part.is.includes('knowsChildren'),
      managesPersonCausingHarm: part.is.includes('managesPersonCausingHarm'),
    })),
    revision: 0,
  })

const itemSteps = (one: CaseEntry, { reference, heldDay, day }: CasePlace): readonly Step[] =>
  one.items.map(({ agency, ...item }, place) =>
    step(day.at(heldDay - 2, '15:00'), 'item.save', {
      caseId: sampleCaseId(reference, one.number),
      id: sampleId('item', `${reference}/${one.number}/${place}`),
      agencyId: sampleId('agency', agency),
      ...item,
      text: day.tell(item.text),
      prepared: true,
      revision: 0,
    }),
  )

const voiceSteps = (one: CaseEntry, { reference, heldDay, day }: CasePlace): readonly Step[] => {
  if (one.voice === null) return []
  const { agency, lastSafeContactDay, ...said } = one.voice
  return [
    step(day.at(heldDay - 1, '16:30'), 'voice.save', {
      caseId: sampleCaseId(reference, one.number),
      ...said,
      wants: day.tell(said.wants),
      fears: day.tell(said.fears),
      needsToday: day.tell(said.needsToday),
      speakerAgencyId: sampleId('agency', agency),
      lastSafeContactOn: lastSafeContactDay === null ? null : day.on(lastSafeContactDay),
      revision: 0,
    }),
  ]
}

/** What is known of a case before its meeting: the form, the agencies' research, the survivor's voice if it was heard. */
export const preparedSteps = (one: CaseEntry, place: CasePlace): readonly Step[] => [
  formStep(one, place),
  ...itemSteps(one, place),
  ...voiceSteps(one, place),
]
