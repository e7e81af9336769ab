import { expect, test } from 'vitest'
import { passphraseAdvice } from '#renderer/text/passphrase.ts'

test.each([
  ['', false, /12 characters or more/],
  ['elevenchars', false, /^1 more character needed/],
  ['abababababab', false, /repeats itself/],
  ['copper otter', true, /Long enough/],
  ['copper lantern otter meadow', true, /several words: good/],
  ['prosser lantern otter', true, /part of your name/],
])('%s', (typed, enough, sentence) => {
  const advice = passphraseAdvice(typed, 'Dilys Prosser')
  expect(advice.text).toMatch(sentence)
  expect(advice.enough).toBe(enough)
})
