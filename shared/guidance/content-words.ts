import words from '#resources/guidance/empty-words.json' with { type: 'json' }
import type { Reading } from './reading.ts'
import type { Span } from './types.ts'

const setOf = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))
const small = setOf(words.small)
const general = setOf(words.general)
const only = { action: setOf(words.actions), sharing: setOf(words.sharing) } as const

const tellsNothing = (word: string, kind: 'sharing' | 'action'): boolean =>
  /^(?:S+|P+|C+|\w+n't)$/.test(word) || small.has(word) || general.has(word) || only[kind].has(word)

/**
 * The words of a text that tell something: not small words, not names of the case, and not the general words that
 * fit any case ("concerns", "support", "ongoing"). A number tells something.
 *
 * @param kind some words tell nothing in actions only ("monitor", "appropriate"), some in contributions only
 * @param but parts of the text that do not count
 */
export const contentWords = (
  reading: Reading,
  kind: 'sharing' | 'action',
  but: readonly Span[] = [],
): readonly string[] =>
  Array.from(reading.plain.matchAll(/[\p{L}\d][\p{L}\d'-]*/gu))
    .filter(({ index }) => !but.some((span) => span.start <= index && index < span.end))
    .map(([word]) => word.replace(/'(?:s|d|ll|ve|re|m)?$/, ''))
    .filter((word) => !tellsNothing(word, kind))
