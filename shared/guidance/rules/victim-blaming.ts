import words from '#resources/guidance/victim-blaming.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { type Reference, references } from '../who.ts'

const mutual = pattern(words.mutual)
const survivor = pattern(words.survivor)
const deeds = pattern(words.deeds)
const pressure = pattern(words.pressure)
const attribution = pattern(words.attribution)
const survivorSays = pattern(words.survivorSays)
const barrier = pattern(words.barrier)
const reasons = pattern(words.reasons)
const frames = pattern(words.frames)
const praise = pattern(words.praise)

/** "Him", "with Norman", "(a barmaid, 2015)": mentioned, but nobody who acts. */
const isMerelyMentioned = ({ plain }: Reading, one: Reference, offset: number): boolean => {
  if (plain.slice(one.end, offset) === ' ') return false
  if (one.owner || /^(?:him|her|hers|himself|herself)$/.test(plain.slice(one.start, one.end))) return true
  if (/\b(?:with|to|for|from|on|at|about|after|against|towards|than) $/.test(plain.slice(0, one.start)))
    return true
  const bracket = plain.lastIndexOf('(', one.start)
  const closing = bracket < 0 ? -1 : plain.indexOf(')', bracket)
  return closing > one.start && closing < offset
}

/** Who acts before an offset, and not before `from`. */
const actorBefore = (reading: Reading, offset: number, from: number): Reference | undefined =>
  references(reading).findLast(
    (one) => one.end <= offset && one.start >= from && !isMerelyMentioned(reading, one, offset),
  )

/** The judgement is about the person causing harm: "he is manipulative", "Liam minimises". */
const isAboutHarmer = (reading: Reading, hit: Hit, from: number): boolean => {
  const inside = reading.plain.slice(hit.start, hit.end)
  if (/S|\b(?:she|her|herself|mum|mother|victim|they|both|two)\b/.test(inside)) return false
  const before = actorBefore(reading, hit.start, from)
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

/** Fear, threats or lack of means, told outside the words themselves. */
const isExplained = (reading: Reading, hit: Hit, within: Span): boolean =>
  find(reading, barrier, within.start, within.end).some((one) => one.end <= hit.start || one.start >= hit.end)

/** Said by somebody, or a step that fear or lack of means explains. */
export const isExcused = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  if (isQuoted(reading, hit.start)) return true
  if (has(reading, attribution, sentence.start, hit.start)) {
    const said = find(reading, attribution, sentence.start, hit.start).at(-1)
    if (said === undefined || !turnsAgain.test(reading.plain.slice(said.end, hit.start + 4))) return true
  }
  return isHerAccount(reading, hit, sentence.start) || isExplained(reading, hit, sentence)
}

/** A sentence with the one before and the one after it. */
const around = (reading: Reading, { start, end }: Span): Span => ({
  start: start > 0 ? sentenceAt(reading, start - 1).start : start,
  end: sentenceAt(reading, end).end,
})

/**
 * The survivor let him in, took him back or turned something down, and the words around it count it against her:
 * "even so", "each time", "within a week", "after all that was offered". Told without such words, or with a reason
 * that lies with him, it is a fact.
 */
const heldAgainst = (reading: Reading): Hit[] =>
  find(reading, deeds).filter((hit) => {
    const sentence = sentenceAt(reading, hit.start)
    const actor = actorBefore(reading, hit.start, sentence.start) ?? actorBefore(reading, hit.start, 0)
    if (actor?.role !== 'S') return false
    const near = around(reading, sentence)
    const isPressed = find(reading, pressure, near.start, near.end).some(
      (one) => one.start < hit.start || one.end > hit.end,
    )
    return isPressed && !isExplained(reading, hit, near) && !has(reading, reasons, near.start, near.end)
  })

/** "It must be said that", "one does wonder", "to be blunt", and next the survivor: what follows is a judgement. */
const framed = (reading: Reading): Hit[] =>
  find(reading, frames).filter((hit) => {
    const { start, end } = sentenceAt(reading, hit.start)
    const next = references(reading).find((one) => one.start >= hit.end && one.end <= end)
    const whom = next ?? actorBefore(reading, hit.start, start)
    return whom?.role === 'S' && !has(reading, praise, start, end)
  })

/**
 * Finds wording that makes the survivor responsible, disbelieves or judges (guide: `victim-blaming`).
 * The survivor's own words and the blame of the person causing harm, attributed to him, are never flagged.
 */
export const victimBlaming = (reading: Reading): Hit[] => {
  // somebody else's unhappy marriage is not the survivor's
  const shared = find(reading, mutual).filter(
    (hit) => actorBefore(reading, hit.start, sentenceAt(reading, hit.start).start)?.role !== 'T',
  )
  const judged = find(reading, survivor).filter(
    (hit) => !isAboutHarmer(reading, hit, sentenceAt(reading, hit.start).start),
  )
  const all = [...shared, ...judged, ...heldAgainst(reading), ...framed(reading)]
  const kept: Hit[] = []
  for (const hit of all.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last !== undefined && hit.start < last.end) continue
    if (!isExcused(reading, hit)) kept.push(hit)
  }
  return kept
}
