import words from '#resources/guidance/medical.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import { namedIn, subjectOf } from '../subject.ts'
import type { Hit, Span } from '../types.ts'

const drugs = pattern(words.drugs)
const doses = pattern(words.dose)
const tests = pattern(words.tests)
const conditions = pattern(words.conditions)
const counselling = pattern(words.counselling)
const dosed = pattern(words.bareRisk)

/** The person causing harm interferes with care, or the words are about an overdose or an injury: risk, not detail. */
const tampering = pattern(words.tampering)
const overdose = pattern(words.overdose)
const riskTests = pattern(words.riskTests)
const injury = pattern(words.injury)

const outside = (hits: readonly Hit[], reading: Reading): Hit[] =>
  hits.filter((hit) => !isQuoted(reading, hit.start))

/** Finds clinical detail beyond what the risk needs (guide: `medical-detail`), whoever the person is. */
export const medicalDetail = (reading: Reading): Hit[] => {
  const named = outside(find(reading, drugs), reading).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    if (has(reading, overdose, start, end)) return false
    return has(reading, doses, start, end) || !has(reading, tampering, start, end)
  })
  const amounts = find(reading, doses).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    const part = reading.plain.slice(hit.start, hit.end)
    const near = reading.plain.slice(Math.max(start, hit.start - 40), Math.min(end, hit.end + 25))
    if (!/\d/.test(part)) return named.length > 0 && /^(?:bd|tds|qds|nocte|prn)$/.test(part)
    if (/units|iu|grams|\dg/.test(part) && !has(reading, drugs, start, end) && !/insulin/.test(near))
      return false
    return (
      has(reading, drugs, start, end) ||
      has(reading, dosed, Math.max(start, hit.start - 40), Math.min(end, hit.end + 25))
    )
  })
  const results = outside(find(reading, tests), reading).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    const isImaging = has(reading, riskTests, hit.start, hit.end)
    return !(isImaging && has(reading, injury, start, end)) && !isOthers(reading, hit, { start, end })
  })
  const found = outside(find(reading, conditions), reading).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    return !has(reading, tampering, start, end) && !isOthers(reading, hit, { start, end })
  })
  return merge([...named, ...amounts, ...results, ...found, ...outside(find(reading, counselling), reading)])
}

/** A third party's illness is `third-party`; only a drug, a dose or a section makes it clinical detail too. */
const isOthers = (reading: Reading, hit: Hit, sentence: Span): boolean =>
  subjectOf(reading, hit, sentence, namedIn(reading, sentence))?.role === 'T'

/** Joins findings that overlap or stand in one list ("sertraline 100mg, propranolol 40mg"), so that one note covers them. */
const merge = (hits: readonly Hit[]): Hit[] => {
  const sorted = [...hits].sort((a, b) => a.start - b.start)
  const joined: Hit[] = []
  for (const hit of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && hit.start <= last.end + 24) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) }
    } else joined.push(hit)
  }
  return joined
}
