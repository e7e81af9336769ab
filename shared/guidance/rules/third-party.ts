import words from '#resources/guidance/third-party.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { type Reference, references } from '../who.ts'

const privateDetail = pattern(words.private)
const riskRole = pattern(words.riskRole)

/** A third party by name only ("Terrence", "Mr Gorringe", "Demi Farrow"): capitals that are nobody of the case. */
const strangerNames =
  /(?<![.!?:]\s)(?<=[a-z,(] )(?:(?:Mr|Mrs|Ms|Miss|Dr) )?[A-Z][a-z]+(?:[- ][A-Z][a-z]+)*(?=,? (?:who|is|has|had|was|whose|and|also|herself|himself|suffers|takes|lives|works)\b)/g

/** What a third party is said to have or be follows the mention within the sentence, and nobody of the case is named between. */
const detailAfter = (
  reading: Reading,
  who: Span,
  limit: number,
  people: readonly Reference[],
): Hit | undefined => {
  for (const hit of find(reading, privateDetail, who.end, limit)) {
    if (isQuoted(reading, hit.start)) continue
    const between = people.some(
      (one) => one.start >= who.end && one.end <= hit.start && !one.pronoun && !one.owner && one.role !== 'T',
    )
    if (between) return undefined
    if (has(reading, riskRole, who.end, hit.end)) continue
    const words = reading.plain.slice(who.end, hit.start)
    if (
      /\b(?:that|told|says?|said|reports?|reported|rang|saw|heard|about|with|against|for|from|by|to|of)\s+(?:the |a |her |him |his )?$/.test(
        words,
      ) &&
      !/(?:suffers?|diagnosed|treated|arrested|convicted|dismissed|sacked|history|recovering|served|prison|sacked)/.test(
        words,
      )
    ) {
      if (/\b(?:told|says?|said|reports?|reported|rang|saw|heard)\b/.test(words)) return undefined
    }
    return hit
  }
  return undefined
}

/** Finds private detail about somebody outside the case (guide: `third-party`). */
export const thirdParty = (reading: Reading): Hit[] => {
  const people = references(reading)
  const names = Array.from(reading.cased.matchAll(strangerNames), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter((span) => !/[SPC]/.test(reading.plain.slice(span.start, span.end)))
  const others: Span[] = [...people.filter((one) => one.role === 'T' && !one.pronoun), ...names]
  const hits: Hit[] = []
  for (const who of others.sort((a, b) => a.start - b.start)) {
    const sentence = sentenceAt(reading, who.start)
    const next = reading.sentences.find((span) => span.start >= sentence.end)
    const goesOn =
      next !== undefined &&
      /^\s*(?:she|he|they|her|his|the (?:mother|woman|man|sister))\b/.test(
        reading.plain.slice(next.start, next.start + 24),
      )
    const hit =
      detailAfter(reading, who, sentence.end, people) ??
      (goesOn ? detailAfter(reading, { start: who.start, end: next.start }, next.end, people) : undefined)
    if (hit !== undefined && !hits.some((one) => one.start < hit.end && who.start < one.end)) {
      hits.push({ start: who.start, end: hit.end })
    }
  }
  return hits
}
