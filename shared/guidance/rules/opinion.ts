import words from '#resources/guidance/opinion.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { lastBefore, type Reference, references } from '../who.ts'

const firstPerson = pattern(words.firstPerson)
const doing = pattern(words.hedgedDoing)
const guess = pattern(words.guess)
const guessed = pattern(words.guessed)
const openGuess = pattern(words.openGuess)
const expected = pattern(words.expected)
const between = new Set(
  (words.between as readonly string[]).flatMap((line) => line.split(' ')).concat('that'),
)
const slurs = pattern(words.slurs)
const diagnoses = pattern(words.diagnoses)
const certainty = pattern(words.certainty)
const basis = pattern(words.basis)
const attributed = pattern(words.attributed)

/** Finds speculation, character judgement or diagnosis without a source or basis (guide: `opinion`). */
export const opinion = (reading: Reading): Hit[] => {
  const spoken = find(reading, firstPerson).filter(
    (hit) => !isQuoted(reading, hit.start) && !hasBasis(reading, hit),
  )
  const supposed = [...find(reading, doing), ...guesses(reading), ...openGuesses(reading)].filter(
    (hit) => !isQuoted(reading, hit.start) && !isSomeonesView(reading, hit),
  )
  const insulted = find(reading, slurs).filter(
    (hit) => !isQuoted(reading, hit.start) && !isSomeonesView(reading, hit),
  )
  const labelled = find(reading, diagnoses).filter((hit) => {
    if (isQuoted(reading, hit.start) || isSomeonesView(reading, hit)) return false
    const sentence = sentenceAt(reading, hit.start)
    return has(
      reading,
      certainty,
      Math.max(sentence.start, hit.start - closeBy),
      Math.min(sentence.end, hit.end + closeBy),
    )
  })
  return firstOfEach([...spoken, ...supposed, ...insulted, ...labelled])
}

/** A guess and the diagnosis that it is about stand at most this many characters apart. */
const closeBy = 50
const mostBetween = 9

/** "Probably", "must be", "chances are", and after a few small words what is supposed: dealing, drunk, jealous. */
const guesses = (reading: Reading): Hit[] =>
  find(reading, guess).flatMap((hit) => {
    const { end } = sentenceAt(reading, hit.start)
    const what = find(reading, guessed, hit.end, end)[0]
    if (what === undefined) return []
    const small = reading.plain.slice(hit.end, what.start).trim()
    const passed = small === '' ? [] : small.replaceAll("'s", " 's").split(/ +/)
    const isSmall = passed.every((word) => between.has(word) || /^(?:S+|P+|'s)$/.test(word))
    return isSmall && passed.length <= mostBetween ? [{ start: hit.start, end: what.end }] : []
  })

/** "Probably", "must have" about one of the two, whatever is supposed; what is merely expected to come is clean. */
const openGuesses = (reading: Reading): Hit[] =>
  find(reading, openGuess).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    const who = lastBefore(reading, hit.start, start, { actors: true }) ?? nextAfter(reading, hit.end, end)
    if (who?.role !== 'P' && who?.role !== 'S') return false
    return !has(reading, expected, hit.end, Math.min(end, hit.end + 40))
  })

const nextAfter = (reading: Reading, from: number, to: number): Reference | undefined =>
  references(reading).find((one) => one.start >= from && one.end <= to)

/** A basis counts when it comes with the judgement, in the same sentence. */
const hasBasis = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return has(reading, basis, sentence.start, sentence.end)
}

/** "She fears that he is probably …": somebody's account, not the writer's opinion. */
const isSomeonesView = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return (
    has(reading, attributed, sentence.start, hit.start) || has(reading, basis, sentence.start, sentence.end)
  )
}

const firstOfEach = (hits: readonly Hit[]): Hit[] => {
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || hit.start >= last.end) kept.push(hit)
  }
  return kept
}
