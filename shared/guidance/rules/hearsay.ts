import words from '#resources/guidance/hearsay.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'

const hedges = pattern(words.hedges)
const sources = pattern(words.sources)
/** Sources that count only before the hedge: "Ben says there is talk that …". */
const sourcesBefore = pattern(words.before)
/** "We do not deal in rumour." */
const rejected = pattern(words.rejects)

/** "Staff believe …, because …": a judgement with its basis. */
const basis = /\b(?:because|based on|on the basis|given that|since (?:he|she|P+)|in that)\b/
const belief = /\b(?:believe|understand|understood|believed)\b/

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const namesOwnService = (reading: Reading, start: number, end: number): boolean => {
  const part = reading.plain.slice(start, end)
  return (reading.context.settings?.services ?? []).some(
    (name) => name.trim() !== '' && new RegExp(`(?<!\\w)${literally(name.toLowerCase())}(?!\\w)`).test(part),
  )
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whose words these are is said in the sentence, or the sentence rejects gossip. */
export const isSourced = (reading: Reading, hit: Span): boolean => {
  const sentence = sentenceAt(reading, hit.start)
  return (
    isQuoted(reading, hit.start) ||
    find(reading, rejected, sentence.start, sentence.end).some((span) => overlaps(span, hit)) ||
    has(reading, sourcesBefore, sentence.start, hit.start) ||
    has(reading, sources, sentence.start, sentence.end) ||
    namesOwnService(reading, sentence.start, sentence.end)
  )
}

const isJudgement = (reading: Reading, hit: Span): boolean =>
  belief.test(reading.plain.slice(hit.start, hit.end)) &&
  basis.test(reading.plain.slice(hit.end, sentenceAt(reading, hit.start).end))

/** Finds information whose source is not given (guide: `hearsay`). A named or described channel is a source. */
export const hearsay = (reading: Reading): Hit[] =>
  find(reading, hedges).filter((hit) => !isJudgement(reading, hit) && !isSourced(reading, hit))
