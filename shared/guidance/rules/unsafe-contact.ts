import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'

const tell = pattern(words.unsafeTell)
const about = pattern(words.unsafeAbout)
const channel = pattern(words.unsafeChannel)
const together = pattern(words.unsafeTogether)
const conduit = pattern(words.unsafeConduit)
const safe = pattern(words.safe)

/** "Nothing to be posted to the home": the words lie inside a caution. */
const isCaution = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return find(reading, safe, sentence.start, sentence.end).some(
    (one) => one.start <= hit.end && one.end >= hit.start - 24 && one.start <= hit.start + 24,
  )
}

/** Finds contact that would tip off the person causing harm or reach the survivor unsafely (guide: `unsafe-contact`). */
export const unsafeContact = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  const add = (hit: Hit) => {
    if (isCaution(reading, hit)) return
    if (!hits.some((one) => hit.start < one.end && one.start < hit.end)) hits.push(hit)
  }
  for (const list of [conduit, together, channel]) for (const hit of find(reading, list)) add(hit)
  for (const hit of find(reading, tell)) {
    const sentence = sentenceAt(reading, hit.start)
    if (has(reading, about, hit.start, sentence.end)) add(hit)
  }
  return hits
}
