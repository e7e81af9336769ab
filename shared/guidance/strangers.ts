import words from '#resources/guidance/people.json' with { type: 'json' }
import places from '#resources/guidance/places.json' with { type: 'json' }
import type { Mention } from './mentions.ts'
import { genderOfName } from './pronouns.ts'
import type { Span } from './types.ts'

/** What of a reading is needed to find names. */
type Named = { readonly cased: string; readonly plain: string }

const noNames = new Set(places.notPlaces.split(', '))
const placeWords = new Set(`${places.premises}, ${places.streets}`.split(', '))
const capital = /(?<![\w'])(?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z](?:[a-z]+|'[A-Z][a-z]+)(?:-[A-Za-z][a-z]+)*/g
const everyday = new Set(words.everydayNames.split(', '))
const title = /^(?:Mr|Mrs|Ms|Miss)\.? /
/** Those who come with their work tell of others, not of themselves. */
const atWork =
  /\b(?:pcs?|pcso|d[csi]|ps|sgt|sergeant|insp\w*|dr|nurse|sister|matron|prof\w*|idva|isva|om|pp|sw|hv|vlo|oic|officer|worker|keyworker|midwife|consultant|coordinator|solicitor|barrister|judge|ward|unit|st)[., ]+$/

/** Capitals that could be a name, those that follow each other taken together. */
const capitalsIn = ({ cased }: Named, mentions: readonly Mention[]): readonly Span[] => {
  const spans: Span[] = []
  for (const { 0: word, index: start } of cased.matchAll(capital)) {
    const end = start + word.length
    if (noNames.has(word) || mentions.some((one) => one.start < end && start < one.end)) continue
    const last = spans.at(-1)
    if (last !== undefined && start === last.end + 1 && cased[last.end] === ' ' && !title.test(word)) {
      spans[spans.length - 1] = { start: last.start, end }
    } else spans.push({ start, end })
  }
  return spans
}

const sentenceStart = /(?:^|[.!?:("\n])\s*$/

/** A known first name; one that is also an everyday word ("Will") not where every word has a capital. */
const isFirstName = ({ cased }: Named, at: number, name: string): boolean =>
  genderOfName(name) !== undefined &&
  !(everyday.has(name.toLowerCase()) && sentenceStart.test(cased.slice(Math.max(0, at - 3), at)))

const ofSomebody =
  /^(?:'s[,.;]|,? (?:who|whose|has|had|is|was|also|herself|himself|suffers|takes|lives)\b|, (?:recently|an?|aged|\d|twice|his|her|also|once|formerly)\b)/
const ofThing = /(?:'s|\b(?:the|our|an?|her|his|their|in|near|around)) $/
/** "Irene, who has …", "at Bettina's, …": what comes after a name tells that it is somebody's, or that it comes again. */
const isSomebody = ({ cased, plain }: Named, { start, end }: Span): boolean => {
  if (!ofSomebody.test(plain.slice(end, end + 14)) || ofThing.test(plain.slice(0, start))) return false
  return (
    !sentenceStart.test(cased.slice(Math.max(0, start - 3), start)) ||
    cased.indexOf(cased.slice(start, end)) < start
  )
}

/** "Her cousin Donna", "the lodger, Pascal", "a man called Dean": the words before a name tell that it is one. */
const isIntroduced = ({ plain }: Named, at: number, mentions: readonly Mention[]): boolean => {
  const before = mentions.findLast((one) => one.end <= at)
  if (before === undefined || before.possessive || !/^(?:relation|bare|child)$/.test(before.kind))
    return false
  return /^(?:,? |,? (?:called|named|is|was|one|ie|i\.e\.) |: | \()$/.test(plain.slice(before.end, at))
}

/**
 * Names of people who are nobody of the case, as mentions: a name that a relation leads up to, one with a title, and
 * a known first name; and from there on wherever a part of it comes again. A name after a rank or a profession is none.
 */
export const strangersIn = (text: Named, mentions: readonly Mention[]): readonly Mention[] => {
  const partsOf = (span: Span) => text.cased.slice(span.start, span.end).replace(title, '').split(' ')
  const spans = capitalsIn(text, mentions).filter(
    (span) => !partsOf(span).some((word) => placeWords.has(word)),
  )
  const known = new Set<string>()
  for (const span of spans) {
    if (atWork.test(text.plain.slice(Math.max(0, span.start - 16), span.start))) continue
    const parts = partsOf(span)
    if (
      isSomebody(text, span) ||
      title.test(text.cased.slice(span.start, span.end)) ||
      isFirstName(text, span.start, parts[0] ?? '') ||
      isIntroduced(text, span.start, mentions)
    ) {
      for (const word of parts) known.add(word)
    }
  }
  return spans
    .filter((span) => partsOf(span).some((word) => known.has(word)))
    .map(({ start, end }) => {
      const possessive = /^'s(?!\w)/.test(text.plain.slice(end))
      const word = partsOf({ start, end }).join(' ').toLowerCase()
      return {
        kind: 'relation',
        start,
        end: possessive ? end + 2 : end,
        word,
        owner: undefined,
        possessive,
      }
    })
}
