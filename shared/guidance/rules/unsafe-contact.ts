import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { references } from '../who.ts'

const tell = pattern(words.unsafeTell)
const tellTo = pattern(words.unsafeTellTo)
const about = pattern(words.unsafeAbout)
const circle = pattern(words.unsafeCircle)
const relay = pattern(words.unsafeRelay)
const reach = pattern(words.unsafeReach)
const shared = pattern(words.unsafeShared)
const access = pattern(words.unsafeAccess)
const present = pattern(words.unsafePresent)
const together = pattern(words.unsafeTogether)
const conduit = pattern(words.unsafeConduit)
const safe = pattern(words.safe)
const careful = pattern(words.careful)
const proxy = pattern(words.safeProxy)

/** "Nothing to be posted to the home": the words lie inside a caution. */
const isCaution = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return find(reading, safe, sentence.start, sentence.end).some(
    (one) =>
      (one.start <= hit.end && one.end >= hit.start - 24 && one.start <= hit.start + 24) ||
      /^ ?(?:(?:is|are|to|must|should|will|has|have) )?$/.test(reading.plain.slice(hit.end, one.start)),
  )
}

/** "Ring her at work, because he opens her post": why something safer is done. */
const isReason = (reading: Reading, hit: Hit): boolean => {
  const before = reading.plain.slice(Math.max(0, hit.start - 12), hit.start)
  if (/\bwhether $/.test(before)) return true
  const isClause =
    reasonBefore.test(before) || /^(?:while|when|if|as) /.test(reading.plain.slice(hit.start, hit.end))
  return isClause && (has(reading, safe) || has(reading, careful))
}
const reasonBefore = /\b(?:because|as|since|given|while|so|in case|until|where|when|if|that|,)(?: that)? $/

/** Words between a verb and the one who is told: "let Mr Mick". */
const beforeName = /^ (?:(?:mr|mrs|ms|miss|dr|mx|the|both)\.? )?$/
const isReply = /P+'?s? [a-z-]+$/
const isPassive = / (?:be|been|being|is|are) $/
const namedSon = /^ (?:step-?|grand)?(?:son|daughter|nephew|niece) P+(?![\w'])/

/** Where the one causing harm, or somebody around them ("his mother"), is named, if that is at an offset. */
const toldUntil = (reading: Reading, offset: number): number | undefined => {
  const next = references(reading).find((one) => one.start > offset)
  if (next?.role === 'P' && !next.owner && beforeName.test(reading.plain.slice(offset, next.start)))
    return next.end
  const named = namedSon.exec(reading.plain.slice(offset, offset + 40))
  if (named !== null) return offset + named[0].length
  return find(reading, circle, offset).find((one) => one.start === offset + 1)?.end
}

/** What must not be passed on, said outside a caution. */
const hasContent = (reading: Reading, start: number, end: number): boolean =>
  find(reading, about, start, end).some((one) => !isCaution(reading, one))

/** Somebody tells, asks or shows the one causing harm, or somebody around them. */
const toldHits = (reading: Reading): Hit[] =>
  [...find(reading, tell), ...find(reading, tellTo)].filter((hit) => {
    const sentence = sentenceAt(reading, hit.start)
    const told = isReply.test(reading.plain.slice(hit.start, hit.end)) ? hit.end : toldUntil(reading, hit.end)
    if (told === undefined || has(reading, proxy, told, sentence.end)) return false
    const from = isPassive.test(reading.plain.slice(sentence.start, hit.start)) ? sentence.start : hit.start
    return (
      hasContent(reading, from, sentence.end) ||
      find(reading, relay, told, sentence.end).some((one) => one.start <= told + 40)
    )
  })

/** A way to reach her that others in the house see, used for a message. */
const channelHits = (reading: Reading): Hit[] => {
  if (!has(reading, reach)) return []
  return [...find(reading, shared), ...find(reading, access).filter((hit) => !isReason(reading, hit))]
}

/** Finds contact that would tip off the person causing harm or reach the survivor unsafely (guide: `unsafe-contact`). */
export const unsafeContact = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  const add = (hit: Hit) => {
    if (isCaution(reading, hit)) return
    if (!hits.some((one) => hit.start < one.end && one.start < hit.end)) hits.push(hit)
  }
  for (const hit of find(reading, conduit)) add(hit)
  if (!has(reading, careful)) {
    for (const hit of find(reading, together)) add(hit)
    if (has(reading, reach)) for (const hit of find(reading, present)) if (!isReason(reading, hit)) add(hit)
  }
  for (const hit of channelHits(reading)) add(hit)
  for (const hit of toldHits(reading)) add(hit)
  return hits
}
