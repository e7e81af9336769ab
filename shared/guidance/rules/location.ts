import words from '#resources/guidance/location.json' with { type: 'json' }
import places from '#resources/guidance/places.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { references } from '../who.ts'
import { identifier } from './identifier.ts'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(', '))
const name = "[A-Z][A-Za-z]*(?:['.-][A-Za-z]+)*"
const notPlaces = setOf(places.notPlaces)
/** Home Office, London, days and the like: capitals that are no whereabouts. */
const isNoPlace = (typed: string): boolean =>
  notPlaces.has(typed) ||
  /^(?:LGBT\S*|KS\d|Y\d+)$/.test(typed) ||
  (/'?s$/.test(typed) && notPlaces.has(typed.replace(/'?s$/, '')))

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi
const streetWords = setOf(places.streets)
const premiseWords = setOf(places.premises)
const plainPremises = setOf(places.plainPremises)
const plainKinds = setOf(places.plainKinds)
const capitals = /(?<!\w)[A-Z][\w'.&-]*(?: [A-Z][\w'.&-]*)*/g
const houseNumber =
  /(?<!\w)(?:(?:flat|room|unit|apartment|no\.?|number) \w+,? (?:at )?)?(?:\d{1,4}[a-z]?,? )$/i
const bare = (word: string): string => word.replace(/[.,]+$|'s$/g, '').replace("'", '')

/** "12 Alder Way", "Fernhollow Primary", "Rosewood refuge": capitals that end in, or lead up to, a kind of place. */
const namedPlaces = (text: string): { readonly hit: Hit; readonly isAddress: boolean }[] => {
  const found: { hit: Hit; isAddress: boolean }[] = []
  for (const run of text.matchAll(capitals)) {
    const parts = Array.from(run[0].matchAll(/\S+/g), (match) => ({
      word: match[0],
      end: run.index + match.index + match[0].length,
    }))
    const last = parts.findLastIndex(({ word }, index) => index > 0 && premiseWords.has(bare(word)))
    const number = houseNumber.exec(text.slice(Math.max(0, run.index - 30), run.index))
    const street = parts.findLastIndex(({ word }, index) => index > 0 && streetWords.has(bare(word)))
    const streetEnd = parts[street]?.end
    if (number !== null && streetEnd !== undefined) {
      found.push({ hit: { start: run.index - number[0].length, end: streetEnd }, isAddress: true })
      continue
    }
    const runEnd = run.index + run[0].length
    const after = /^(?: ([a-z'-]+))?(?: ([a-z'-]+))?/.exec(text.slice(runEnd, runEnd + 40))
    const [one = '', two = ''] = [after?.[1], after?.[2]]
    const extra = plainPremises.has(one)
      ? one.length + 1
      : plainKinds.has(one) && plainPremises.has(two)
        ? one.length + two.length + 2
        : 0
    const end = extra > 0 ? runEnd + extra : parts[last]?.end
    if (end !== undefined) found.push({ hit: { start: run.index, end }, isAddress: false })
  }
  return found
}
const chain = new RegExp(`\\b(?:${places.chains.replaceAll(', ', '|')})\\b`, 'g')
const town = new RegExp(
  `\\b(?:in|to|at|near|around|towards|outside|on|below|above|off|by|opposite|behind) (?:the )?((?:(?:North|South|East|West|Upper|Lower|Great|Little|New|Old|Central) )?${name}(?:[- ](?:on|upon|le|by|under|in|St)[- ]${name}| ${name}){0,2})`,
  'g',
)
/** "Ward 12", "Platform 2". */
const numbered = /\b(?:Ward|Platform|Plot|Pitch|Block) [A-Z\d]\w{0,2}\b/g
const plainPlace =
  /\b(?:above|behind|opposite|next to|next door to|round the corner from|across from|over) the [a-z' ]{3,30}?(?: (?:on|in|off|at) (?:the )?[A-Z][\w']+(?: [A-Z][\w']+)*)/g

/** Beginnings of the words that a plain place starts with; most texts hold none. */
const nearWords = ['abov', 'behi', 'oppo', 'next', 'roun', 'acro', 'over']

const schools =
  /\b(?:School|Primary|Infants?|Juniors?|Academy|Nursery|Pre-?school|Playgroup|Grammar|Kindergarten|nursery|primary|school|pre-?school)\b/
const stay = pattern(words.stay)
const routine = pattern(words.routine)
const routes = pattern(words.routes)
const clean = pattern(words.clean)
const accommodation =
  /\b(?:moved?|moving|re-?locat\w+|driven|travell?\w*|escorted|transported|headed|heading|arriv\w+|landed|moored|liv(?:es|ing)|gone|fled|stay(?:s|ing|ed)?|placed|housed|rehoused|settled|discharged|refuge|hostel|hotel|accommodation|flats?|houses|apartments?|block|tower|cottage|(?:narrow|house)?boat|bungalow|maisonette|b&b|respite|two-bed|one-bed|bedsit|tenancy|offer|property|home|now|went|back|discharged|since|flat|house|place|job|works?|school|nursery|college|lives|with (?:her|his|their|an?) [\w-]+(?= (?:in|at|near)\b))\b/

/** "…, which is where Lorna works": the place is theirs whoever the sentence began with. */
const whereTheyAre =
  /^[^.;]{0,30}\b(?:(?:that|which)\s+(?:S+|C+)|where\s+(?:S+|C+|she|they|mum|(?:the|his|her|their) (?:little |eldest |youngest )?(?:children|kids|girls?|boys?|son|daughter|child)))\b|^[^.;]{0,12}\b(?:S+|C+)'s (?:school|work|nursery|new|college|gym|church)/
const harmersPlace =
  /\b(?:P+|he|perp|p)\b[^.;]{0,40}\b(?:bail(?:ed)?|tag(?:ged)?|curfew|lives?|living|resid\w+|address|staying|stays|released|recalled|works?|moved|hostel|based|arrested|detained|remanded)\b[^.;]{0,60}$/

/** An address where he could be bailed to, or that of his people. */
const bailAddress =
  /\bbail address\b|\b(?:proposed|offered|gave|suggested|considered|approved|suitable)\b[^.;]{0,80}\bbail\b|\bbail\b[^.;]{0,40}\b(?:proposed|considered|offered|to)\b|\b(?:his|P+'s) (?:brother|sister|mother|mum|father|dad|parents|friend|mate|cousin|uncle|aunt|nan)'?s'? (?:address|house|flat|home)\b/

/** "Curfew address, 31 …", "at the approved premises, …", "Donal moved back in with his mother at …". */
const curfew =
  /\b(?:(?:bail|curfew|tag|release|licence|hdc|approved) (?:address|premises|hostel)|\bap|residence at|reside at)\b/
const livesWith =
  /\b(?:P+|he|perp)\b[^.;]{0,20} (?:lives|living|moved|back|stays|staying|resides|is|'s)\b(?: \w+){0,2} with\b/

/** A third party's home or work, unless it is where survivor or child is "with", "at" or "by" them. */
const isTheirsAlone = (reading: Reading, who: Span, to: number): boolean =>
  /\bliv(?:es|ing)\b/.test(reading.plain.slice(who.end, to)) ||
  (/^,? (?:\w+ ){0,2}(?:is|was|who|has|had|works|runs|owns|comes)\b/.test(reading.plain.slice(who.end, to)) &&
    !/\b(?:with|at|to|from|by|near|via|of|for) $/.test(reading.plain.slice(0, who.start)))

/** Whose place it is: the last one of the case named before it, else the first named after it. */
const isHarmers = (reading: Reading, hit: Hit, from: number, to: number): boolean => {
  if (whereTheyAre.test(reading.plain.slice(hit.end, to))) return false
  const ofCase = references(reading).filter((one) => one.role !== 'T')
  const before = ofCase.findLast((one) => one.end <= hit.start && one.start >= from)
  const after = ofCase.find((one) => one.start >= hit.end && one.end <= to)
  const isNewClause = /[,;] (?:and|but|so|while)\b|;/.test(
    reading.plain.slice(hit.end, after?.start ?? hit.end),
  )
  const named = before ?? (isNewClause ? undefined : after)
  if (named?.role === 'P') return true
  const lead = reading.plain.slice(from, hit.start)
  if (curfew.test(lead.slice(-40)) || livesWith.test(lead)) return true
  if (bailAddress.test(reading.plain.slice(from, to)) && !/[SC]|\bshe\b/.test(reading.plain.slice(from, to)))
    return true
  const actor = references(reading).findLast((one) => one.end <= hit.start && one.start >= from && !one.owner)
  if (actor?.role === 'T' && isTheirsAlone(reading, actor, hit.start)) return true
  return (
    named?.owner === true &&
    harmersPlace.test(reading.plain.slice(from, hit.start)) &&
    !/[SC]/.test(reading.plain.slice(from, hit.start))
  )
}

const roomThere =
  /^ (?:has|have|had|is holding|are holding|offered|found|can) [^.;]{0,24}\b(?:bed|room|place|space|vacancy|take)\b/
const isAboutPlace = (reading: Reading, hit: Hit, from: number, to: number): boolean => {
  const after = reading.plain.slice(hit.end, to)
  return (
    has(reading, stay, from, hit.end) ||
    has(reading, routine, from, to) ||
    whereTheyAre.test(after) ||
    roomThere.test(after)
  )
}

const past =
  /\b(?:treated|x-rayed|stitched|seen|examined|attended|presented|admitted|statement|interview\w*|court|hearing|born|married|met|wedding|funeral|reported|cctv|anpr|passport|photo\w*|letter|police|officers?|report|bail\w*|video|picture|sat|stood)\b[^.;]{0,40}$/

/** "Sunniva at the Travel Inn": a name of a place that a preposition leads up to, said of survivor or child. */
const isPutAt = (reading: Reading, hit: Hit, from: number): boolean => {
  const before = reading.plain.slice(from, hit.start)
  if (!/\b(?:at|in|on|outside) (?:the |our )?$/.test(before) || past.test(before)) return false
  const last = references(reading).findLast((one) => one.start >= from && one.end <= hit.start && !one.owner)
  return last?.role === 'S' || last?.role === 'C'
}

const incident =
  /\b(?:assault\w*|attack\w*|punch\w*|hit|kick\w*|arrest\w*|stopped|spotted|stabbed|threat\w*|followed|grabbed|shouted|(?<!be )seen|saw|smashed|strangl\w*|pushed|dragged|broke|spat|raped|drove|turned up|appeared|met|attended court|rang|called|phoned|visited)\b[^.;]{0,40}$/

/** From the first word on that can be part of a place: not "A", "The", a name of the case or a shouted word before it. */
const trimmed = (reading: Reading, hit: Hit): Hit | undefined => {
  const typed = reading.cased.slice(hit.start, hit.end)
  if (isNoPlace(typed)) return undefined
  const parts = Array.from(typed.matchAll(/\S+/g), (match) => ({
    word: match[0],
    at: hit.start + match.index,
  }))
  const shouts = !/^[^a-z]+$/.test(typed)
  const first = parts.find(
    ({ word, at }) =>
      !isNoPlace(word.replace(/[,.]$/, '')) &&
      !/^(?:SS|PP|CC)/.test(reading.plain.slice(at, at + 2)) &&
      !(shouts && /^[A-Z]{2,}$/.test(word)),
  )
  if (first === undefined || !/^[A-Z\d]|^(?:above|behind|opposite|next|round|across|over)$/.test(first.word))
    return undefined
  return { start: first.at, end: hit.end }
}

/** "He says he'll take them to …", "sent back to …": a fear or a threat, not a whereabouts. */
const feared =
  /\b(?:threat\w*|fears?|feared|afraid|scared|worried|worries|abroad|deport\w*|flights?|tickets?|to marry|be taken|be sent|sent (?:back|home)|send (?:her|him|them|S+|C+)|tak(?:e|es|ing) (?:her|him|them|S+|C+|the (?:children|kids|baby|boys|girls)|their \w+)|born|grew up|originally|family (?:is|are|live|lives|back)|relatives)\b/

/** The shared home, an old address and the like, told in the same part of the sentence. */
const isKnownToBoth = (reading: Reading, hit: Hit): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  const start = reading.plain.lastIndexOf(';', hit.start)
  const end = reading.plain.indexOf(';', hit.end)
  return has(
    reading,
    clean,
    Math.max(sentence.start, start + 1),
    end < 0 ? sentence.end : Math.min(sentence.end, end),
  )
}

/** "Parks behind the leisure centre", "the 8.15 train": routes and rooms that need no name. */
const plainRoutes = (reading: Reading): Hit[] =>
  find(reading, routes).filter((hit) => {
    const sentence = sentenceAt(reading, hit.start)
    const near = references(reading).filter((one) => one.start < hit.end && one.start >= sentence.start)
    const last = near.findLast((one) => !one.owner) ?? near.at(-1)
    const before = reading.plain.slice(sentence.start, hit.start)
    return (last?.role === 'S' || last?.role === 'C') && !incident.test(before) && !feared.test(before)
  })

/** Finds words that give away where a survivor or a child is or can be found (guide: `location`). */
export const location = (reading: Reading): Hit[] => {
  const namedHere = namedPlaces(reading.cased.replaceAll('\n', ' '))
  const identifiers = identifier(reading)
  const exact = [
    ...matches(reading, postcode).filter(
      (hit) => !identifiers.some((one) => one.start < hit.end && hit.start < one.end + 8),
    ),
    ...namedHere.filter((one) => one.isAddress).map((one) => one.hit),
  ]
  const named = [
    ...namedHere.filter((one) => !one.isAddress).map((one) => one.hit),
    ...(nearWords.some((word) => reading.heads.has(word)) ? matches(reading, plainPlace) : []),
    ...matches(reading, chain),
    ...matches(reading, numbered),
  ]
  const towns = Array.from(reading.cased.replaceAll('\n', ' ').matchAll(town), (match) => ({
    start: match.index + match[0].length - (match[1] ?? '').length,
    end: match.index + match[0].length,
  }))
  const hits: Hit[] = []
  const keep = (hit: Hit | undefined) => {
    if (hit === undefined || isQuoted(reading, hit.start)) return
    if (!hits.some((one) => hit.start < one.end && one.start < hit.end)) hits.push(hit)
  }
  for (const hit of exact) {
    const sentence = sentenceAt(reading, hit.start)
    if (isKnownToBoth(reading, hit)) continue
    if (!isHarmers(reading, hit, sentence.start, sentence.end)) keep(hit)
  }
  for (const hit of [
    ...named.map((one) => ({ one, isTown: false })),
    ...towns.map((one) => ({ one, isTown: true })),
  ]) {
    const { isTown } = hit
    const one = trimmed(reading, hit.one)
    if (one === undefined || (isTown && isPerson(reading, one))) continue
    const sentence = sentenceAt(reading, one.start)
    if (isKnownToBoth(reading, one)) continue
    const isSchool =
      schools.test(reading.cased.slice(one.start, one.end)) &&
      /C|\b(?:pupil|tutor|gate|class|year \d|collect)/.test(reading.plain)
    if (isSchool && !/\bP+ (?:works|teaches|is a)/.test(reading.plain)) {
      keep(one)
      continue
    }
    if (isHarmers(reading, one, sentence.start, sentence.end)) continue
    const before = reading.plain.slice(sentence.start, one.start)
    if (incident.test(before) || (isTown && feared.test(before))) continue
    if (
      isTown
        ? !isToldOf(reading, one, sentence.start)
        : !isAboutPlace(reading, one, sentence.start, sentence.end) && !isPutAt(reading, one, sentence.start)
    )
      continue
    keep(one)
  }
  for (const hit of plainRoutes(reading)) keep(hit)
  return hits
}

const isPerson = (reading: Reading, hit: Hit): boolean =>
  references(reading).some((one) => one.role === 'T' && one.start < hit.end && hit.start < one.end)

/** A town counts only close after a word of staying or of routine. */
const isToldOf = (reading: Reading, hit: Hit, from: number): boolean => {
  const near = Math.max(from, hit.start - 70)
  return (
    accommodation.test(reading.plain.slice(near, hit.start)) ||
    has(reading, routine, near, hit.start) ||
    has(reading, stay, near, hit.start)
  )
}

const matches = (reading: Reading, form: RegExp): Hit[] =>
  Array.from(reading.cased.replaceAll('\n', ' ').matchAll(form), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
