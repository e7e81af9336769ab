import words from '#resources/guidance/vague.json' with { type: 'json' }
import { contentWords } from '../content-words.ts'
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const stock = pattern(words.stock)
const nil = pattern(words.nil)
const usable = pattern(words.usable)

/** With no more words than these that tell something, a text tells nothing; a stock phrase allows a few more. */
const tellsNothing = 1
const tellsLittle = 3

/** Finds a text that holds nothing usable about risk (guide: `vague`). A clear nil return is left alone. */
export const vague = (reading: Reading): Hit[] => {
  const count = reading.plain.match(/\S+/g)?.length ?? 0
  if (count === 0 || count > 60) return []
  const telling = contentWords(reading, false).length
  if (has(reading, nil) || (telling > 0 && has(reading, usable))) return []
  const found = find(reading, stock)
  if (telling > tellsLittle && found.length < 2) return []
  // the longer the text, the more of it has to be stock phrases
  const needed = count <= 16 ? 1 : count <= 32 ? 2 : 3
  const first = found[0]
  if (telling > tellsNothing && (first === undefined || found.length < needed)) return []
  if (first === undefined && count < 4) return []
  const start = reading.plain.search(/\S/)
  return [first ?? { start, end: reading.plain.trimEnd().length }]
}
