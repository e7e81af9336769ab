import words from '#resources/guidance/immigration.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import { namedIn, subjectOf } from '../subject.ts'
import type { Hit } from '../types.ts'

const status = pattern(words.status)
const overstay = pattern(words.overstay)
const enforcement = pattern(words.enforcement)
const clean = pattern(words.clean)
const threat = pattern(words.threat)
const detail = pattern(words.detail)

/** "He says that he'll cancel her visa": what he threatens, not her status. */
const isThreat = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  const before = reading.plain.slice(sentence.start, hit.end)
  if (!/\b(?:P+|he|husband|perp|p|family|in-laws|she)\b/.test(before)) return false
  return has(reading, threat, sentence.start, hit.end) && !has(reading, detail, sentence.start, sentence.end)
}

const isClean = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return find(reading, clean, sentence.start, sentence.end).some(
    (one) => one.start < hit.end && hit.start < one.end,
  )
}

const negated = /\b(?:not|never|no|nothing|without|won't|doesn't|don't|nobody|didn't)\b[^.]{0,30}$/

/** Finds immigration detail beyond the bare need, and proposals to tell enforcement (guide: `immigration`). */
export const immigration = (reading: Reading): Hit[] => {
  const told = find(reading, enforcement).filter((hit) => {
    const sentence = sentenceAt(reading, hit.start)
    const before = reading.plain.slice(sentence.start, hit.start)
    if (negated.test(before) || isClean(reading, hit)) return false
    // the person causing harm who rings them, or says so, makes a threat
    if (subjectOf(reading, hit, sentence, namedIn(reading, sentence))?.role === 'P') return false
    return !isQuoted(reading, hit.start) && !has(reading, threat, sentence.start, hit.start)
  })
  const stated = [...find(reading, status), ...find(reading, overstay)].filter(
    (hit) => !isQuoted(reading, hit.start) && !isThreat(reading, hit) && !isClean(reading, hit),
  )
  const kept: Hit[] = []
  for (const hit of [...told, ...stated].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last !== undefined && hit.start < last.end) continue
    kept.push(hit)
  }
  return kept
}
