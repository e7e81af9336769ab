import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { type PointKind, readBackPoints, stillOpen } from '#shared/domain/points.ts'
import type { Risk } from '#shared/domain/risk.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import type { ActionId, ItemId, RiskId } from '#shared/ids.ts'
import { aFile, agencyNamed, anAction, aPerson } from '#test/harness/domain-rows.ts'

const risk = (id: string): Risk => ({
  id: id as RiskId,
  atRisk: 'survivor',
  atRiskDetail: '',
  ofWhat: 'Strangulation',
  revision: 1,
})
const item = (purpose: SharingItem['purpose'], decision: SharingItem['decision']): SharingItem => ({
  id: `${purpose}-${decision}` as ItemId,
  agencyId: agencyNamed('police'),
  purpose,
  basis: 'fact',
  source: '',
  text: 'On bail',
  decision,
  holdReason: decision === 'hold' ? 'Not relevant' : '',
  prepared: false,
  capturedAt: 0,
  revision: 1,
})
const family = [aPerson('survivor'), aPerson('causing-harm'), aPerson('child')]
const kinds = (file: CaseFile): PointKind[] => readBackPoints(file).map((point) => point.kind)
const feedback = {
  agencyId: agencyNamed('idva'),
  person: 'Her Idva',
  what: 'The plan',
  byOn: '2026-11-30',
  safeRoute: 'At the school gate',
  revision: 1,
}
/** A case in which everything was settled. */
const settled = (over: Partial<CaseFile> = {}): CaseFile =>
  aFile(
    { people: family },
    {
      voice: { ...silentVoice, contact: 'spoken', wants: 'To stay' },
      summary: { text: 'High.', revision: 1 },
      risks: [risk('r1')],
      actions: [anAction({ riskId: 'r1' as RiskId, forWhom: 'person-causing-harm' })],
      items: [item('children', 'share')],
      feedback,
      ...over,
    },
  )

describe('what the read-back finds open', () => {
  test('everything, in a case in which nothing was captured', () => {
    expect(kinds(aFile({ people: family }))).toEqual([
      'voice',
      'summary',
      'no-risk',
      'person-causing-harm',
      'children',
      'feedback',
    ])
  })

  test('nothing, where everything was settled', () => {
    expect(kinds(settled())).toEqual([])
  })

  test.each<[PointKind, Partial<CaseFile>]>([
    ['voice', { voice: { ...silentVoice, contact: 'not-reached', tried: 'Rang twice' } }],
    ['summary', { summary: { text: '  ', revision: 1 } }],
    ['no-risk', { risks: [] }],
    ['risk-unanswered', { risks: [risk('r1'), risk('r2')] }],
    ['person-causing-harm', { actions: [anAction({ riskId: 'r1' as RiskId })] }],
    ['children', { items: [item('children', 'hold')] }],
    ['feedback', { feedback: { ...feedback, safeRoute: ' ' } }],
  ])('%s alone', (kind, over) => {
    expect(kinds(settled(over))).toEqual([kind])
  })

  test('children are asked about only where there are some, and an action for them answers', () => {
    expect(kinds({ ...settled({ items: [] }), record: aFile().record })).toEqual([])
    const forChildren = anAction({ id: 'a2' as ActionId, forWhom: 'children' })
    expect(kinds(settled({ items: [], actions: [...settled().actions, forChildren] }))).toEqual([])
  })

  test('what was held back about the person causing harm does not count as said', () => {
    const said = (decision: SharingItem['decision']) =>
      settled({
        actions: [anAction({ riskId: 'r1' as RiskId })],
        items: [item('children', 'share'), item('person-causing-harm', decision)],
      })
    expect(kinds(said('share'))).toEqual([])
    expect(kinds(said('hold'))).toEqual(['person-causing-harm'])
    expect(kinds(said('undecided'))).toEqual(['person-causing-harm'])
  })

  test('a parked action answers no risk, and blocks', () => {
    const parked = anAction({ riskId: 'r1' as RiskId, forWhom: 'person-causing-harm', parked: true })
    const points = readBackPoints(settled({ actions: [parked] }))
    expect(points.map((point) => [point.key, point.severity])).toEqual([
      ['action-parked:action', 'block'],
      ['risk-unanswered:r1', 'reason'],
    ])
  })

  test('an action without agency, person or date blocks', () => {
    for (const gap of [{ agencyId: null }, { person: ' ' }, { dueOn: null }]) {
      const file = settled({ actions: [{ ...settled().actions[0], ...anAction(), ...gap }] })
      expect(kinds(file)).toContain('action-incomplete')
    }
  })

  test('a case that is only mentioned asks for what was captured, and for nothing else', () => {
    expect(kinds(aFile({ kind: 'mention', people: family }))).toEqual([])
    const file = aFile({ kind: 'mention' }, { risks: [risk('r1')], actions: [anAction({ parked: true })] })
    expect(kinds(file)).toEqual(['action-parked', 'risk-unanswered'])
  })
})

describe('passing a point', () => {
  const pass = (key: string) => ({ key, reason: 'Idva will ask', at: 1 })

  test('closes it with its reason; a reason for something else does not', () => {
    const file = settled({ summary: { text: '', revision: 0 }, passed: [pass('summary'), pass('voice')] })
    expect(readBackPoints(file)).toEqual([
      { key: 'summary', kind: 'summary', severity: 'reason', about: '', passedWith: 'Idva will ask' },
    ])
    expect(stillOpen(readBackPoints(file))).toEqual([])
  })

  test('never passes what blocks', () => {
    const anyKey = fc.constantFrom('action-parked', 'action-parked:action', 'action-incomplete:action')
    fc.assert(
      fc.property(fc.array(anyKey), fc.boolean(), (keys, parked) => {
        const broken = anAction(parked ? { parked } : { agencyId: null })
        const file = settled({ actions: [...settled().actions, broken], passed: keys.map(pass) })
        expect(stillOpen(readBackPoints(file)).map((point) => point.severity)).toEqual(['block'])
      }),
    )
  })
})
