import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestText } from '#shared/guidance/request-text.ts'
import { type Finding, ruleIds } from '#shared/guidance/types.ts'
import { findingOf } from './findings.ts'

const names = ['Maya Holt', 'Dale Holt', 'Teddy']
const ask = (text: string, ...findings: readonly Finding[]): string =>
  requestText('Elmshire Police', [
    { number: 4, names, findings: findings.map((finding) => ({ text, finding })) },
  ])

test('is kind, names the agency and the case, and says what would help', () => {
  const text = '3 March 2019 he came. 4 April 2020 he came. 5 May 2023 he came.'
  const request = ask(text, findingOf('chronology', text, text))
  expect(request).toMatch(/^Dear colleagues at Elmshire Police,\n\nThank you/u)
  expect(request).toContain(
    '\n\nCase 4\n- Three dated incidents from 2019 to 2023: could you give the pattern in one sentence?',
  )
  expect(request).toMatch(/Thank you\.$/u)
})

test('asks once a rule, and passes over cases without findings', () => {
  const text = 'I reckon he drinks and he is clearly violent.'
  const findings = ['I reckon', 'clearly violent'].map((words) => ({
    text,
    finding: findingOf('opinion', text, words),
  }))
  const request = requestText('Elm Homes', [
    { number: 2, names, findings: [] },
    { number: 7, names, findings },
  ])
  expect(request).not.toContain('Case 2')
  expect(request.match(/^- /gmu)).toHaveLength(1)
  expect(request).toContain('in two places')
  expect(requestText('Elm Homes', [{ number: 2, names, findings: [] }])).toBe('')
  expect(requestText('Elm Homes', [])).toBe('')
})

describe('words are shown where they help and give nobody away', () => {
  test.each([
    ['victim-blaming', 'She won’t engage with us.', 'won’t engage', true],
    ['hearsay', 'Apparently he is back.', 'he is back', true],
    ['victim-blaming', 'maya keeps going back to him', 'maya keeps going back', false],
    ['victim-blaming', 'Teddy’s mum failed to protect', 'Teddy’s mum failed to protect', false],
    ['opinion', 'probably dealing from 14 Fenwick Close', 'dealing from 14', false],
    ['hearsay', 'word is he lives near Tolland Parade', 'word is he lives near Tolland', false],
    ['third-party', 'her sister drinks', 'her sister drinks', false],
    ['identifier', 'write to her at a@b.example', 'a@b.example', false],
  ] as const)('%s: %s', (rule, text, words, shown) => {
    expect(ask(text, findingOf(rule, text, words)).includes(`“${words}”`)).toBe(shown)
  })
})

test('of any text neither name nor figure but a year and a count goes out', () => {
  const secret = fc.constantFrom(
    'Maya',
    'maya',
    'DALE',
    'teddy',
    '07700 900123',
    'ZZ7 3LB',
    '14 Fenwick Close',
    'a@b.example',
    '943 476 5919',
    'Holt',
  )
  const filler = fc.constantFrom(
    'clearly',
    'she',
    'won’t engage',
    'on',
    'a narcissist',
    'it is said',
    '-',
    '\n',
  )
  const texts = fc.array(fc.oneof(filler, secret), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(texts, fc.constantFrom(...ruleIds), fc.nat(), fc.nat(), (text, rule, from, to) => {
      const start = from % text.length
      const end = start + 1 + (to % (text.length - start))
      const request = ask(text, { rule, start, end, severity: 'notice', message: '', source: '' })
      expect(request).not.toMatch(/maya|dale|teddy|holt|fenwick|example|@|ZZ7/iu)
      expect(request.match(/\d+/gu)).toEqual(['4'])
    }),
    { numRuns: 2_000 },
  )
})
