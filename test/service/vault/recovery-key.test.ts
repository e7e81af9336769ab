import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chooseGroups,
  groupsMatch,
  makeRecoveryKey,
  readRecoveryKey,
} from '#electron/service/vault/recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeOf = (typed: string): string => {
  try {
    return readRecoveryKey(typed)
  } catch (error) {
    return (error as Error).message
  }
}

describe('the printed key', () => {
  test('is eight groups of four, never twice the same', () => {
    const keys = new Set(Array.from({ length: 200 }, makeRecoveryKey))
    expect(keys.size).toBe(200)
    for (const key of keys) expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('carries 140 random bits, every symbol as likely as the next', () => {
    const counts = new Map<string, number>()
    for (let at = 0; at < 2_000; at++) {
      const secret = readRecoveryKey(makeRecoveryKey())
      expect(secret).toHaveLength(28)
      for (const symbol of secret) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    }
    expect([...counts.keys()].sort().join('')).toBe(alphabet)
    // 56,000 symbols, 1,750 of each expected; seven standard deviations either side.
    for (const count of counts.values()) expect(Math.abs(count - 1_750)).toBeLessThan(290)
  })

  test('is read however it is typed', () => {
    const key = makeRecoveryKey()
    const secret = readRecoveryKey(key)
    const letters = key.replaceAll('0', 'O').replace(/1/g, (_, at) => (at % 2 ? 'I' : 'l'))
    const ways = [
      key.toLowerCase(),
      key.replaceAll('-', ' '),
      key.replaceAll('-', ''),
      ` ${key}\n`,
      key.replaceAll('-', ' – '),
      letters,
      letters.toLowerCase(),
      key.replace(/./g, (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfee0)),
    ]
    for (const typed of ways) expect(codeOf(typed), typed).toBe(secret)
  })

  test('one wrong symbol, anywhere, is a slip and not a wrong key', () => {
    fc.assert(
      fc.property(fc.nat({ max: 31 }), fc.integer({ min: 1, max: 31 }), (at, shift) => {
        const symbols = [...makeRecoveryKey().replaceAll('-', '')]
        symbols[at] = alphabet[(alphabet.indexOf(symbols[at] ?? '') + shift) % 32] ?? ''
        return codeOf(symbols.join('')) === 'recovery-mistyped'
      }),
      { numRuns: 500 },
    )
  })

  test('two neighbours swapped is a slip', () => {
    for (let run = 0; run < 200; run++) {
      const symbols = makeRecoveryKey().replaceAll('-', '')
      const at = run % 31
      const swapped = `${symbols.slice(0, at)}${symbols[at + 1]}${symbols[at]}${symbols.slice(at + 2)}`
      if (swapped !== symbols) expect(codeOf(swapped)).toBe('recovery-mistyped')
    }
  })

  test.each([
    [''],
    ['hello'],
    ['U'.repeat(32)],
    ['0'.repeat(31)],
    ['0'.repeat(33)],
    ['é'.repeat(32)],
    ['💬'],
  ])('%j is not a key', (typed) => expect(codeOf(typed)).toBe('recovery-mistyped'))
})

describe('typing groups back', () => {
  test('asks for two different groups, in order, each as often as the others', () => {
    const seen = new Set<number>()
    for (let run = 0; run < 400; run++) {
      const [first = 0, second = 0, ...more] = chooseGroups()
      expect(more).toEqual([])
      expect(first).toBeGreaterThanOrEqual(1)
      expect(second).toBeGreaterThan(first)
      expect(second).toBeLessThanOrEqual(8)
      seen.add(first).add(second)
    }
    expect(seen.size).toBe(8)
  })

  test('accepts the groups that were asked for and no others', () => {
    const key = makeRecoveryKey()
    const group = (at: number) => key.split('-')[at - 1] ?? ''
    expect(groupsMatch(key, [2, 7], [group(2).toLowerCase(), ` ${group(7)} `])).toBe(true)
    expect(groupsMatch(key, [2, 7], [group(7), group(2)])).toBe(false)
    expect(groupsMatch(key, [2, 7], [group(2)])).toBe(false)
    expect(groupsMatch(key, [2, 7], [group(2), group(7), group(8)])).toBe(false)
    expect(groupsMatch(key, [2, 7], ['', ''])).toBe(false)
  })
})
