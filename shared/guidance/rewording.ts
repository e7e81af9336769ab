import rewordings from '#resources/guidance/rewordings.json' with { type: 'json' }
import type { RuleId } from './types.ts'

type Rewording = { readonly find: string; readonly label: string }

const lists: Partial<Record<RuleId, readonly Rewording[]>> = rewordings

/**
 * A suggestion for just these words, where the data has one ("monitor": say what will be checked and when).
 *
 * @param words what the finding points at, as typed
 */
export const rewordingFor = (rule: RuleId, words: string): string | undefined => {
  const plain = words.toLowerCase().replace(/[\u2018\u2019]/g, "'")
  return lists[rule]?.find((one) => new RegExp(one.find).test(plain))?.label
}
