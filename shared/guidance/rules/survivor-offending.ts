import words from '#resources/guidance/survivor-offending.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { lastBefore, references } from '../who.ts'

const record = pattern(words.record)
const clean = pattern(words.clean)
const aboutOther = /\b(?:by|for assaulting|against|of|from|on)\s+(?:P+|him|the suspect|p)\b/

/** Whose record: the last one named before it; "PNC check on Amy:" names the owner after it. */
const isSurvivors = (reading: Reading, hit: Hit, from: number, to: number): boolean => {
  const here = reading.plain.slice(hit.start, to)
  const named =
    /^(?:pnc|record|checks?|offending|previous|markers?|convictions?|cautions?|warnings?)[^.:;,]{0,24}?\b(?:on|for|of|re|about|against|shows?)\s+(S|P)/.exec(
      here,
    )
  if (named !== null) return named[1] === 'S'
  const before = lastBefore(reading, hit.start, from)
  if (before !== undefined) return before.role === 'S'
  const after = references(reading).find((one) => one.start >= hit.end && one.end <= to && !one.pronoun)
  return after?.role === 'S' && !/^(?:arrest|charged|wanted|cautioned)/.test(here)
}

const heldAgainstHim =
  /\b(?:arrest\w*|charge\w*|caution\w*|conviction|prosecut\w*)\b[^.;]{0,24}\b(?:of|for)\s+(?:assault|common assault|abh|gbh|stalking|harass\w*)[^.;]{0,20}\b(?:on|against)\s+(?:S|her|v)\b/

/** Finds the survivor's own unrelated or historic offending (guide: `survivor-offending`). */
export const survivorOffending = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  for (const hit of find(reading, record)) {
    if (isQuoted(reading, hit.start)) continue
    const sentence = sentenceAt(reading, hit.start)
    const part = reading.plain.slice(sentence.start, sentence.end)
    if (has(reading, clean, sentence.start, sentence.end)) continue
    if (
      heldAgainstHim.test(part) ||
      aboutOther.test(reading.plain.slice(hit.end, Math.min(sentence.end, hit.end + 12)))
    )
      continue
    if (!isSurvivors(reading, hit, sentence.start, sentence.end)) continue
    const last = hits.at(-1)
    if (last !== undefined && hit.start < sentence.end && last.start >= sentence.start) {
      hits[hits.length - 1] = { start: last.start, end: hit.end }
    } else hits.push(hit)
  }
  return hits
}
