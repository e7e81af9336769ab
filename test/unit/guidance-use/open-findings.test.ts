import { describe, expect, test } from 'vitest'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { reviewText } from '#shared/guidance/index.ts'
import { fitsPlace, guidancePeople, keptHere, openFindings } from '#shared/guidance/open-findings.ts'
import { ruleIds } from '#shared/guidance/types.ts'
import { aPerson, caseNo } from '#test/harness/domain-rows.ts'
import { findingOf, keptOf } from './findings.ts'

const text = 'Dale is clearly a narcissist and I reckon he will be back.'
const one = findingOf('opinion', text, 'clearly a narcissist')
const two = findingOf('opinion', text, 'I reckon')
const at = { caseId: caseNo(1), place: 'item-1' }

describe('a kept finding', () => {
  test('takes away just the words that it names', () => {
    expect(openFindings([one, two], text, at, [])).toEqual([one, two])
    expect(openFindings([one, two], text, at, [keptOf()])).toEqual([two])
    expect(keptHere([one, two], text, at, [keptOf()])).toEqual([{ finding: one, kept: keptOf() }])
  })

  test.each([
    ['another place', keptOf({ place: 'item-2' })],
    ['another case', keptOf({ caseId: caseNo(2) })],
    ['the meeting’s own text', keptOf({ caseId: null })],
    ['another rule', keptOf({ rule: 'hearsay' })],
    ['words that no longer stand there', keptOf({ words: 'obviously a narcissist' })],
  ])('of %s is passed over', (_, kept) => {
    expect(openFindings([one], text, at, [kept])).toEqual([one])
  })

  test('does not mind capitals and spaces, and covers a part of what it covered', () => {
    const typed = 'Dale is  Clearly a\nnarcissist.'
    expect(
      openFindings([findingOf('opinion', typed, 'Clearly a\nnarcissist')], typed, at, [keptOf()]),
    ).toEqual([])
    expect(openFindings([findingOf('opinion', text, 'narcissist')], text, at, [keptOf()])).toEqual([])
  })

  test('is asked again once the finding has grown', () => {
    const grown = findingOf('opinion', text, 'clearly a narcissist and I reckon')
    expect(openFindings([grown], text, at, [keptOf()])).toEqual([grown])
  })

  test('for the rule here holds whatever is written here later', () => {
    const kept = keptOf({ scope: 'rule-here', words: 'gone by now' })
    expect(openFindings([one, two], text, at, [kept])).toEqual([])
    expect(openFindings([one], text, { ...at, place: 'item-2' }, [kept])).toEqual([one])
  })
})

test('a short wish, summary or paragraph is not asked to say more', () => {
  const vague = findingOf('vague', 'To work.', 'To work.')
  const open = (place: string) => openFindings([vague], 'To work.', { ...at, place }, []).length
  expect(
    [
      findingPlace.voice('wants'),
      findingPlace.summary,
      findingPlace.risk('risk-1'),
      findingPlace.feedback,
      findingPlace.section('opening'),
    ].map(open),
  ).toEqual([0, 0, 0, 0, 0])
  expect(open(findingPlace.item('item-1'))).toBe(1)
  expect(ruleIds.filter((rule) => !fitsPlace(rule, findingPlace.voice('fears')))).toEqual([
    'victim-blaming',
    'opinion',
    'hearsay',
    'vague',
  ])
  expect(ruleIds.filter((rule) => !fitsPlace(rule, findingPlace.voice('tried')))).toEqual(['vague'])
  expect(ruleIds.filter((rule) => !fitsPlace(rule, 'section:opening'))).toEqual(['vague', 'too-long'])
})

test('what `reviewText` finds in the people of a case can be kept and is then silent', () => {
  const people = guidancePeople([aPerson('survivor'), aPerson('causing-harm'), aPerson('child')])
  expect(people.map(({ role }) => role)).toEqual(['survivor', 'perpetrator', 'child'])
  const typed = 'Her NHS number is 943 476 5919.'
  const found = reviewText(typed, { kind: 'sharing', agencyKind: 'health', people })
  expect(found.map(({ rule }) => rule)).toContain('identifier')
  const kept = found.map((each) => keptOf({ rule: each.rule, words: typed.slice(each.start, each.end) }))
  expect(openFindings(found, typed, at, kept)).toEqual([])
})
