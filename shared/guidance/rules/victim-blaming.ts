import words from '#resources/guidance/victim-blaming.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { lastBefore } from '../who.ts'

const mutual = pattern(words.mutual)
const survivor = pattern(words.survivor)
const attribution = pattern(words.attribution)
const survivorSays = pattern(words.survivorSays)
const barrier = pattern(words.barrier)

/** The judgement is about the person causing harm: "he is manipulative", "Liam minimises". */
const isAboutHarmer = (reading: Reading, hit: Hit, from: number): boolean => {
  const inside = reading.plain.slice(hit.start, hit.end)
  if (/S|\b(?:she|her|herself|mum|mother|victim|they|both|two)\b/.test(inside)) return false
  const before = lastBefore(reading, hit.start, from, { actors: true })
  return before?.role === 'P' || before?.role === 'T'
}

/** "Ella says that she should have …": the finding begins with her name and holds the saying. */
const saysInside =
  /\b(?:says?|said|feels?|felt|thinks|believes?|worries|told \w+)(?: that)? (?:she|he|it|S+)\b/

/** "She says that she wants help but never …": after the contrast the writer speaks again. */
const turnsAgain = /\b(?:but|yet)\b/

const isHerAccount = (reading: Reading, hit: Hit, from: number): boolean => {
  if (saysInside.test(reading.plain.slice(hit.start, hit.end))) return true
  const said = find(reading, survivorSays, from, hit.start).at(-1)
  return said !== undefined && !turnsAgain.test(reading.plain.slice(said.end, hit.start + 4))
}

/** Said by somebody, or a step that fear or lack of means explains. */
const isExcused = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  if (isQuoted(reading, hit.start)) return true
  if (has(reading, attribution, sentence.start, hit.start)) {
    const said = find(reading, attribution, sentence.start, hit.start).at(-1)
    if (said === undefined || !turnsAgain.test(reading.plain.slice(said.end, hit.start + 4))) return true
  }
  return isHerAccount(reading, hit, sentence.start) || has(reading, barrier, sentence.start, sentence.end)
}

/**
 * Finds wording that makes the survivor responsible, disbelieves or judges (guide: `victim-blaming`).
 * The survivor's own words and the blame of the person causing harm, attributed to him, are never flagged.
 */
export const victimBlaming = (reading: Reading): Hit[] => {
  // somebody else's unhappy marriage is not the survivor's
  const shared = find(reading, mutual).filter(
    (hit) =>
      lastBefore(reading, hit.start, sentenceAt(reading, hit.start).start, { actors: true })?.role !== 'T',
  )
  const judged = find(reading, survivor).filter(
    (hit) => !isAboutHarmer(reading, hit, sentenceAt(reading, hit.start).start),
  )
  const kept: Hit[] = []
  for (const hit of [...shared, ...judged].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last !== undefined && hit.start < last.end) continue
    if (!isExcused(reading, hit)) kept.push(hit)
  }
  return kept
}
