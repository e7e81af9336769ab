import medical from '#resources/guidance/medical.json' with { type: 'json' }
import words from '#resources/guidance/third-party.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { lastBefore, type Reference, references } from '../who.ts'

const privateDetail = pattern(words.private, medical.conditions, medical.drugs)
const riskRole = pattern(words.riskRole)
const caring = pattern(words.caring)
const onlyCarer = pattern(words.onlyCarer)

const textOf = (reading: Reading, span: Span): string => reading.plain.slice(span.start, span.end)
const isOfCase = ({ role }: Reference): boolean => role === 'S' || role === 'P'

const isSubject = (reading: Reading, one: Reference): boolean => /^s?he\b/.test(textOf(reading, one))

/** Whoever is referred to between a third party and the detail. */
const between = (reading: Reading, who: Span, to: number): readonly Reference[] =>
  references(reading).filter((one) => one.start >= who.end && one.end <= to)

const clauseStart =
  /(?:[,;:-]|\b(?:and|but|that|because|when|while|as|so|since|if|where|after|before|says?|said|shows?|states?|confirms?|reports?|thinks?|told (?:us|him|her|me)))\s+(?:(?:his|her|their) (?:\w+ )?\w+ )?$/
const whoIs = /^,? (?:who|whose)\b/
const listed = /^,|^\s+(?:and|or)\b/

/** Somebody of the case who starts a clause, or owns the detail, takes it over: "her mother says Sam is drinking". */
const takesOver = (reading: Reading, who: Span, to: number): boolean =>
  between(reading, who, to).some((one) => {
    const isNamed = /^[SPC]/.test(textOf(reading, one))
    if (!isOfCase(one) && !isNamed) return false
    const after = reading.plain.slice(one.end, to)
    if (isNamed && whoIs.test(after)) return true
    if (one.owner) return /^ (?:[\w-]+ ){0,2}$/.test(after)
    const before = reading.plain.slice(who.end, one.start)
    if (one.pronoun) return isSubject(reading, one) && !/\b(?:who|whom|which) $/.test(before)
    return isNamed && clauseStart.test(before) && !listed.test(after)
  })

const reportVerb =
  /\b(?:told|tells|says?|said|reports?|reported|rang|states?|confirm\w*|knows?|fears?|worried|noticed|thinks|describes?|disclosed|mentioned|asked|saw|heard|watched|witnessed|caught|filmed|found(?= [SP]| (?:him|her|them)\b))\b(?!.*\b(?:told|says?|said|reports?|rang)\b)/
const backToThem =
  /[,;(]\s*(?:&\s*)?(?:(?:and|but|who|he|she|they)\s+)?(?:he|she|they|has|is|was|had|who|himself|herself|whose|'s)\b|(?:and|&) (?:is|has|was|had)\b/

/** "Imran's solicitor said that he …" can mean Imran. */
const couldBeOwner = (reading: Reading, who: Span, pronoun: Span): boolean => {
  const owner = /^(?:S|P|her |his )/.exec(textOf(reading, who))?.[0]
  if (owner === undefined) return false
  const isHers = owner === 'her ' || (/^[SP]/.test(owner) && (owner === 'S') === (reading.pronouns === 'she'))
  return reading.pronouns === 'either' || isHers === textOf(reading, pronoun).startsWith('s')
}

/** "Takes her to her detox", "letters for him from prison": said of whoever the clause has come to. */
const inPhraseOf =
  /(?:\b(?:him|her|them)|[SPC](?!['SPC]))(?: home| back| through)? (?:to|from|in|with|for|at|into|off|about|during|after|on)(?: (?:her|his|the|their|an?))?(?: \w+)? $/
const isOfObject = (reading: Reading, who: Span, to: number): boolean =>
  inPhraseOf.test(reading.plain.slice(who.end, to))

/** "Sent his cousin to collect the arrears": what they are to do, not what they are. */
const isTask = (reading: Reading, who: Span, to: number): boolean =>
  /^ to [a-z]+ (?:[\w']+ ){0,2}$/.test(reading.plain.slice(who.end, to))

/** "Is evicting Sandra": what is done to one of the case. */
const isDoneToCase = (reading: Reading, hit: Span): boolean =>
  /^ (?:[SPC]+(?!\w|')|(?:him|them)\b|her (?:for|from|over|because|by|and|in|on)\b|her[.,;])/.test(
    reading.plain.slice(hit.end, hit.end + 24),
  )

/** "Her sister rang to say that …": what follows is a report, unless the clause has come back to her. */
const isReport = (reading: Reading, who: Span, to: number): boolean => {
  const after = reading.plain.slice(who.end, to)
  const verb = after.search(reportVerb)
  if (verb < 0) return false
  // "his first wife told us that she was …" can mean nobody of the case
  const told = between(reading, who, to).find((one) => one.start > who.end + verb && isSubject(reading, one))
  if (told?.role === 'T' && !couldBeOwner(reading, who, told)) return false
  return !backToThem.test(after.slice(verb))
}

/** How far words about the risk that a third party is may follow: not past the next one of the case. */
const riskEnd = (reading: Reading, from: number, limit: number): number => {
  const after = reading.plain.slice(from, Math.min(limit, from + 36))
  const stop = after.search(/[SP;]/)
  return from + (stop < 0 ? after.length : stop)
}

const kin =
  /^ (?:own )?(?:\w+ )?(?:husband|wife|partner|sons?|daughters?|lads?|boys?|girls?|mother|mum|father|dad|children|kids|marriage|business)\b/

/** "His mother's safe (…": what is told of a thing of theirs is about them only where it comes at once. */
const isOfTheirThing = (reading: Reading, who: Span, to: number): boolean => {
  const words = reading.plain.slice(who.end, to)
  return (
    (textOf(reading, who).endsWith("'s") || words.startsWith("' ")) &&
    !/^ (?:(?!and |in |on |at |to |name|death|house|safe)[\w-]+ ){0,2}$/.test(words) &&
    !/\b(?:who|whose|she|he)\b/.test(words) &&
    !kin.test(words)
  )
}

/** "She came with her aunt and was treated": the clause goes on with whoever it began with. */
const isCompany = (reading: Reading, who: Span, to: number): boolean =>
  /^ (?:and|but) (?:then |later |now )?(?:is|was|has|had|will)\b/.test(reading.plain.slice(who.end, to)) &&
  /\b(?:with|by|to|from|at|for|of|told|via) $/.test(reading.plain.slice(0, who.start))

/** What a third party is said to have or be follows the mention, with nobody of the case taking over between. */
const detailAfter = (reading: Reading, who: Span, limit: number): Hit | undefined => {
  for (const hit of find(reading, privateDetail, who.end, limit)) {
    if (isQuoted(reading, hit.start) || isDoneToCase(reading, hit)) continue
    const isElsewhere = [takesOver, isOfTheirThing, isOfObject, isTask, isReport, isCompany].some((one) =>
      one(reading, who, hit.start),
    )
    if (isElsewhere) return undefined
    if (has(reading, riskRole, who.end, riskEnd(reading, hit.end, limit))) continue
    return hit
  }
  return undefined
}

/** "A recovering alcoholic, her neighbour …": told before the mention, in words that hang on it. */
const hangsOn =
  /^\W*(?:an?|now|recently|newly|currently|himself|herself|still|just|long|once|already|\w+ed|\w+ing) [^,;]{0,90}, $/
const detailBefore = (reading: Reading, who: Span, from: number): Hit | undefined => {
  if (!hangsOn.test(reading.plain.slice(from, who.start))) return undefined
  if (references(reading).some((one) => one.start >= from && one.end <= who.start && isOfCase(one)))
    return undefined
  return find(reading, privateDetail, from, who.start)[0]
}

const plural = /(?:s|family|couple|people)$/
/** The next sentence goes on about the same person: "His sister collects. She's on …". */
const goesOn = (reading: Reading, who: Span, start: number): boolean => {
  const first = references(reading).find((one) => one.start >= start)
  const isThey = /^ ?they\b/.test(reading.plain.slice(start, start + 8))
  return isThey
    ? plural.test(textOf(reading, who))
    : first?.role === 'T' && first.pronoun && first.start <= start + (isSubject(reading, first) ? 14 : 2)
}

/** "She looks after her mother-in-law", "Amy is her only carer": whom she cares for tells why she cannot leave. */
const isCaredFor = (reading: Reading, who: Span, sentence: Span): boolean => {
  const cares = find(reading, caring, Math.max(sentence.start, who.start - 24), who.start + 1)[0]
  if (has(reading, onlyCarer, sentence.start, sentence.end)) return true
  if (cares === undefined) return false
  return (
    cares.start < sentence.start + 3 ||
    lastBefore(reading, cares.start, sentence.start, { actors: true })?.role === 'S'
  )
}

/** Finds private detail about somebody outside the case (guide: `third-party`). */
export const thirdParty = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  for (const who of references(reading).filter((one) => one.role === 'T' && !one.pronoun)) {
    const sentence = sentenceAt(reading, who.start)
    const next = reading.sentences.find((span) => span.start >= sentence.end)
    const last = references(reading).findLast((one) => one.end <= sentence.end && !one.pronoun)
    if (isCaredFor(reading, who, sentence)) continue
    const hit =
      detailBefore(reading, who, sentence.start) ??
      detailAfter(reading, who, sentence.end) ??
      (next !== undefined && last !== undefined && last.start <= who.start && goesOn(reading, who, next.start)
        ? detailAfter(reading, { start: who.start, end: next.start }, next.end)
        : undefined)
    if (hit !== undefined && !hits.some((one) => one.start < hit.end && who.start < one.end)) {
      hits.push({ start: Math.min(who.start, hit.start), end: Math.max(who.end, hit.end) })
    }
  }
  return hits
}
