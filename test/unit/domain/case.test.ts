import { describe, expect, test } from 'vitest'
import {
  type CaseGap,
  type CaseRecord,
  caseGaps,
  caseRecord,
  causingHarm,
  childrenOf,
  survivorOf,
} from '#shared/domain/case.ts'
import { agencyNamed, aPerson, aRecord } from '#test/harness/domain-rows.ts'

const referred = (over: Partial<CaseRecord> = {}) =>
  aRecord({ referringAgencyId: agencyNamed('police'), ...over })
const met = (over: Partial<CaseRecord['criteria']>) => ({
  criteria: {
    visibleHighRisk: false,
    dashCount: null,
    professionalJudgement: false,
    judgementReason: '',
    potentialEscalation: false,
    repeat: false,
    local: [],
    ...over,
  },
})

describe('what a case lacks before it can go on the agenda', () => {
  test.each<[string, Partial<CaseRecord>, CaseGap[]]>([
    ['nothing', {}, []],
    ['its survivor', { people: [aPerson('causing-harm')] }, ['survivor']],
    ['a person causing harm', { people: [aPerson('survivor')] }, ['person-causing-harm']],
    ['who referred it', { referringAgencyId: null }, ['referring-agency']],
    ['any criterion', met({}), ['criteria']],
    [
      'why a professional judged so',
      met({ professionalJudgement: true, judgementReason: ' ' }),
      ['judgement-reason'],
    ],
    ['a Dash of 14, which only warns', met({ visibleHighRisk: true, dashCount: 13 }), ['dash-below-14']],
    ['nothing at 14', met({ visibleHighRisk: true, dashCount: 14 }), []],
    ['nothing where the Dash is not known', met({ visibleHighRisk: true }), []],
    [
      'nothing where judgement alone carries it',
      met({ professionalJudgement: true, judgementReason: 'x' }),
      [],
    ],
    ['nothing where escalation carries it', met({ potentialEscalation: true, dashCount: 3 }), []],
    ['nothing where it repeats', met({ repeat: true }), []],
    ['nothing where a local criterion carries it', met({ local: ['Child to parent'] }), []],
  ])('%s', (_, over, expected) => {
    expect(caseGaps(referred(over))).toEqual(expected)
  })
})

test('people are told apart by their part in the case', () => {
  const people = [aPerson('child', 'Zed' as never), aPerson('survivor'), aPerson('causing-harm')]
  expect(survivorOf(people)?.role).toBe('survivor')
  expect(survivorOf([])).toBeUndefined()
  expect(causingHarm(people)).toHaveLength(1)
  expect(childrenOf(people).map((one) => one.name)).toEqual(['Zed'])
})

describe('nonsense is refused', () => {
  const id = '0b8f3c1e-5d6a-4f27-9c3b-1a2b3c4d5e6f'
  const sent = (over: object) => ({
    ...aRecord({ people: [{ ...aPerson('survivor'), id: id as never }] }),
    id,
    meetingId: id,
    ...over,
  })

  test.each([
    ['as it should be', {}, true],
    ['a number of nothing', { number: 0 }, false],
    ['half a number', { number: 1.5 }, false],
    ['the thirtieth of February', { referredOn: '2026-02-30' }, false],
    ['a date with a time', { referredOn: '2026-02-03T00:00' }, false],
    ['nobody', { people: [] }, false],
    ['a Dash of 25', { criteria: { ...aRecord().criteria, dashCount: 25 } }, false],
    ['a key nobody knows', { surprise: true }, false],
  ])('%s', (_, over, expected) => {
    expect(caseRecord.safeParse(sent(over)).success).toBe(expected)
  })
})
