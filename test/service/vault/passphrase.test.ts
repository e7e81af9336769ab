import { describe, expect, test } from 'vitest'
import { checkPassphrase, normalisePassphrase } from '#electron/service/vault/passphrase.ts'
import common from '#resources/common-passphrases.json' with { type: 'json' }

const verdict = (passphrase: string, name = 'Robin Ashworth'): string => {
  try {
    checkPassphrase(passphrase, name)
    return 'taken'
  } catch (error) {
    return (error as Error).message
  }
}

describe('length', () => {
  test.each(['', 'short', 'elevenchars', '           a', 'ab1! ef2? h'])('%j is short', (typed) =>
    expect(verdict(typed)).toBe('passphrase-short'),
  )

  test('is counted as a person counts: an accent or a smile is one character', () => {
    expect(verdict('é́'.normalize('NFD'))).toBe('passphrase-short')
    expect(verdict('😀😁😂🤣😃😄😅😆😉😊😋')).toBe('passphrase-short')
  })
})

describe('common ones', () => {
  test.each([
    'passwordpassword',
    'Password123456!',
    'P@ssw0rd P@ssw0rd',
    'letmein letmein',
    'qwertyuiop123',
    'asdfghjkl;asdf',
    '1qaz2wsx3edc4rfv',
    'poiuytrewqlkj',
    'abcdefghijkl',
    'zyxwvutsrqpon',
    'aaaaaaaaaaaaaa',
    'abababababababab',
    'abcabcabcabcabc',
    '123123123123123',
    '12345678901234567890',
    '............................',
    'MARAC room 2026',
    'marac-marac-marac',
    'maracroommaracroom',
    'Robin Ashworth',
    'ashworth robin 1984',
    'Robin@shworth1',
    'correct horse battery staple',
    'Correct-Horse-Battery-Staple!',
    'You’ll never walk alone',
    'Manchester United',
    'Christmas 2026 Christmas',
    'January2026 January2026',
    'OFFICIAL SENSITIVE',
  ])('%j is common', (typed) => expect(verdict(typed)).toBe('passphrase-common'))

  test('everything on the list is refused, in any case', () => {
    for (const phrase of common.phrases) {
      if (phrase.length < 12) continue
      expect(verdict(phrase), phrase).toBe('passphrase-common')
      expect(verdict(phrase.toUpperCase()), phrase).toBe('passphrase-common')
    }
  })

  test('the list is lower case, and each line once', () => {
    for (const list of [common.words, common.phrases]) {
      expect(list.every((line) => /^[a-z0-9]+$/.test(line))).toBe(true)
      expect(new Set(list).size).toBe(list.length)
    }
  })
})

describe('good ones', () => {
  test.each([
    'violet harbour lantern seven',
    'purple otter climbs slowly',
    'Tŷ bach yng nghanol y dre',
    'kettle-Tuesday-gravel-9',
    'x7#kQ2!vPz0&',
    'the robin ate forty plums',
    'мягкий вечерний снегопад',
    '静かな湖畔の森の影から郭公',
  ])('%j is taken', (typed) => expect(verdict(typed)).toBe('taken'))

  test('a name that is only part of it does not matter', () => {
    expect(verdict('Robin keeps gravel kettles')).toBe('taken')
    expect(verdict('violet harbour lantern', 'Al')).toBe('taken')
  })
})

test('one passphrase typed on two keyboards is one passphrase', () => {
  const composed = 'Tŷ bach yng nghanol'.normalize('NFC')
  expect(normalisePassphrase(composed.normalize('NFD'))).toBe(normalisePassphrase(composed))
  expect(normalisePassphrase('１２３')).toBe('123')
  expect(normalisePassphrase('Case Kept ')).toBe('Case Kept ')
})
