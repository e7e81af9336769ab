import { type DueProblem, parseDue } from '../due-date.ts'
import type { ActionContext } from './draft.ts'
import type { LineWord } from './words.ts'

/** Words `from` up to, not including, `to` say when; or ask to and are refused. */
export type DuePhrase = {
  readonly from: number
  readonly to: number
  readonly reading:
    | {
        readonly ok: true
        readonly dueOn: string
        readonly certain: boolean
        readonly nonWorking: string | null
      }
    | { readonly ok: false; readonly reason: DueProblem }
}

const LONGEST = 7
const dayTime =
  /^(?:\d{1,2}(?:[:.]\d{2})?[ap]m|\d{1,2}[:.]\d{2}|noon|midday|midnight|lunch|lunchtime|morning|afternoon|evening|am|pm)$/iu

const said = (words: readonly LineWord[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')

const unbroken = (words: readonly LineWord[], from: number, to: number): boolean =>
  words.slice(from, to - 1).every((word) => !word.breaks) &&
  words.slice(from + 1, to).every((word) => !word.opens)

/** "by 5pm fri": the date is understood, and "by 5pm" stays in the text, for a due date has no time of day. */
function beside(
  words: readonly LineWord[],
  from: number,
  to: number,
  context: ActionContext,
): DuePhrase | null {
  let first = from
  let last = to
  while (first < last && dayTime.test(words[first]?.text ?? '')) first += 1
  while (last > first && dayTime.test(words[last - 1]?.text ?? '')) last -= 1
  if (first === from && last === to) return null
  const reading = parseDue(said(words, first, last), context.today, context)
  return reading.ok ? { from: first, to: last, reading } : null
}

/**
 * The deadline that begins at word `at`, which is `!fri`, `by`, `within` or `in`. After `by` and its like the
 * phrase must end where something else begins (`endsAt`), so that "by phone" and "stand by" stay text. It never
 * reaches word `limit`.
 * Null where nothing there is a deadline.
 */
export function dueAt(
  words: readonly LineWord[],
  at: number,
  limit: number,
  endsAt: (index: number) => boolean,
  context: ActionContext,
): DuePhrase | null {
  const word = words[at]
  if (!word) return null
  const shouted = word.text.startsWith('!') && word.text.length > 1
  if (!shouted && !/^(?:by|within|in)$/iu.test(word.text)) return null
  let refused: DuePhrase | null = null
  for (let to = Math.min(limit, at + LONGEST + 1); to > at; to -= 1) {
    if (!unbroken(words, at, to) || !(shouted || endsAt(to))) continue
    const phrase = said(words, at, to)
    const reading = parseDue(shouted ? phrase.slice(1) : phrase, context.today, context)
    if (reading.ok) return { from: at, to, reading }
    const timed = shouted ? null : beside(words, at + 1, to, context)
    if (timed !== null) return timed
    const isTime = words.slice(at + 1, to).every((one) => dayTime.test(one.text))
    if (reading.reason !== 'not-a-date' && !isTime) refused ??= { from: at, to, reading }
  }
  if (refused !== null || !shouted) return refused
  return { from: at, to: at + 1, reading: { ok: false, reason: 'not-a-date' } }
}

/** The deadline that words `from` up to `to` end on, said without "by"; the longest that is one. */
export function dueAtEnd(
  words: readonly LineWord[],
  from: number,
  to: number,
  context: ActionContext,
): DuePhrase | null {
  let refused: DuePhrase | null = null
  for (let first = Math.max(from, to - LONGEST); first < to; first += 1) {
    const phrase = said(words, first, to)
    // Two short weekdays are family names as well, and "twice a day" is no deadline.
    if (!unbroken(words, first, to) || /^(?:Sun|Mon)$|^an? /u.test(phrase)) continue
    const reading = parseDue(phrase, context.today, context)
    if (reading.ok) return { from: first, to, reading }
    if (reading.reason !== 'not-a-date') refused ??= { from: first, to, reading }
  }
  return refused
}

const hint =
  /^(?:today|tonight|tomorrow|(?:on |this |next )?\p{L}{3,6}day|(?:the )?next (?:meeting|marac)|(?:the )?end of .+)$/iu

/** A day named where words `from` up to `to` end, and not told of the past ("since Friday"): no more than a guess. */
export function dueHinted(
  words: readonly LineWord[],
  from: number,
  to: number,
  context: ActionContext,
): DuePhrase | null {
  const found = dueAtEnd(words, Math.max(from, to - 4), to, context)
  if (!found?.reading.ok || !hint.test(said(words, found.from, found.to))) return null
  const before = words[found.from - 1]?.text ?? ''
  return /^(?:since|from|last|until|till|after|before|every|each)$/iu.test(before) ? null : found
}
