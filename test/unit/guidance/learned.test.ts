import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import learned from '#resources/guidance/learned.json' with { type: 'json' }
import { type GuidancePerson, reviewText } from '#shared/guidance/index.ts'
import { partsOf } from '#shared/guidance/learned/score.ts'
import { tokensOf } from '#shared/guidance/learned/tokens.ts'
import { trainedReader } from '#shared/guidance/learned/trained-reader.ts'
import { packSteps, packWeights, unpackSteps, unpackWeights } from '#shared/guidance/packing.ts'
import { readText } from '#shared/guidance/reading.ts'
import { review } from '#shared/guidance/review.ts'
import { readLabelled } from '#test/training/score.ts'
import { learn, learnedLabels, packed, readCorpus } from '#test/training/train.ts'

const people: readonly GuidancePerson[] = [
  { name: 'Amy', role: 'survivor' },
  { name: 'Dean', role: 'perpetrator' },
  { name: 'Mia', role: 'child' },
]
const sharing = { kind: 'sharing', agencyKind: 'other', people } as const
const words = (text: string, context: Parameters<typeof readText>[1] = sharing) =>
  tokensOf(readText(text, context)).map((token) => token.text)

describe('what the model reads', () => {
  it('is who is meant, not their name; classes of words; beginnings', () => {
    expect(words('Amy’s sister refused; he rang Mia on Friday 3 March 2024, BWV kept by Ines.')).toEqual([
      's',
      "'s",
      'kin',
      'refuse',
      ';',
      'p',
      'rang',
      'c',
      'on',
      'day',
      '#',
      'month',
      '#year',
      ',',
      'bwv',
      'kept',
      'by',
      'Name',
      '.',
    ])
    const brothers = [
      { name: 'Tom', role: 'survivor' },
      { name: 'Jane', role: 'perpetrator' },
    ] as const
    expect(words('He told her.', { ...sharing, people: brothers })).toEqual(['s', 'told', "p'", '.'])
  })

  it('stands where it says', () => {
    const reading = readText('  “Amy”   told\nus', sharing)
    for (const { start, end } of tokensOf(reading))
      expect(reading.plain.slice(start, end).trim()).not.toBe('')
  })

  it('is the same whatever the people are called', () => {
    const others = ['Zuzanna', 'Marcin', 'Ola'].map(
      (name, index) => ({ ...people[index], name }) as GuidancePerson,
    )
    const renamed = (text: string) =>
      text.replaceAll('Amy', 'Zuzanna').replaceAll('Dean', 'Marcin').replaceAll('Mia', 'Ola')
    const texts = [
      'Amy was offered refuge twice and even so she had Dean back within the week. He broke her wrist on Sunday.',
      'Dean told officers that Amy provoked him. Mia saw it and rang 999, and has not slept at home since.',
      'Not a lot to add on Amy and Dean from our side beyond what colleagues will have said already today.',
    ]
    for (const text of texts) {
      const found = (one: string, context: typeof sharing) =>
        reviewText(one, context).map(({ rule, start, end }) => [rule, one.slice(start, end)])
      expect(found(renamed(text), { ...sharing, people: others } as never)).toEqual(
        found(text, sharing).map(([rule, said]) => [rule, renamed(said ?? '')]),
      )
    }
  })

  it('is read in parts that end with a sentence, and nothing is left out', () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `Dean rang her ${at.toString()} times that week.`,
    ).join(' ')
    const tokens = tokensOf(readText(text, sharing))
    const parts = partsOf(tokens)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap((part) => part.tokens)).toEqual(tokens)
    for (const part of parts) expect(part.tokens.at(-1)?.text).toBe('.')
  })
})

describe('the second reader', () => {
  const alone = (text: string) => review(text, sharing, () => () => ({ mayHold: true, findsAlone: () => [] }))
  const silent = (text: string) =>
    review(text, sharing, () => () => ({ mayHold: false, findsAlone: () => [] }))

  it('leaves short texts to the rules', () => {
    for (const text of ['Toxic relationship.', 'Known to services.', 'She refuses to leave him.']) {
      expect(reviewText(text, sharing)).toEqual(alone(text))
    }
    expect(silent('She refuses to leave him.')).toEqual([])
  })

  it('finds what no rule knows, and points at words of it', () => {
    const rows = readLabelled('practice')
      .filter((row) => row.kind === 'sharing' && row.labels.length > 0)
      .filter((_, index) => index % 4 === 0)
    let added = 0
    for (const row of rows) {
      const context = { ...sharing, people: row.people }
      const byRules = new Set(
        review(row.text, context, () => () => ({ mayHold: true, findsAlone: () => [] })).map(
          (one) => one.rule,
        ),
      )
      for (const { rule, start, end } of reviewText(row.text, context)) {
        if (byRules.has(rule)) continue
        added += 1
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(row.text.slice(start, end).trim()).not.toBe('')
      }
    }
    expect(added).toBeGreaterThan(20)
  }, 60_000)

  it('says nothing against the words of somebody else, or a source that the area knows', () => {
    const reading = readText(
      'Dean told officers that she had every chance to go and brought it on herself by going back to him again.',
      { ...sharing, settings: { services: ['Safe Steps'] } },
    )
    expect(trainedReader(reading)('victim-blaming').findsAlone()).toEqual([])
  })
})

describe('the stored model', () => {
  it('packs and unpacks without loss', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(2 ** 22)),
        fc.array(fc.integer({ min: -31, max: 31 })),
        (some, weights) => {
          const numbers = some.toSorted((a, b) => a - b)
          expect(unpackSteps(packSteps(numbers))).toEqual(numbers)
          expect(unpackWeights(packWeights(weights))).toEqual(weights)
        },
      ),
    )
  })

  it('has every label of the guide, and limits in order', () => {
    const labels = [...learnedLabels.sharing, ...learnedLabels.action]
    expect(Object.keys(learned.labels).toSorted()).toEqual(labels.toSorted())
    for (const one of Object.values(learned.labels)) expect(one.least).toBeLessThanOrEqual(one.enough)
  })

  it('is what the script makes of the texts as they are now: run test/training/train.ts after a change', () => {
    const rows = readCorpus().filter(({ labelled }) => labelled.kind === 'action')
    const model = learn(rows, learnedLabels.action)
    const stored = learned.labels
    for (const [label, raw] of model) {
      const { weights, bias, scale } = packed([[label, raw, { least: 0, enough: 0 }]]).labels[label] ?? {}
      const { [label as keyof typeof stored]: now } = stored
      expect([label, weights, bias, scale]).toEqual([label, now.weights, now.bias, now.scale])
    }
  }, 60_000)
})
