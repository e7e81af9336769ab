import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { references } from '../who.ts'

const tell = pattern(words.unsafeTell)
const tellTo = pattern(words.unsafeTellTo)
const about = pattern(words.unsafeAbout)
const event = pattern(words.unsafeEvent)
const circle = pattern(words.unsafeCircle)
const relay = pattern(words.unsafeRelay)
const reach = pattern(words.unsafeReach)
const shared = pattern(words.unsafeShared)
const access = pattern(words.unsafeAccess)
const theirs = pattern(words.unsafeHas)
const thing = pattern(words.unsafeThing)
const present = pattern(words.unsafePresent)
const together = pattern(words.unsafeTogether)
const conduit = pattern(words.unsafeConduit)
const via = pattern(words.unsafeVia)
const safe = pattern(words.safe)
const careful = pattern(words.careful)
const consent = pattern(words.consent)
const elsewhere = pattern(words.elsewhere)
const formal = pattern(words.formal)
const proxy = pattern(words.safeProxy)

/** "Nothing to be posted to the home": the words lie inside a caution. */
const isCaution = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return find(reading, safe, sentence.start, sentence.end).some(
    (one) =>
      (one.start <= hit.end && one.end >= hit.start - 24 && one.start <= hit.start + 24) ||
      /^ ?(?:(?:is|are|to|must|should|will|has|have) )?(?:be )?$/.test(
        reading.plain.slice(hit.end, one.start),
      ),
  )
}

const because = /\b(?:because|as|since|given(?: that)?|now that|whether) $/
const circumstance = /\b(?:while|when|where|until|in case|if|so|so that|that|,) $/

/** "Ring her at work, because he opens her post", "while he is in": why, or when, something safer is done. */
const isReason = (reading: Reading, hit: Hit): boolean => {
  const before = reading.plain.slice(Math.max(0, hit.start - 12), hit.start)
  if (because.test(before)) return true
  const isClause =
    circumstance.test(before) || /^(?:while|when|if) /.test(reading.plain.slice(hit.start, hit.end))
  return isClause && [safe, careful, elsewhere].some((list) => has(reading, list))
}

/** Words between a verb and the one who is told: "let Mr Mick". */
const beforeName = /^ (?:(?:mr|mrs|ms|miss|dr|mx|the|both)\.? )?$/
const namedSon = /^ (?:(?:S+'s|her|his) )?(?:step-?|grand)?(?:son|daughter|nephew|niece) P+(?![\w'])/
/** "Return Mick's call": the verb has its person within. */
const isReply = /P+'?s? (?:call|message|e-?mail|complaint|letter|query|enquiry)s?$/
const isPassive = / (?:be|been|being|is|are) $/

type Told = { readonly end: number; readonly isHarmer: boolean }

/** Whether the one causing harm, or somebody around them ("his mother"), is told something at an offset. */
const toldAt = (reading: Reading, offset: number): Told | undefined => {
  const next = references(reading).find((one) => one.start > offset)
  if (next?.role === 'P' && !next.owner && beforeName.test(reading.plain.slice(offset, next.start)))
    return { end: next.end, isHarmer: true }
  const named = namedSon.exec(reading.plain.slice(offset, offset + 40))
  if (named !== null) return { end: offset + named[0].length, isHarmer: true }
  const near = find(reading, circle, offset).find((one) => one.start === offset + 1)
  return near === undefined ? undefined : { end: near.end, isHarmer: false }
}

/** What must not be passed on, said outside a caution. What happened may be put to him by police. */
const hasContent = (reading: Reading, start: number, end: number): boolean => {
  const lists = has(reading, formal) ? [about] : [about, event]
  return lists.some((list) => find(reading, list, start, end).some((one) => !isCaution(reading, one)))
}

/** Whether the one causing harm, or somebody around them, is told or asked to pass on what gives her away. */
const isTold = (reading: Reading, hit: Hit): boolean => {
  const { start, end } = sentenceAt(reading, hit.start)
  const whole = isReply.test(reading.plain.slice(hit.start, hit.end))
  const told = whole ? { end: hit.end, isHarmer: true } : toldAt(reading, hit.end)
  if (told === undefined || has(reading, proxy, told.end, end)) return false
  if (!told.isHarmer && has(reading, consent, start, end)) return false
  const from = isPassive.test(reading.plain.slice(start, hit.start)) ? start : hit.start
  if (hasContent(reading, from, end)) return true
  return find(reading, relay, told.end, end).some((one) => one.start <= told.end + 40)
}

/** "Via his mum": a go-between who would tell him. */
const isVia = (reading: Reading, hit: Hit): boolean => {
  const { start, end } = sentenceAt(reading, hit.start)
  return (
    toldAt(reading, hit.end) !== undefined && ![proxy, consent].some((list) => has(reading, list, start, end))
  )
}

/** Whether a message goes out before it in its sentence, and not to the one causing harm alone. */
const isSentTo = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return has(reading, reach, sentence.start, hit.end) && !has(reading, consent, sentence.start, sentence.end)
}

const isToHarmerAlone = (reading: Reading): boolean => {
  const roles = references(reading).map((one) => one.role)
  return roles.includes('P') && !roles.includes('S') && !roles.includes('C')
}

/** "He reads her post", "the phone he carries": what the one causing harm does, with the thing after or before it. */
const heldHits = (reading: Reading): Hit[] => {
  const things = find(reading, thing)
  return find(reading, theirs).flatMap((hit) => {
    const near = things.find(
      (one) =>
        /^ (?:[\w']+ ){0,4}$/.test(reading.plain.slice(hit.end, one.start)) ||
        /^,? (?:(?:that|which) )?$/.test(reading.plain.slice(one.end, hit.start)),
    )
    if (near === undefined) return []
    return [{ start: Math.min(near.start, hit.start), end: Math.max(near.end, hit.end) }]
  })
}

/** Ways to reach her that others in the house see, used for a message. */
const channelHits = (reading: Reading): Hit[] => {
  if (has(reading, careful)) return []
  const ways = isToHarmerAlone(reading) ? [] : find(reading, shared)
  const held = [...find(reading, access), ...heldHits(reading)].filter((hit) => !isReason(reading, hit))
  return [...ways, ...held].filter((hit) => isSentTo(reading, hit))
}

/** Both seen together, or her seen with him there. */
const togetherHits = (reading: Reading): Hit[] => {
  if (has(reading, careful)) return []
  const there = has(reading, reach) ? find(reading, present).filter((hit) => !isReason(reading, hit)) : []
  return [...find(reading, together), ...there]
}

/** Finds contact that would tip off the person causing harm or reach the survivor unsafely (guide: `unsafe-contact`). */
export const unsafeContact = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  const told = [...find(reading, tell), ...find(reading, tellTo)].filter((hit) => isTold(reading, hit))
  const between = [...find(reading, conduit), ...find(reading, via).filter((hit) => isVia(reading, hit))]
  for (const hit of [...between, ...togetherHits(reading), ...channelHits(reading), ...told]) {
    if (isCaution(reading, hit)) continue
    if (!hits.some((one) => hit.start < one.end && one.start < hit.end)) hits.push(hit)
  }
  return hits
}
