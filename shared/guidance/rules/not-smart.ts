import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const empty = pattern(words.empty)
const specific = pattern(words.specific)

/** Finds an action that nobody could check (guide: `not-smart`): an empty verb, and nothing specific beside it. */
export const notSmart = (reading: Reading): Hit[] => {
  const first = find(reading, empty)[0]
  if (first === undefined || has(reading, specific)) return []
  return [first]
}
