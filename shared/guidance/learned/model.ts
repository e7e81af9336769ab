import stored from '#resources/guidance/learned.json' with { type: 'json' }
import type { RuleId } from '../types.ts'
import { unpackSteps, unpackWeights } from './packing.ts'

/** One label of the stored model: which of the shared features tell for or against it, and how much. */
export type StoredLabel = {
  readonly bias: number
  /** One step of a weight. */
  readonly scale: number
  /** Places in the list of features, packed. */
  readonly at: string
  readonly weights: string
  /** Below `least` a rule's finding is not believed; above `enough` none is needed. */
  readonly least: number
  readonly enough: number
}

export type StoredModel = {
  /** Numbers of all features, packed. */
  readonly features: string
  readonly labels: Readonly<Partial<Record<RuleId, StoredLabel>>>
}

export type LabelModel = Pick<StoredLabel, 'bias' | 'least' | 'enough'> & {
  readonly weights: ReadonlyMap<number, number>
}

export const unpackLabel = (features: readonly number[], label: StoredLabel): LabelModel => {
  const weights = unpackWeights(label.weights)
  const ids = unpackSteps(label.at).map((place) => features[place] ?? -1)
  return {
    bias: label.bias,
    least: label.least,
    enough: label.enough,
    weights: new Map(ids.map((id, index): [number, number] => [id, (weights[index] ?? 0) * label.scale])),
  }
}

const { features, labels }: StoredModel = stored
let shared: readonly number[] | undefined
const unpacked = new Map<RuleId, LabelModel>()

/** The model of a label, unpacked when it is first asked for; undefined where none was trained. */
export const modelOf = (rule: RuleId): LabelModel | undefined => {
  const label = labels[rule]
  if (label === undefined) return undefined
  shared ??= unpackSteps(features)
  const model = unpacked.get(rule) ?? unpackLabel(shared, label)
  unpacked.set(rule, model)
  return model
}

const ofActions: readonly RuleId[] = ['survivor-burden', 'not-smart', 'unsafe-contact']
const trained = Object.keys(labels) as RuleId[]
const rulesOf = {
  action: trained.filter((rule) => ofActions.includes(rule)),
  sharing: trained.filter((rule) => !ofActions.includes(rule)),
} as const

/** The labels that a model was trained for. */
export const learnedRules = (kind: 'sharing' | 'action'): readonly RuleId[] => rulesOf[kind]
