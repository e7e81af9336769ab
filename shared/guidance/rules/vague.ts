import words from '#resources/guidance/vague.json' with { type: 'json' }
import { contentWords } from '../content-words.ts'
import { find, has, type Pattern, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit, Span } from '../types.ts'

const idle = pattern(words.idle)
const stock = pattern(words.stock)
const nil = pattern(words.nil)
const usable = pattern(words.usable)
const concrete = pattern(words.concrete)

/** No more words than these tell something: in any text, among general words alone, beside an idiom of saying nothing. */
const mostTelling = { any: 1, general: 3, idiom: 4 }
const longest = 60

/** Words about risk, or about what people did, have or need, other than in an idiom of saying nothing. */
const holds = (reading: Reading, list: Pattern, idioms: readonly Span[]): boolean =>
  find(reading, list).some((hit) => !idioms.some((span) => span.start <= hit.start && hit.end <= span.end))

/** The longer the text, the more of it has to be stock phrases. */
const neededIn = (count: number): number => (count <= 16 ? 1 : count <= 32 ? 2 : 3)

/** Finds a text that holds nothing usable about risk (guide: `vague`). A clear nil return is left alone. */
export const vague = (reading: Reading): Hit[] => {
  const count = reading.plain.match(/\S+/g)?.length ?? 0
  if (count === 0 || count > longest || has(reading, nil)) return []
  const idioms = find(reading, idle)
  const phrases = [...idioms, ...find(reading, stock)].sort((a, b) => a.start - b.start)
  const telling = contentWords(reading, 'sharing', phrases).length
  if (telling > (idioms.length > 0 ? mostTelling.idiom : mostTelling.general)) return []
  if ((telling > 0 || phrases.length === 0) && holds(reading, usable, idioms)) return []
  const isStock = idioms.length > 0 || phrases.length >= neededIn(count)
  const isGeneral = telling * 3 <= count && !holds(reading, concrete, idioms)
  const isVague = telling <= mostTelling.any || isStock || isGeneral
  const first = phrases[0]
  if (!isVague || (first === undefined && count < 4)) return []
  const start = reading.plain.search(/\S/)
  return [first ?? { start, end: reading.plain.trimEnd().length }]
}
