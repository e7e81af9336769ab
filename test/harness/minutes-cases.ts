/** The invented cases of the minutes that tests read, before the schema has seen them. */
import type { Action } from '#shared/domain/action.ts'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { dateAt, instantOf } from '#shared/time.ts'
import { agencyNames, agreed, households, representativeNames } from './minutes-texts.ts'

export const heldOn = '2026-11-27'
export const openedAt = instantOf(heldOn, '10:02')
export const minute = 60_000
export const dayAfter = (days: number): string => dateAt(instantOf(heldOn, '12:00') + days * 24 * 60 * minute)

/** A UUID that says what it stands for: kind in the first group, place in the last. */
export const fixtureId = (kind: number, place: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(place).padStart(12, '0')}`
export const agencyIdOf = (place: number): string => fixtureId(1, place)

/** A record before the schema has seen it. */
export type Draft<T> = { [K in keyof T]: unknown }

export const actionsOf = (number: number): Draft<Action>[] =>
  agreed.slice(0, 2 + (number % 5)).map(([what, agency, who, forWhom], place) => ({
    id: fixtureId(4, number * 100 + place),
    meetingId: fixtureId(3, 1),
    caseId: fixtureId(5, number),
    what,
    agencyId: agencyIdOf(agency),
    person: who,
    dueOn: dayAfter(1 + ((number * 3 + place * 2) % 14)),
    forWhom,
    riskId: null,
    parked: false,
    capturedAt: openedAt + (number * 12 + place) * minute,
    outcome: number === 1 && place === 0 ? 'done' : 'open',
    outcomeNote: number === 1 && place === 0 ? 'Marker placed during the meeting.' : '',
    reportedAt: number === 1 && place === 0 ? openedAt + 60 * minute : null,
    revision: 1,
  }))

const states = [
  'contributed',
  'contributed',
  'nothing-held',
  'absent-information-sent',
  'absent',
  'did-not-speak',
  'shared-nothing',
]

/** In every second case, for those who contributed; in the third one nobody had made the second choice yet. */
const groundOf = (number: number, place: number) => {
  if (number % 2 === 0 || states[(place + number) % states.length] !== 'contributed') return null
  const [lawful = '', other = ''] = defaultGuidance.lawfulGrounds
  const [proportionate = ''] = defaultGuidance.proportionateGrounds
  return { lawful: place > 5 ? other : lawful, proportionate: number === 3 ? '' : proportionate }
}

export const caseOf = (number: number) => {
  const home = households[(number - 1) % households.length] ?? households[0]
  const [survivor, harming, relationship, bornOn, children] = home
  const caseId = fixtureId(5, number)
  const kind = number === 9 ? 'mention' : number % 5 === 2 ? 'repeat' : number % 7 === 5 ? 'transfer' : 'new'
  const deferred = number === 4
  const withdrawn = number === 6
  const heard = !deferred && !withdrawn
  const one = (
    place: number,
    over: { readonly role: string; readonly name: string; [field: string]: unknown },
  ) => ({
    id: fixtureId(8, number * 100 + place),
    relationship: '',
    ...over,
  })
  return {
    record: {
      id: caseId,
      meetingId: fixtureId(3, 1),
      number,
      kind,
      transferredFrom: kind === 'transfer' ? 'Harrowbeck MARAC' : '',
      referringAgencyId: agencyIdOf(number % 4),
      referringWorker: representativeNames[number % 4] ?? '',
      referredOn: dayAfter(-9 - (number % 6)),
      criteria: {
        visibleHighRisk: number % 2 === 1,
        dashCount: number % 2 === 1 ? 14 + (number % 8) : null,
        professionalJudgement: number % 2 === 0,
        judgementReason:
          number % 2 === 0 ? 'She plays down what happens; the injuries seen do not fit the account.' : '',
        potentialEscalation: number % 3 === 0,
        repeat: kind === 'repeat',
        local: number % 4 === 0 ? ['Honour-based abuse'] : [],
      },
      needs:
        number % 3 === 1
          ? [
              { kind: 'interpreter', detail: 'Urdu, a woman, not from the local community' },
              { kind: 'no-recourse', detail: '' },
            ]
          : number % 3 === 2
            ? [{ kind: 'disability', detail: 'Uses a wheelchair; first-floor flat' }]
            : [],
      reason: 'Separation last month, and the first assault with a weapon.',
      people: [
        one(0, { role: 'survivor', name: survivor, bornOn }),
        one(1, { role: 'causing-harm', name: harming, bornOn: '1984-02-29', relationship }),
        ...(number === 7
          ? [
              one(2, {
                role: 'causing-harm',
                name: 'Vince Dunbrook',
                bornOn: null,
                relationship: 'brother-in-law',
              }),
            ]
          : []),
        ...children.map(([name, born], place) =>
          one(10 + place, {
            role: 'child',
            name,
            bornOn: born,
            relationship: place === 1 ? 'lives with grandmother' : '',
          }),
        ),
      ],
      agencies: [],
      revision: 3,
    },
    standing: {
      withdrawnAt: withdrawn ? openedAt - 60 * minute : null,
      withdrawnReason: withdrawn ? 'Referred to the wrong area; sent on to Harrowbeck MARAC.' : '',
      deferredAt: deferred ? openedAt + 40 * minute : null,
      deferredReason: deferred ? 'The referring worker could not attend and had briefed nobody.' : '',
    },
    heardAt: heard ? openedAt + number * 12 * minute : null,
    spentMs: heard ? (9 + (number % 6)) * minute + 17_000 : 0,
    actions: heard && kind !== 'mention' ? actionsOf(number) : [],
    feedback:
      heard && kind !== 'mention'
        ? {
            agencyId: agencyIdOf(1),
            person: 'Marta Keswold',
            what: 'What was agreed about the school and the locks, and that police will come at once if she calls.',
            byOn: dayAfter(1),
            safeRoute: 'Her sister’s phone, between 09:00 and 11:00',
            revision: 1,
          }
        : { agencyId: null, person: '', what: '', byOn: null, safeRoute: '', revision: 0 },
    contributions: heard
      ? agencyNames.slice(0, 9).map((_, place) => ({
          agencyId: agencyIdOf(place),
          state: states[(place + number) % states.length],
          ground: groundOf(number, place),
        }))
      : [],
  }
}
