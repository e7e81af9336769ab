import type { Span } from '../types.ts'
import { type Feature, featuresOf } from './features.ts'
import { type LabelModel, placeOf } from './model.ts'
import type { Token } from './tokens.ts'

/** What is read at one time; longer texts are read in parts, or what matters would drown in the rest. */
const PART = 130

/** A text, or a part of one: its features that some label knows, with their places in the model. */
export type Part = {
  readonly tokens: readonly Token[]
  readonly known: readonly (Feature & { readonly place: number })[]
}

const partOf = (tokens: readonly Token[]): Part => ({
  tokens,
  known: featuresOf(tokens).flatMap((feature) => {
    const place = placeOf(feature.id)
    return place === undefined ? [] : [{ ...feature, place }]
  }),
})

/** @param tokens of the whole text; a part ends with a sentence where it can */
export const partsOf = (tokens: readonly Token[]): readonly Part[] => {
  const parts: Part[] = []
  for (let start = 0; start < tokens.length; ) {
    let end = Math.min(tokens.length, start + PART)
    if (end < tokens.length) {
      const stop = tokens.slice(start, end).findLastIndex(({ text }) => text === '.')
      if (stop > PART / 2) end = start + stop + 1
    }
    parts.push(partOf(tokens.slice(start, end)))
    start = end
  }
  return parts
}

/** How strongly a part says the label: the logarithm of the odds. */
export const scoreOf = ({ known }: Part, { bias, weights }: LabelModel): number => {
  const seen = new Set<number>()
  let sum = 0
  for (const { place } of known) {
    const weight = weights[place] ?? 0
    if (weight === 0 || seen.has(place)) continue
    seen.add(place)
    sum += weight
  }
  return bias + sum / Math.sqrt(Math.max(16, seen.size))
}

/** The run of words that says most for the label; it does not go over the end of a sentence. */
export const tellingWords = ({ tokens, known }: Part, { weights }: LabelModel): Span => {
  const gain = tokens.map(() => 0)
  for (const { place, first, last } of known) {
    const share = (weights[place] ?? 0) / (last - first + 1)
    for (let at = first; at <= last; at++) gain[at] = (gain[at] ?? 0) + share
  }
  const usual = Math.max(0, gain.reduce((sum, one) => sum + one, 0) / Math.max(1, gain.length))
  let best = { sum: Number.NEGATIVE_INFINITY, first: 0, last: 0 }
  let run = { sum: 0, first: 0 }
  for (const [at, { text }] of tokens.entries()) {
    if (text === '.') run = { sum: 0, first: at + 1 }
    else if (run.sum <= 0) run = { sum: 0, first: at }
    if (/^\W$/.test(text)) continue
    run.sum += (gain[at] ?? 0) - usual
    if (run.sum > best.sum) best = { ...run, last: at }
  }
  return { start: tokens[best.first]?.start ?? 0, end: tokens[best.last]?.end ?? 0 }
}
