import stored from '#resources/guidance/learned.json' with { type: 'json' }
import { unpackSteps, unpackWeights } from '../packing.ts'
import type { RuleId } from '../types.ts'

/** One label of the stored model: which of the shared features tell for or against it, and how much. */
export type StoredLabel = {
  readonly bias: number
  /** One step of a weight. */
  readonly scale: number
  /** Places in the list of features, packed. */
  readonly at: string
  readonly weights: string
  /** Below `least` a rule is not asked; from `enough` on none is needed. */
  readonly least: number
  readonly enough: number
}

export type StoredModel = {
  /** Numbers of all features, packed. */
  readonly features: string
  readonly labels: Readonly<Partial<Record<RuleId, StoredLabel>>>
}

/** A weight for each place in the list of features; 0 where a feature tells nothing of the label. */
export type LabelModel = Pick<StoredLabel, 'bias' | 'least' | 'enough'> & { readonly weights: Float64Array }

const { features, labels }: StoredModel = stored
let places: ReadonlyMap<number, number> | undefined

/** Where a feature stands in the model's list; undefined for one that no label knows. */
export const placeOf = (id: number): number | undefined => {
  places ??= new Map(unpackSteps(features).map((feature, place): [number, number] => [feature, place]))
  return places.get(id)
}

const unpack = ({ bias, scale, least, enough, ...label }: StoredLabel): LabelModel => {
  const at = unpackSteps(label.at)
  const weights = new Float64Array((at.at(-1) ?? 0) + 1)
  for (const [index, weight] of unpackWeights(label.weights).entries())
    weights[at[index] ?? 0] = weight * scale
  return { bias, least, enough, weights }
}

const unpacked = new Map<RuleId, LabelModel>()

/** The model of a label, unpacked when it is first asked for; undefined where none was trained. */
export const modelOf = (rule: RuleId): LabelModel | undefined => {
  const label = labels[rule]
  if (label === undefined) return undefined
  const model = unpacked.get(rule) ?? unpack(label)
  unpacked.set(rule, model)
  return model
}
