import common from '#resources/common-passphrases.json' with { type: 'json' }
import { AppError } from '#shared/contract/errors.ts'

/** Fewest characters of a passphrase, counted as a person counts them. */
const shortestPassphrase = 12

/**
 * One form for one passphrase: an accent typed as one key or as two, or a full-width digit, gives the same key.
 * Case and spaces are kept.
 */
export const normalisePassphrase = (typed: string): string => typed.normalize('NFKC')

/** Rows of the keyboard, the alphabet and the digits, both ways: a stretch of four or more is no secret. */
const runs = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1qaz2wsx3edc4rfv',
].flatMap((row) => [row, [...row].reverse().join('')])

const shortestRun = 4

const withoutRuns = (text: string): string => {
  let out = ''
  let at = 0
  while (at < text.length) {
    let length = shortestRun
    while (at + length <= text.length && runs.some((run) => run.includes(text.slice(at, at + length))))
      length++
    if (length > shortestRun) at += length - 1
    else out += text[at++]
  }
  return out
}

/** Usual disguises of letters. */
const plain: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const undisguise = (text: string): string => [...text].map((symbol) => plain[symbol] ?? symbol).join('')

/** Longest words first, so that "passwords" does not leave an "s" behind where a longer word would not. */
const withoutWords = (text: string, words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ' '), text)

/** A passphrase is weak where little is left once everything that a stranger would try first is taken away. */
const leftOver = (text: string, words: readonly string[]): number => {
  const rest = withoutWords(withoutRuns(text), words)
  const distinctLetters = new Set(rest.match(/\p{L}/gu)).size
  const digits = rest.match(/\p{N}/gu)?.length ?? 0
  return distinctLetters + digits / 3
}

const repeatsItself = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/u.test(text) && new Set(text).size <= 6

/**
 * Refuses a passphrase that is too short or that a stranger would try first. Works offline: a short list of words and
 * phrases, keyboard runs, repetition, and the person's own name. Passes or throws AppError `passphrase-short` or
 * `passphrase-common`.
 */
export const checkPassphrase = (typed: string, name: string): void => {
  const passphrase = normalisePassphrase(typed)
  if ([...passphrase.trim()].length < shortestPassphrase) throw new AppError('passphrase-short')
  const folded = fold(passphrase)
  const own = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 2)
  const words = [...common.words, ...own]
  const forms = [letters(folded), letters(undisguise(folded))]
  const weak = forms.some(
    (form) => common.phrases.includes(form) || repeatsItself(form) || leftOver(form, words) < 4,
  )
  if (weak || repeatsItself(folded)) throw new AppError('passphrase-common')
}
