import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agencyKinds } from '#shared/domain/agency.ts'
import { defaultArea } from '#shared/domain/area.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { phases } from '#shared/domain/phase.ts'
import {
  movesVoiceLater,
  passesVoiceOver,
  speakingOrder,
  voiceCarrier,
} from '#shared/domain/speaking-order.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import { aFile, agencyNamed, anAgency, involving } from '#test/harness/domain-rows.ts'

const agencies = [
  anAgency('police', 'police'),
  anAgency('idva', 'idva'),
  anAgency('lantern', 'by-and-for'),
  anAgency('housing', 'housing'),
  anAgency('school', 'education'),
  anAgency('probation', 'probation'),
  anAgency('health', 'health'),
]
const order = (file: CaseFile) => speakingOrder(file, agencies, defaultArea)
const names = (file: CaseFile): string[] => order(file).turns.map((turn) => turn.agencyId)
const spoke = (name: string) => ({ agencyId: agencyNamed(name), at: 1 })

describe('who carries the survivor’s voice', () => {
  test.each([
    ['whoever is marked', [involving('idva'), involving('school', { carriesVoice: true })], 'school'],
    ['an involved Idva', [involving('police'), involving('idva')], 'idva'],
    [
      'of two specialist services, the one that knows them best',
      [involving('idva'), involving('lantern', { strongestRelationship: true })],
      'lantern',
    ],
    [
      'an Idva before another agency that knows them best',
      [involving('idva'), involving('school', { strongestRelationship: true })],
      'idva',
    ],
    [
      'an Idva who holds nothing is not involved: then whoever knows them best',
      [involving('idva', { research: 'nil' }), involving('school', { strongestRelationship: true })],
      'school',
    ],
    ['nobody yet', [involving('police'), involving('school')], null],
    ['nobody of nobody', [], null],
  ] as const)('%s', (_, involved, expected) => {
    expect(voiceCarrier(aFile({ agencies: involved }), agencies)).toBe(expected)
  })
})

describe('the speaking order', () => {
  const everyone = [
    involving('health'),
    involving('probation', { managesPersonCausingHarm: true }),
    involving('housing', { research: 'nil' }),
    involving('school', { knowsChildren: true }),
    involving('idva'),
    involving('police'),
  ]

  test('referrer, voice, children, person causing harm, then the area’s order (Standing Together 2021)', () => {
    const file = aFile({
      referringAgencyId: agencyNamed('health'),
      agencies: [...everyone, involving('lantern')],
    })
    expect(order(file).turns.map((turn) => [turn.agencyId, turn.reason, turn.phase])).toEqual([
      ['health', 'referrer', 'referral'],
      ['idva', 'voice', 'voice'],
      ['school', 'children', 'children'],
      ['probation', 'person-causing-harm', 'information'],
      ['police', 'area-order', 'information'],
      ['lantern', 'area-order', 'information'],
    ])
    expect(order(file)).toMatchObject({ nil: ['housing'], nilConfirmed: false, voiceMissing: false })
  })

  test('an Idva who referred speaks once, as the voice', () => {
    const file = aFile({ referringAgencyId: agencyNamed('idva'), agencies: everyone })
    expect(order(file).turns[0]).toMatchObject({ agencyId: 'idva', reason: 'voice', phase: 'voice' })
    expect(names(file).filter((name) => name === 'idva')).toHaveLength(1)
  })

  test('the referrer is called even with a nil return, or without a row of its own', () => {
    const nil = aFile({
      referringAgencyId: agencyNamed('school'),
      agencies: [involving('school', { research: 'nil' }), involving('police')],
    })
    expect(names(nil)[0]).toBe('school')
    expect(order(nil).nil).toEqual([])
    expect(names(aFile({ referringAgencyId: agencyNamed('health') }))).toEqual(['health'])
    expect(order(aFile()).voiceMissing).toBe(true)
  })

  test('now and next are the first two that have not spoken', () => {
    const record = { referringAgencyId: agencyNamed('police'), agencies: everyone }
    const after = order(aFile(record, { spoken: [spoke('police'), spoke('school')] }))
    expect([after.now?.agencyId, after.next?.agencyId]).toEqual(['idva', 'probation'])
    const all = order(aFile(record, { spoken: everyone.map((one) => spoke(one.agencyId)) }))
    expect([all.now, all.next]).toEqual([null, null])
  })

  test('nil returns count as confirmed when each of them is', () => {
    const nil = [involving('housing', { research: 'nil' }), involving('health', { research: 'nil' })]
    const confirmed = (ids: string[]) =>
      order(aFile({ agencies: nil }, { nilConfirmed: ids.map(agencyNamed) })).nilConfirmed
    expect([confirmed([]), confirmed(['housing']), confirmed(['housing', 'health'])]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('the order by hand holds for those it names; newcomers come after, strangers are left out', () => {
    const file = aFile(
      { agencies: [involving('police'), involving('idva'), involving('school')] },
      { turnOrder: { agencyIds: ['school', 'gone', 'idva'].map(agencyNamed), reason: '' } },
    )
    expect(names(file)).toEqual(['school', 'idva', 'police'])
  })

  test('the order by hand puts no voice last that it does not name', () => {
    const agencies = [involving('police'), involving('idva'), involving('school')]
    const byHand = (ids: string[]) => ({ turnOrder: { agencyIds: ids.map(agencyNamed), reason: '' } })
    const referred = aFile(
      { agencies, referringAgencyId: agencyNamed('police') },
      byHand(['police', 'school']),
    )
    expect(names(referred)).toEqual(['police', 'idva', 'school'])
    expect(names(aFile({ agencies }, byHand(['school'])))).toEqual(['idva', 'school', 'police'])
  })

  const anyFile = fc
    .record({
      involved: fc.uniqueArray(fc.constantFrom(...agencies.map((one) => one.name)), { maxLength: 7 }),
      marks: fc.array(
        fc.record({
          carriesVoice: fc.boolean(),
          strongestRelationship: fc.boolean(),
          knowsChildren: fc.boolean(),
          managesPersonCausingHarm: fc.boolean(),
          research: fc.constantFrom('awaited' as const, 'holds-information' as const, 'nil' as const),
        }),
        { minLength: 7, maxLength: 7 },
      ),
      referrer: fc.option(fc.constantFrom(...agencies.map((one) => agencyNamed(one.name)))),
    })
    .map(({ involved, marks, referrer }) =>
      aFile({
        referringAgencyId: referrer,
        agencies: involved.map((name, index) => involving(name, marks[index] ?? {})),
      }),
    )

  test('calls every agency once or counts it as nil; never both, never neither', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { turns, nil } = order(file)
        const called = [...turns.map((turn) => turn.agencyId), ...nil]
        const expected = new Set(file.record.agencies.map((one) => one.agencyId))
        if (file.record.referringAgencyId !== null) expected.add(file.record.referringAgencyId)
        expect([...called].sort()).toEqual([...expected].sort())
      }),
    )
  })

  test('the voice comes first, or straight after the referrer, and phases never go back', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { turns, voiceMissing } = order(file)
        const carrier = voiceCarrier(file, agencies)
        expect(voiceMissing).toBe(carrier === null)
        if (carrier !== null) {
          const before =
            file.record.referringAgencyId === null || file.record.referringAgencyId === carrier ? 0 : 1
          expect(turns.findIndex((turn) => turn.agencyId === carrier)).toBe(before)
        }
        const places = turns.map((turn) => phases.indexOf(turn.phase))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  test('every kind of agency has a place in the area’s order', () => {
    expect([...defaultArea.speakingOrder].sort()).toEqual([...agencyKinds].sort())
  })
})

test.each([
  [['a', 'v', 'b'], ['a', 'b', 'v'], 'v', true],
  [['a', 'v', 'b'], ['v', 'a', 'b'], 'v', false],
  [['a', 'v', 'b'], ['b', 'v', 'a'], 'v', false],
  [['a', 'v'], ['v', 'a'], null, false],
] as const)('from %j to %j, voice %s: later is %s', (before, after, carrier, expected) => {
  const ids = (list: readonly string[]) => list.map(agencyNamed)
  expect(movesVoiceLater(ids(before), ids(after), carrier === null ? null : agencyNamed(carrier))).toBe(
    expected,
  )
})

describe('passing the voice over', () => {
  const involved = { agencies: [involving('idva'), involving('police')] }
  const over = (file: CaseFile, to: (typeof phases)[number]) => passesVoiceOver(file, agencies, to)

  test('only past the voice, and only while nobody was heard and no reason is known', () => {
    const file = aFile(involved)
    expect(phases.filter((phase) => over(file, phase))).toEqual(phases.slice(2))
    expect(over({ ...file, spoken: [spoke('police')] }, 'children')).toBe(true)
    expect(over({ ...file, spoken: [spoke('idva')] }, 'children')).toBe(false)
    expect(over({ ...file, voice: { ...silentVoice, contact: 'spoken', fears: 'His return' } }, 'risk')).toBe(
      false,
    )
    expect(over({ ...file, turnOrder: { agencyIds: [], reason: 'Joins later' } }, 'risk')).toBe(false)
    expect(over({ ...file, turnOrder: { agencyIds: [], reason: '' } }, 'risk')).toBe(true)
  })

  test('a case that nobody carries asks too; one that is only mentioned does not', () => {
    expect(over(aFile({ agencies: [involving('police')] }), 'children')).toBe(true)
    expect(over(aFile({ ...involved, kind: 'mention' }), 'read-back')).toBe(false)
  })
})
