import words from '#resources/guidance/vague.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const stock = pattern(words.stock)
const nil = pattern(words.nil)
const usable = pattern(words.usable)

/** Finds a text that holds nothing usable about risk (guide: `vague`). A clear nil return is left alone. */
export const vague = (reading: Reading): Hit[] => {
  const count = reading.plain.match(/\S+/g)?.length ?? 0
  if (count === 0 || count > 60) return []
  if (has(reading, nil) || has(reading, usable)) return []
  const found = find(reading, stock)
  // the longer the text, the more of it has to be stock phrases
  const needed = count <= 16 ? 1 : count <= 32 ? 2 : 3
  const first = found[0]
  if (first !== undefined && found.length < needed) return []
  if (first === undefined && (count > 9 || count < 4)) return []
  const start = reading.plain.search(/\S/)
  return [first ?? { start, end: reading.plain.trimEnd().length }]
}
