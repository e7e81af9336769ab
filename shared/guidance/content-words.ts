import words from '#resources/guidance/empty-words.json' with { type: 'json' }
import type { Reading } from './reading.ts'

const small = new Set(words.small)
const general = new Set(words.general)
const ofActions = new Set(words.actions)

/**
 * The words of a text that tell something: not small words, not names of the case, and not the general words that
 * fit any case ("concerns", "support", "ongoing"). A number tells something.
 *
 * @param isAction whether the general words of actions ("monitor", "appropriate") tell nothing either
 */
export const contentWords = (reading: Reading, isAction: boolean): readonly string[] =>
  Array.from(reading.plain.matchAll(/[\p{L}\d][\p{L}\d'-]*/gu), (match) =>
    match[0].replace(/'s?$/, ''),
  ).filter(
    (word) =>
      !/^(?:S+|P+|C+)$/.test(word) &&
      !small.has(word) &&
      !general.has(word) &&
      !(isAction && ofActions.has(word)),
  )
