import words from '#resources/guidance/vague.json' with { type: 'json' }
import { contentWords } from '../content-words.ts'
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit, Span } from '../types.ts'

const idle = pattern(words.idle)
const stock = pattern(words.stock)
const nil = pattern(words.nil)
const usable = pattern(words.usable)

/** With no more words than these that tell something, a text tells nothing; a stock phrase allows a few more. */
const tellsNothing = 1
const tellsLittle = 3
const longest = 60

/** Words about risk, about what people did or need, other than in an idiom of saying nothing. */
const holdsSomething = (reading: Reading, idioms: readonly Span[]): boolean =>
  find(reading, usable).some((hit) => !idioms.some((span) => span.start <= hit.start && hit.end <= span.end))

/** The longer the text, the more of it has to be stock phrases. */
const neededIn = (count: number): number => (count <= 16 ? 1 : count <= 32 ? 2 : 3)

/** Finds a text that holds nothing usable about risk (guide: `vague`). A clear nil return is left alone. */
export const vague = (reading: Reading): Hit[] => {
  const count = reading.plain.match(/\S+/g)?.length ?? 0
  if (count === 0 || count > longest || has(reading, nil)) return []
  const idioms = find(reading, idle)
  const phrases = [...idioms, ...find(reading, stock)].sort((a, b) => a.start - b.start)
  const telling = contentWords(reading, 'sharing', phrases).length
  if (telling > (idioms.length > 0 ? tellsLittle + 1 : tellsLittle)) return []
  if ((telling > 0 || phrases.length === 0) && holdsSomething(reading, idioms)) return []
  const isVague = telling <= tellsNothing || idioms.length > 0 || phrases.length >= neededIn(count)
  const first = phrases[0]
  if (!isVague || (first === undefined && count < 4)) return []
  const start = reading.plain.search(/\S/)
  return [first ?? { start, end: reading.plain.trimEnd().length }]
}
