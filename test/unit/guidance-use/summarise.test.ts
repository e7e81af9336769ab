import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviewText } from '#shared/guidance/index.ts'
import { guidancePeople } from '#shared/guidance/open-findings.ts'
import { splitSentences } from '#shared/guidance/sentences.ts'
import { type Summary, summariseIntoPurposes } from '#shared/guidance/summarise.ts'
import type { GuidanceContext } from '#shared/guidance/types.ts'
import { sampleRows } from '#test/harness/sample-rows.ts'
import { findingOf } from './findings.ts'

const context: GuidanceContext = {
  kind: 'sharing',
  agencyKind: 'police',
  people: [
    { name: 'Maya Holt', role: 'survivor' },
    { name: 'Dale Holt', role: 'perpetrator' },
    { name: 'Teddy', role: 'child' },
  ],
}
const placeOf = (summary: Summary, words: string): string => {
  const part = summary.parts.find((one) => one.sentences.some((sentence) => sentence.includes(words)))
  const held = summary.holdBack.find((one) => one.text.includes(words))
  return part ? part.purpose : held ? `held: ${held.why}` : 'nowhere'
}
const told = (text: string, findings = reviewText(text, context)): Summary =>
  summariseIntoPurposes(text, context, findings)

describe('each sentence goes to what it is about', () => {
  test.each([
    ['risk-now', 'Dale punched her twice on Saturday and threatened to kill her.'],
    ['risk-now', 'Maya is afraid and says that he follows her to the shops.'],
    ['keeps-safer', 'Locks were changed and a personal alarm is fitted.'],
    ['keeps-safer', 'The Idva has a safe number and a code word.'],
    ['children', 'Teddy has missed nine days of school this term.'],
    ['children', 'The health visitor has made a referral.'],
    ['person-causing-harm', 'Dale is on bail until 3 July with a curfew.'],
    ['person-causing-harm', 'He holds a shotgun certificate.'],
    ['barriers', 'She has no recourse to public funds and nowhere to go.'],
    ['barriers', 'Rent arrears of two months, and she needs an interpreter.'],
  ])('%s: %s', (purpose, sentence) => {
    expect(placeOf(told(sentence, []), sentence.slice(0, 12))).toBe(purpose)
  })

  test('a sentence that only goes on stays with the one before it', () => {
    const summary = told(
      'Teddy has missed nine days of school. He has been quiet. This was noticed twice.',
      [],
    )
    expect(summary.parts).toHaveLength(1)
    expect(summary.parts[0]?.text).toBe(
      'Teddy has missed nine days of school. He has been quiet. This was noticed twice.',
    )
  })

  test('where no purpose fits it is proposed for hold-back, in its own words', () => {
    const summary = told('The building was painted in spring.', [])
    expect(summary).toEqual({
      parts: [],
      holdBack: [{ text: 'The building was painted in spring.', why: 'no-purpose' }],
    })
  })

  test('purposes come in their order, sentences in the order of the text', () => {
    const summary = told('Rent arrears. Dale punched her. Teddy is at school. He threatened to kill her.', [])
    expect(summary.parts.map(({ purpose }) => purpose)).toEqual(['risk-now', 'children', 'barriers'])
    expect(summary.parts[0]?.sentences).toEqual(['Dale punched her.', 'He threatened to kill her.'])
  })

  test('most of the invented meeting lands where its agencies put it', () => {
    const items = sampleRows().files.flatMap((file) =>
      file.items
        .filter((item) => item.decision === 'share')
        .map((item) => ({ item, people: guidancePeople(file.record.people) })),
    )
    const right = items.filter(({ item, people }) =>
      summariseIntoPurposes(item.text, { ...context, people }, []).parts.some(
        (one) => one.purpose === item.purpose,
      ),
    )
    expect(right.length / items.length).toBeGreaterThan(0.65)
  })
})

describe('what should rather not be said', () => {
  const text = 'Dale punched her. Her number is 07700 900123. She has a visa until 2027. He is on bail.'
  const findings = [
    findingOf('identifier', text, '07700 900123'),
    findingOf('immigration', text, 'visa until 2027'),
    findingOf('opinion', text, 'punched'),
  ]

  test('is proposed for hold-back with the rule as its reason; the rest is not', () => {
    const summary = told(text, findings)
    expect(summary.holdBack).toEqual([
      { text: 'Her number is 07700 900123.', why: 'identifier' },
      { text: 'She has a visa until 2027.', why: 'immigration' },
    ])
    expect(placeOf(summary, 'punched')).toBe('risk-now')
    expect(placeOf(summary, 'bail')).toBe('person-causing-harm')
  })

  test('is not, once it was kept', () => {
    expect(told(text, findings.slice(2)).holdBack.map(({ why }) => why)).not.toContain('identifier')
  })

  test.each(['medical-detail', 'third-party', 'survivor-offending', 'location'] as const)('%s', (rule) => {
    const one = 'He punched her. Something else stands here.'
    expect(placeOf(told(one, [findingOf(rule, one, 'Something else')]), 'Something')).toBe(`held: ${rule}`)
  })

  test('the engine’s own findings are used where none are given', () => {
    const summary = summariseIntoPurposes('He punched her. Her NHS number is 943 476 5919.', context)
    expect(placeOf(summary, 'NHS')).toBe('held: identifier')
  })
})

describe('a chronology', () => {
  const text =
    'On 3 March 2023 he slapped her. On 9 March 2023 he kicked the door. She is pregnant and at high risk. On 2 April 2023 he strangled her. He is on bail.'
  const summary = told(text, [findingOf('chronology', text, text.slice(3, text.indexOf(' he strangled')))])

  test('gets one skeleton in its place, with its first and last date to be checked', () => {
    const skeletons = summary.parts.filter((one) => one.isSkeleton)
    expect(skeletons).toHaveLength(1)
    expect(skeletons[0]).toMatchObject({ purpose: 'risk-now', sentences: [] })
    expect(skeletons[0]?.text).toMatch(/^\[number\] incidents since \[3 March 2023\]: .*\[2 April 2023\]/u)
  })

  test('is proposed for hold-back sentence by sentence; a fact between two dates is not', () => {
    expect(summary.holdBack.filter(({ why }) => why === 'chronology')).toHaveLength(3)
    expect(placeOf(summary, 'pregnant')).toBe('risk-now')
    expect(placeOf(summary, 'bail')).toBe('person-causing-harm')
  })

  test('without a date that we can read is one all the same', () => {
    const undated = 'He did this. He did that.'
    const other = told(undated, [findingOf('chronology', undated, undated)])
    expect(other.holdBack.map(({ why }) => why)).toEqual(['chronology', 'chronology'])
    expect(other.parts.map(({ isSkeleton }) => isSkeleton)).toEqual([true])
  })
})

test('of any text every sentence ends in exactly one place', () => {
  const pieces = fc.constantFrom(
    ...[
      'He punched her.',
      'Teddy is at school.',
      'On 3 March he came.',
      'On 9 March he rang.',
      'On 2 April he hid.',
      'Her number is 07700 900123.',
      'Takes sertraline 50mg.',
      'Overstayed her visa.',
      'Dr. Khan said so',
      '- arrears\n',
      '• on bail\n',
      '1. Keys\n2. Phone\n',
      'Nothing.',
      '…',
      'It was late.',
      '“No. Never.”',
    ],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )
  const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  fc.assert(
    fc.property(texts, (text) => {
      const { parts, holdBack } = summariseIntoPurposes(text, context)
      const placed = [...parts.flatMap(({ sentences }) => sentences), ...holdBack.map((one) => one.text)]
      const sentences = splitSentences(text).map(({ start, end }) => oneLine(text.slice(start, end)))
      expect(placed.toSorted()).toEqual(sentences.toSorted())
      for (const part of parts.filter((one) => !one.isSkeleton))
        expect(part.text).toBe(part.sentences.join(' '))
      expect(parts.filter((one) => one.isSkeleton).length).toBe(
        holdBack.some((one) => one.why === 'chronology') ? 1 : 0,
      )
    }),
    { numRuns: 500 },
  )
})
