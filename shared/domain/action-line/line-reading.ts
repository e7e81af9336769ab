import type { AgencyId, RiskId } from '#shared/ids.ts'
import type { Beneficiary } from '../action.ts'
import type { ActionContext, LineField, LineProblem, LineSpan, LineUnknown } from './draft.ts'
import type { DuePhrase } from './due-in-line.ts'
import { type LineWord, lineWords, tidyLine } from './words.ts'

/** A line while it is read: each step takes words for its field and leaves the rest as text. */
export type LineReading = {
  readonly line: string
  readonly words: readonly LineWord[]
  readonly context: ActionContext
  /** The field that each word went to; null while it is text. */
  readonly taken: (LineField | null)[]
  readonly spans: LineSpan[]
  readonly unknown: LineUnknown[]
  readonly suggested: LineField[]
  agencyId: AgencyId | null
  person: string
  due: Extract<DuePhrase['reading'], { ok: true }> | null
  forWhom: Beneficiary | null
  riskId: RiskId | null
  /** Taken words that stay in the text as well, without their `@`. */
  mentioned: { readonly from: number; readonly to: number } | null
}

/** A line of which nothing is understood yet. */
export function beginReading(line: string, context: ActionContext): LineReading {
  const words = lineWords(line)
  return {
    line,
    words,
    context,
    taken: words.map(() => null),
    spans: [],
    unknown: [],
    suggested: [],
    agencyId: null,
    person: '',
    due: null,
    forWhom: null,
    riskId: null,
    mentioned: null,
  }
}

export const isFree = (reading: LineReading, index: number): boolean => reading.taken[index] === null

const stretch = (reading: LineReading, from: number, to: number): { start: number; end: number } => ({
  start: reading.words[from]?.start ?? 0,
  end: reading.words[to - 1]?.end ?? 0,
})

/** Gives words `from` up to `to` to a field: they leave the text. */
export function take(reading: LineReading, from: number, to: number, field: LineField): void {
  reading.taken.fill(field, from, to)
  reading.spans.push({ ...stretch(reading, from, to), field, kept: false })
}

/** Reads words for a field and leaves them in the text too. */
export function keep(reading: LineReading, from: number, to: number, field: LineField): void {
  reading.spans.push({ ...stretch(reading, from, to), field, kept: true })
}

/** Gives words to a field and leaves them in the text without their `@`. */
export function mention(reading: LineReading, from: number, to: number, field: LineField): void {
  reading.taken.fill(field, from, to)
  reading.mentioned = { from, to }
  keep(reading, from, to, field)
}

/** Says that words ask to be understood and are not. They stay text. */
export function refuse(
  reading: LineReading,
  from: number,
  to: number,
  field: LineField,
  reason: LineProblem,
): void {
  const { start, end } = stretch(reading, from, to)
  reading.unknown.push({ text: reading.line.slice(start, end), start, end, field, reason })
}

/** Takes a deadline, or says why not: the first one holds. */
export function takeDue(reading: LineReading, found: DuePhrase): void {
  if (!found.reading.ok) refuse(reading, found.from, found.to, 'due', found.reading.reason)
  else if (reading.due !== null) refuse(reading, found.from, found.to, 'due', 'only-one')
  else {
    reading.due = found.reading
    take(reading, found.from, found.to, 'due')
  }
}

/** Stretches of text between taken words; with `clauses`, between the ends of clauses as well. */
export function freeStretches(
  reading: LineReading,
  clauses: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  let open = false
  reading.words.forEach((word, index) => {
    const last = found.at(-1)
    if (!isFree(reading, index)) open = false
    else if (open && last) last.to = index + 1
    else {
      found.push({ from: index, to: index + 1 })
      open = true
    }
    if (clauses && word.breaks) open = false
  })
  return found
}

/** What nobody took: the action itself, as typed but for spaces and the punctuation at its ends. */
export function textLeft(reading: LineReading): string {
  const { line, words, mentioned } = reading
  const slice = (from: number, to: number): string => line.slice(words[from]?.from, words[to - 1]?.to)
  const stretches = freeStretches(reading, false).map(({ from, to }) => ({ from, text: slice(from, to) }))
  if (mentioned) {
    const text = slice(mentioned.from, mentioned.to).replace('@', '')
    stretches.push({ from: mentioned.from, text })
  }
  return tidyLine(
    stretches
      .toSorted((a, b) => a.from - b.from)
      .map(({ text }) => text)
      .join(' '),
  )
}
