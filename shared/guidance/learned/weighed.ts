import type { Judge } from '../review.ts'
import type { Found, RuleId } from '../types.ts'
import { learnedRules, modelOf } from './model.ts'
import { partsOf, scoreOf, tellingWords } from './score.ts'
import { tokensOf } from './tokens.ts'

/** Shorter texts are half-typed or lists of words: there is too little in them to weigh. */
const TOO_SHORT = { toDoubt: 12, toAdd: 5 }

/** A rule's findings in one text, believed or not, or what stands in their place. */
type Weigh = (rule: RuleId, hits: readonly Found[]) => readonly Found[]

/**
 * A second reader: a model that was trained on labelled texts. It drops what a rule found where the text as a whole
 * says otherwise, and points at what no rule knows where the text says so plainly.
 */
export const weighed: Judge = (reading, found, off) => {
  const tokens = tokensOf(reading)
  if (tokens.length < TOO_SHORT.toAdd) return found
  const parts = partsOf(tokens)
  const weigh: Weigh = (rule, hits) => {
    const model = modelOf(rule)
    if (model === undefined) return hits
    const scored = parts.map((part) => ({ part, score: scoreOf(part, model) }))
    const highest = Math.max(...scored.map(({ score }) => score))
    if (hits.length > 0) return tokens.length < TOO_SHORT.toDoubt || highest >= model.least ? hits : []
    if (rule === 'vague') {
      const isVague = parts.length === 1 && highest >= model.enough
      return isVague ? [{ rule, hit: { start: 0, end: reading.plain.trimEnd().length } }] : []
    }
    return scored
      .filter(({ score }) => score >= model.enough)
      .map(({ part }) => ({ rule, hit: tellingWords(part, model) }))
  }
  const rules = learnedRules(reading.context.kind)
  const others = found.filter(({ rule }) => !rules.includes(rule))
  return [
    ...others,
    ...rules
      .filter((rule) => !off.has(rule))
      .flatMap((rule) =>
        weigh(
          rule,
          found.filter((one) => one.rule === rule),
        ),
      ),
  ]
}
