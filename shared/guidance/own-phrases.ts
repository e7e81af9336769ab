import type { Reading } from './reading.ts'
import type { Hit, RuleId, Span } from './types.ts'

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whole words, any case; a run of spaces in the phrase fits any white space. Undefined for an empty phrase. */
const wholeWords = (phrase: string): RegExp | undefined => {
  const words = phrase
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  return new RegExp(`(?<![\\p{L}\\d])${words.map(literally).join('\\s')}(?![\\p{L}\\d])`, 'gu')
}

const spansOf = (text: string, phrase: string): Span[] => {
  const form = wholeWords(phrase)
  if (form === undefined) return []
  return Array.from(text.matchAll(form), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Lower case of the typed text: people's names are not masked here, as an area may list a name. */
const typed = (reading: Reading): string => {
  const lowered = reading.cased.toLowerCase()
  return lowered.length === reading.cased.length ? lowered : reading.cased
}

/** What the area added: its phrases, and the names of its refuges, which always give a whereabouts away. */
export const ownHits = (reading: Reading): { readonly rule: RuleId; readonly hit: Hit }[] => {
  const { settings, kind } = reading.context
  if (settings === undefined) return []
  const text = typed(reading)
  const phrases = (settings.phrases ?? []).flatMap(({ rule, phrase, instead }) =>
    spansOf(text, phrase).map((span) => ({
      rule,
      hit: instead === undefined ? span : { ...span, label: instead, replacement: instead },
    })),
  )
  if (kind === 'action') return phrases
  const places = (settings.places ?? []).flatMap((place) =>
    spansOf(text, place).map((hit) => ({ rule: 'location' as const, hit })),
  )
  return [...phrases, ...places]
}

/** Words that this area never wants flagged: its allowed phrases and the names of its own services. */
export const allowedSpans = (reading: Reading): Span[] => {
  const { settings } = reading.context
  if (settings === undefined) return []
  const text = typed(reading)
  return [...(settings.allow ?? []), ...(settings.services ?? [])].flatMap((phrase) => spansOf(text, phrase))
}
