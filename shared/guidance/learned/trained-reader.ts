import { isQuoted, type Reading } from '../reading.ts'
import type { Opinion, SecondReader } from '../review.ts'
import { isSourced } from '../rules/hearsay.ts'
import { holdsOwnLine } from '../rules/identifier.ts'
import { isExcused } from '../rules/victim-blaming.ts'
import type { Hit, RuleId } from '../types.ts'
import { modelOf } from './model.ts'
import { partsOf, scoreOf, tellingWords } from './score.ts'
import { tokensOf } from './tokens.ts'

/** Texts of fewer words and marks are half-typed or mere lists: there is too little in them to weigh. */
const TOO_SHORT = 9

/** Lines of the guide that no likelihood overrides: whose words or whose line it is, and a source that the area knows. */
const isOutOfBounds: Partial<Record<RuleId, (reading: Reading, hit: Hit) => boolean>> = {
  'victim-blaming': isExcused,
  opinion: (reading, hit) => isQuoted(reading, hit.start),
  identifier: holdsOwnLine,
  hearsay: isSourced,
}

const none: Opinion = { mayHold: true, findsAlone: () => [] }

/**
 * A second reader: a model that was trained on labelled texts. It keeps a rule from speaking where the text as a whole
 * says otherwise, and points at what no rule knows where the text says so plainly.
 */
export const trainedReader: SecondReader = (reading) => {
  const tokens = tokensOf(reading)
  if (tokens.length < TOO_SHORT) return () => none
  const parts = partsOf(tokens)
  return (rule) => {
    const model = modelOf(rule)
    if (model === undefined) return none
    const scores = parts.map((part) => scoreOf(part, model))
    const mayHold = scores.some((score) => score >= model.least)
    const findsAlone = () => {
      const telling = parts.filter((_, index) => (scores[index] ?? 0) >= model.enough)
      if (rule !== 'vague')
        return telling
          .map((part) => tellingWords(part, model))
          .filter((hit) => isOutOfBounds[rule]?.(reading, hit) !== true)
      // vague is a text, not a place in it
      return telling.length === 1 && parts.length === 1
        ? [{ start: 0, end: reading.plain.trimEnd().length }]
        : []
    }
    return { mayHold, findsAlone }
  }
}
