import { hashOf } from '../hash.ts'
import type { Token } from './tokens.ts'

/** What the model sees of a text: a word or two neighbours, or how short it is. `first` to `last` are tokens. */
export type Feature = { readonly id: number; readonly first: number; readonly last: number }

/** Numbers of features are this many bits long: few enough to store, enough for two to share one rarely. */
const BITS = 22

export const idOf = (name: string): number => hashOf(name, BITS)

const shortness = [8, 14, 20, 28, 40]

/** Their names, each with its tokens; a name may come more than once. For the trainer, and for `featuresOf`. */
export const namedFeatures = (
  tokens: readonly Token[],
): readonly (Omit<Feature, 'id'> & { readonly name: string })[] => {
  const pairs = tokens.flatMap((token, first) => {
    const next = tokens[first + 1]
    const alone = { name: token.text, first, last: first }
    return next === undefined
      ? [alone]
      : [alone, { name: `${token.text} ${next.text}`, first, last: first + 1 }]
  })
  const lengths = shortness
    .filter((limit) => tokens.length < limit)
    .map((limit) => ({ name: `shorter than ${limit.toString()}`, first: 0, last: -1 }))
  return [...pairs, ...lengths]
}

export const featuresOf = (tokens: readonly Token[]): readonly Feature[] =>
  namedFeatures(tokens).map(({ name, first, last }) => ({ id: idOf(name), first, last }))
