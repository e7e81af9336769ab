import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '#shared/guidance/sentences.ts'

const parts = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('a full stop that ends nothing', () => {
  test.each([
    ['Dr. Khan saw her. She was hurt.', 2],
    ['Seen at approx. 9.30 a.m. by Mr. Reid.', 1],
    ['Held on 3 Mar. 2026 at St. Mary’s. He came.', 2],
    ['Ref. AB123 and no. 12 were checked.', 1],
    ['She said no. He left.', 2],
    ['J. Smith and J.R. Hartley attended.', 1],
    ['Spoke to V. He was there.', 2],
    ['Owed £1,140.00 e.g. rent, i.e. two months.', 1],
    ['Keys, phone etc. were taken. Police came.', 2],
    ['Phone, keys etc. Police came.', 2],
    ['He waited... and then left… again.', 1],
    ['“Where are you?” he shouted.', 1],
    ['He said “I will find you. I will end this.” Twice.', 2],
    ['She hid (in the shed. At night.) and rang.', 1],
    ['S. 47 enquiry open. Visit due.', 2],
  ])('%s', (text, count) => {
    expect(parts(text)).toHaveLength(count)
  })
})

describe('lines', () => {
  test('bullets, numbers and notes without full stops are sentences of their own', () => {
    expect(
      parts('- on bail\n* no contact\n• Holds a cert. issued 2019\n1. Keys\n2) Phone\n\nlast note'),
    ).toEqual(['on bail', 'no contact', 'Holds a cert. issued 2019', 'Keys', 'Phone', 'last note'])
  })

  test('a line that only a mail program broke is one sentence', () => {
    const text = 'This was copied from a message whose lines were broken\nby the width of a window. Next one.'
    expect(parts(text)).toHaveLength(2)
    expect(parts('12. He came back')).toEqual(['12. He came back'])
  })

  test('small letters after a full stop begin the next note', () => {
    expect(parts('on bail. no contact. tag fitted')).toEqual(['on bail.', 'no contact.', 'tag fitted'])
  })
})

test('of any text nothing is lost but spaces and bullets, and nothing is in two sentences', () => {
  const pieces = fc.constantFrom(
    ...[
      'Dr.',
      'V.',
      'he',
      'He',
      'left',
      '3.5',
      '9 Mar.',
      '...',
      '…',
      '?!',
      '“no.”',
      '(a. b.)',
      '"',
      '’',
      '\n',
      '- ',
      '\n1. ',
      '\n2. ',
      '• ',
      '—',
      '🙂',
      ' ',
      'e.g.',
      'no.',
      '12',
      'long line '.repeat(7),
    ],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )
  const betweenSentences = /^(?:\s|[-*\u2022\u2023\u25aa\u25e6\u00b7\u2013\u2014]\s|\d{1,2}[.)]\s)*$/u
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(at, start)).toMatch(betweenSentences)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at)).toMatch(betweenSentences)
    }),
    { numRuns: 3_000 },
  )
})
