import type { Span } from '../types.ts'
import { type Feature, featuresOf } from './features.ts'
import type { LabelModel } from './model.ts'
import type { Token } from './tokens.ts'

/** What is read at one time; longer texts are read in parts, or what matters would drown in the rest. */
const PART = 130

/** A text, or a part of one, as the model sees it. */
export type Part = { readonly tokens: readonly Token[]; readonly features: readonly Feature[] }

/** @param tokens of the whole text; a part ends with a sentence where it can */
export const partsOf = (tokens: readonly Token[]): readonly Part[] => {
  const parts: Part[] = []
  for (let start = 0; start < tokens.length; ) {
    let end = Math.min(tokens.length, start + PART)
    if (end < tokens.length) {
      const stop = tokens.slice(start, end).findLastIndex(({ text }) => text === '.')
      if (stop > PART / 2) end = start + stop + 1
    }
    const some = tokens.slice(start, end)
    parts.push({ tokens: some, features: featuresOf(some) })
    start = end
  }
  return parts
}

/** How strongly a part says the label: the logarithm of the odds. */
export const scoreOf = ({ features }: Part, { bias, weights }: LabelModel): number => {
  const seen = new Set<number>()
  let sum = 0
  for (const { id } of features) {
    const weight = weights.get(id)
    if (weight === undefined || seen.has(id)) continue
    seen.add(id)
    sum += weight
  }
  return bias + sum / Math.sqrt(Math.max(8, seen.size))
}

/** The run of words that says most for the label; marks at its ends are left out. */
export const tellingWords = ({ tokens, features }: Part, { weights }: LabelModel): Span => {
  const gain = tokens.map(() => 0)
  for (const { id, first, last } of features) {
    const weight = weights.get(id) ?? 0
    for (let at = first; at <= last; at++) gain[at] = (gain[at] ?? 0) + weight / (last - first + 1)
  }
  const mean = Math.max(0, gain.reduce((sum, one) => sum + one, 0) / Math.max(1, gain.length))
  let best = { sum: Number.NEGATIVE_INFINITY, first: 0, last: 0 }
  let run = { sum: 0, first: 0 }
  for (const [at, one] of gain.entries()) {
    const isMark = /^\W$/.test(tokens[at]?.text ?? '')
    if (run.sum <= 0 || isMark) {
      if (isMark && (tokens[at]?.text === '.' || run.sum <= 0)) {
        run = { sum: 0, first: at + 1 }
        continue
      }
      if (!isMark) run = { sum: 0, first: at }
    }
    run.sum += one - mean
    if (!isMark && run.sum > best.sum) best = { sum: run.sum, first: run.first, last: at }
  }
  return { start: tokens[best.first]?.start ?? 0, end: tokens[best.last]?.end ?? 0 }
}
