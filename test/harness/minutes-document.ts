import { defaultArea } from '#shared/domain/area.ts'
import type { Attendance } from '#shared/domain/meeting.ts'
import { type MinutesDocument, minutesDocument, type SectionHeading } from '#shared/domain/minutes.ts'
import { instantOf } from '#shared/time.ts'
import {
  actionsOf,
  agencyIdOf,
  caseOf,
  type Draft,
  dayAfter,
  fixtureId,
  heldOn,
  minute,
  openedAt,
} from './minutes-cases.ts'
import { agencyNames, closingText, openingText, representativeNames, sectionTexts } from './minutes-texts.ts'

type Options = {
  /** How many cases; beyond twelve the households repeat. */
  readonly cases?: number
  readonly signed?: boolean
  readonly isSample?: boolean
}

const person = (place: number, over: Partial<Draft<Attendance>>): Draft<Attendance> => ({
  id: fixtureId(2, place),
  meetingId: fixtureId(3, 1),
  agencyId: agencyIdOf(place),
  representativeId: null,
  name: representativeNames[place] ?? 'Alex Morland',
  jobTitle: place === 0 ? 'MARAC lead' : 'Representative',
  capacity: 'member',
  presence: 'present',
  informationSent: 'not-asked',
  informationSentOn: null,
  channel: 'room',
  arrivedAt: openedAt,
  leftAt: null,
  acceptedAt: openedAt + 3 * minute,
  revision: 1,
  ...over,
})

const attendance = (): Draft<Attendance>[] => [
  ...[0, 1, 2, 3, 4].map((place) => person(place, {})),
  person(5, { arrivedAt: openedAt + 41 * minute, acceptedAt: openedAt + 43 * minute, channel: 'online' }),
  person(6, { capacity: 'deputy', jobTitle: 'Deputy for the named nurse' }),
  person(8, { leftAt: openedAt + 88 * minute }),
  person(9, { acceptedAt: null, channel: 'online' }),
  person(7, {
    presence: 'apologies',
    informationSent: 'yes',
    informationSentOn: dayAfter(-3),
    acceptedAt: null,
  }),
  person(10, { presence: 'apologies', informationSent: 'no', acceptedAt: null }),
  person(11, {
    agencyId: null,
    name: 'Imogen Tarrant',
    jobTitle: 'Student social worker',
    capacity: 'observer',
  }),
  person(12, {
    agencyId: agencyIdOf(0),
    name: 'Cal Dreyfield',
    jobTitle: 'PC',
    capacity: 'observer',
    acceptedAt: null,
  }),
]

const carried = () =>
  (
    [
      ['circumstances-changed', 'The survivor has moved out of the area, so the locks were not changed.'],
      ['not-done', 'No report from the agency. The chair will write to its manager.'],
      ['open', ''],
      ['done', 'Done the day after the meeting.'],
    ] as const
  ).map(([outcome, outcomeNote], place) => ({
    action: {
      ...actionsOf(3)[place],
      id: fixtureId(6, place),
      caseId: fixtureId(7, place),
      meetingId: fixtureId(3, 0),
      dueOn: dayAfter(-20 + place),
      outcome,
      outcomeNote,
      reportedAt: outcome === 'open' ? null : openedAt - (place + 1) * 24 * 60 * minute,
    },
    meetingReference: 'ELM-2026-10',
    meetingHeldOn: dayAfter(-28),
    caseNumber: place + 2,
    survivorName: ['Hester Ploughwright', 'Dilys Ambrook', 'Una Castleforth', 'Rhian Topsworth'][place],
  }))

const section = (key: string, caseId: string | null, heading: SectionHeading, doc: unknown): unknown => ({
  key,
  caseId,
  heading,
  doc,
  edited: true,
  savedAt: openedAt + 4 * 60 * minute,
  revision: 2,
})

const sectionsOf = (cases: readonly ReturnType<typeof caseOf>[]): unknown[] => {
  const heard = cases.filter((one) => one.heardAt !== null && one.record.kind !== 'mention')
  return [
    section('opening', null, 'opening', openingText),
    ...heard.flatMap(({ record }) => {
      const texts = sectionTexts(record.people[0]?.name ?? '', record.people[1]?.name ?? '')
      return (['referral', 'voice', 'information', 'risk', 'plan'] as const).map((heading) =>
        section(`${record.id}:${heading}`, record.id, heading, texts[heading]),
      )
    }),
    section('closing', null, 'closing', closingText),
  ]
}

/**
 * A whole set of minutes of an invented meeting, checked by the contract's own schema. Case 4 is deferred, 6 is
 * withdrawn, 9 is for mention only, 7 has two people causing harm; the rest are heard.
 */
export const minutesDocumentFixture = (options: Options = {}): MinutesDocument => {
  const { cases = 12, signed = false, isSample = false } = options
  const numbers = Array.from({ length: cases }, (_, place) => place + 1)
  const facts = {
    area: { ...defaultArea, maracName: 'Elmbrook MARAC' },
    meeting: {
      id: fixtureId(3, 1),
      reference: 'ELM-2026-11',
      heldOn,
      startsAt: '10:00',
      mode: 'hybrid',
      venue: 'Committee Room 2, Elmbrook Civic Centre, and online',
      chair: 'DI Frances Yarborne',
      coordinator: 'Hema Ludworth',
      minuteTaker: 'Owen Castellan',
      breaks: [],
      order: [],
      isSample,
      revision: 2,
    },
    openedAt,
    closedAt: openedAt + (cases * 12 + 40) * minute,
    attendance: attendance(),
    readings: [
      {
        id: fixtureId(9, 1),
        at: openedAt + minute,
        readBy: 'DI Frances Yarborne',
        text: defaultArea.confidentialityStatement,
      },
      {
        id: fixtureId(9, 2),
        at: openedAt + 42 * minute,
        readBy: 'Hema Ludworth',
        text: defaultArea.confidentialityStatement,
      },
    ],
    interests:
      cases > 1
        ? [
            {
              id: fixtureId(10, 1),
              meetingId: fixtureId(3, 1),
              caseId: fixtureId(5, 2),
              attendanceId: fixtureId(2, 3),
              nature: 'Her cousin is the person causing harm.',
              leaves: true,
            },
          ]
        : [],
    agencies: agencyNames.map((name, place) => ({ id: agencyIdOf(place), name })),
    carried: carried(),
    cases: numbers.map(caseOf),
  }
  return minutesDocument.parse({
    version: {
      id: fixtureId(11, 1),
      number: 1,
      state: signed ? 'signed' : 'draft',
      reason: '',
      createdAt: openedAt + 3 * 60 * minute,
      signedBy: signed ? 'DI Frances Yarborne' : null,
      signedAt: signed ? instantOf(heldOn, '16:32') : null,
      journalHead: signed ? '3fa9c2d177ab0e5d6c1f8894b2e0a7d34c55fe1290ab67cd8e3f21a09b7c4d6e' : null,
      revision: 4,
    },
    facts,
    sections: sectionsOf(facts.cases),
  })
}
