import medical from '#resources/guidance/medical.json' with { type: 'json' }
import words from '#resources/guidance/third-party.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { references } from '../who.ts'

const privateDetail = pattern(words.private, medical.conditions, medical.drugs)
const riskRole = pattern(words.riskRole)
const caring = pattern(words.caring)
const onlyCarer = pattern(words.onlyCarer)

/** A third party by name only ("Terrence", "Mr Gorringe", "Demi Farrow"): capitals that are nobody of the case. */
const strangerNames =
  /(?<![.!?:]\s)(?<=[a-z,(] )(?!Home Office|Social|Children|January|February|March|April|May|June|July|August|September|October|November|December|Jan\b|Feb\b|Mar\b|Apr\b|Jun\b|Jul\b|Aug\b|Sept?\b|Oct\b|Nov\b|Dec\b|[A-Z][a-z]+day\b|Police|Court|Housing|Probation|School|Refuge|Crown|Idva|English|Office)(?:(?:Mr|Mrs|Ms|Miss|Dr) )?[A-Z][a-z]+(?:[- ][A-Z][a-z]+)*(?=,? (?:who|is|has|had|was|whose|also|herself|himself|suffers|takes|lives)\b|, (?:recently|an?|aged|\d|twice|banned|his|her|also|once|formerly)|'s\b)/g

/** Somebody of the case who starts a clause takes the detail over: "her mother says Sam is drinking". */
const takesOver = (reading: Reading, from: number, to: number): boolean =>
  /(?:[,;:-]|\b(?:and|but|that|because|when|while|as|so|since|if|where|after|before|says?|said|thinks?|told (?:us|him|her|me)))\s+[SP]+(?!\w|'|,|\s+(?:and|or)\b)/.test(
    reading.plain.slice(from, to),
  )

/** "Her sister rang to say that …": what follows is a report, unless the clause has come back to her. */
const isReport = (words: string): boolean => {
  const verb = words.search(
    /\b(?:told|tells|says?|said|reports?|reported|rang|states?|confirm\w*|knows?|fears?|worried|noticed|thinks|describes?|disclosed|asked)\b(?!.*\b(?:told|says?|said|reports?|rang)\b)/,
  )
  if (verb < 0) return false
  return !/[,;(]\s*(?:(?:and|but|who|he|she|they)\s+)?(?:he|she|they|has|is|was|had|who|himself|herself|whose|'s)\b/.test(
    words.slice(verb),
  )
}

/** What a third party is said to have or be follows the mention, with nobody of the case taking over between. */
const detailAfter = (reading: Reading, who: Span, limit: number): Hit | undefined => {
  for (const hit of find(reading, privateDetail, who.end, limit)) {
    if (isQuoted(reading, hit.start)) continue
    if (takesOver(reading, who.end, hit.start)) return undefined
    if (isReport(reading.plain.slice(who.end, hit.start))) return undefined
    if (has(reading, riskRole, who.end, Math.min(limit, hit.end + 36))) continue
    return hit
  }
  return undefined
}

/** The next sentence goes on about the same person: "His sister collects. She's on …". */
const goesOn = (reading: Reading, start: number): boolean =>
  references(reading).some(
    (one) => one.role === 'T' && one.pronoun && one.start >= start && one.start <= start + 2,
  )

/** "She looks after her mother-in-law", "Amy is her only carer". */
const isCaredFor = (reading: Reading, who: Span, sentence: Span): boolean =>
  has(reading, caring, Math.max(sentence.start, who.start - 24), who.start + 1) ||
  has(reading, onlyCarer, sentence.start, sentence.end)

/** Finds private detail about somebody outside the case (guide: `third-party`). */
export const thirdParty = (reading: Reading): Hit[] => {
  const names = Array.from(reading.cased.matchAll(strangerNames), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter((span) => !/[SPC]/.test(reading.plain.slice(span.start, span.end)))
  const mentioned = references(reading).filter((one) => one.role === 'T' && !one.pronoun)
  const hits: Hit[] = []
  for (const who of [...mentioned, ...names].sort((a, b) => a.start - b.start)) {
    const sentence = sentenceAt(reading, who.start)
    const next = reading.sentences.find((span) => span.start >= sentence.end)
    const last = references(reading).findLast((one) => one.end <= sentence.end && !one.pronoun)
    // whom she cares for tells why she cannot leave
    if (isCaredFor(reading, who, sentence)) continue
    const hit =
      detailAfter(reading, who, sentence.end) ??
      (next !== undefined && last !== undefined && last.start <= who.start && goesOn(reading, next.start)
        ? detailAfter(reading, { start: who.start, end: next.start }, next.end)
        : undefined)
    if (hit !== undefined && !hits.some((one) => one.start < hit.end && who.start < one.end)) {
      hits.push({ start: who.start, end: hit.end })
    }
  }
  return hits
}
