import words from '#resources/guidance/people.json' with { type: 'json' }
import { type Heads, headsIn } from './heads.ts'
import { pronounsOf } from './pronouns.ts'
import type { Pronouns } from './slots.ts'
import type { GuidanceContext, GuidancePerson, Span } from './types.ts'

/**
 * One text made ready for the rules. Runs of white space are one character here, so that word lists may use a
 * plain space; an offset means the same in `cased` and `plain`, and `offsets` leads back to the text as typed.
 */
export type Reading = {
  readonly context: GuidanceContext
  /** As typed, with curly quotes, long dashes and odd spaces made plain. */
  readonly cased: string
  /** Lower case; each letter of a survivor's name is `S`, of a perpetrator's `P`, of a child's `C`. */
  readonly plain: string
  /** For each character here, its UTF-16 offset in the text as typed. */
  readonly offsets: readonly number[]
  /** Beginnings of its words, see `heads.ts`. */
  readonly heads: Heads
  readonly sentences: readonly Span[]
  /** Words inside quotation marks, without the marks. */
  readonly quotes: readonly Span[]
  /** How the survivor is referred to, as far as names, titles and the text show. */
  readonly pronouns: Pronouns
}

const tagOf = { survivor: 'S', perpetrator: 'P', child: 'C' } as const
const titles = /^(?:mr|mrs|ms|miss|dr|mx|sir|lady)\.?$/i
/** First names that are also everyday words: tagged only when written as a name. */
const everyday = new Set(words.everydayNames.split(', '))

const plainChars: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\u2026': '.',
}

/** Makes typography plain without changing the length. */
const straighten = (text: string): string => text.replace(/[^ -~\n]|`/g, (char) => plainChars[char] ?? char)

/** Lower case without changing the length (some capitals lower to two units). */
const lower = (text: string): string => {
  const lowered = text.toLowerCase()
  if (lowered.length === text.length) return lowered
  return Array.from(text, (char) => {
    const one = char.toLowerCase()
    return one.length === char.length ? one : char
  }).join('')
}

const isLetter = (char: string | undefined): boolean =>
  char !== undefined && (/\w/.test(char) || char.toLowerCase() !== char.toUpperCase())

/** Where a name stands as a whole word. */
const standsAt = (text: string, name: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) found.push(at)
  }
  return found
}

/** The name as a whole, each part of it, and "Mr F"; in any case where it is no everyday word. */
const nameSpans = (cased: string, lowered: string, person: GuidancePerson): Span[] => {
  const whole = straighten(person.name).trim().replace(/\s+/g, ' ')
  const parts = whole.split(' ').filter((word) => !titles.test(word) && word.length > 1)
  const titled = /^(?:mr|mrs|ms|miss|dr) \S/i.test(whole)
    ? [whole.replace(/^(\w+) (?:.* )?(\w)\S*$/, '$1 $2')]
    : []
  const span = (name: string) => (start: number) => ({ start, end: start + name.length })
  const strict = [
    ...(whole.includes(' ') ? [whole] : []),
    ...parts.flatMap((part) => [part, part.toUpperCase()]),
    ...titled,
  ]
  const loose = parts
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 3 && !everyday.has(part))
  return [
    ...strict.flatMap((name) => standsAt(cased, name).map(span(name))),
    ...loose.flatMap((name) => standsAt(lowered, name).map(span(name))),
  ]
}

const tagPeople = (cased: string, people: readonly GuidancePerson[]): string => {
  const lowered = lower(cased)
  let plain = lowered
  for (const person of people) {
    const tag = tagOf[person.role]
    for (const { start, end } of nameSpans(cased, lowered, person)) {
      plain = plain.slice(0, start) + tag.repeat(end - start) + plain.slice(end)
    }
  }
  return plain
}

const sentenceEnd =
  /(?<!\b(?:mr|mrs|ms|dr|st|no|approx|ref|tel|e\.g|i\.e|etc|vs|cert|b(?=\. ?\d)))[.!?]+["')\]]*(?=\s|$)|\n+|(?:^|\n)\s*[-*\u2022]\s/gi

const splitSentences = (cased: string): Span[] => {
  const spans: Span[] = []
  let start = 0
  const push = (end: number) => {
    if (cased.slice(start, end).trim() !== '') spans.push({ start, end })
    start = end
  }
  for (const match of cased.matchAll(sentenceEnd)) push(match.index + match[0].length)
  push(cased.length)
  return spans
}

const findQuotes = (cased: string): Span[] => {
  const spans: Span[] = []
  for (const match of cased.matchAll(/"([^"\n]{1,400})"|(?<![\w.])'((?:[^'\n]|'(?=\w)){2,400})'(?!\w)/g)) {
    spans.push({ start: match.index + 1, end: match.index + match[0].length - 1 })
  }
  return spans
}

/** One character for each run of white space: a line break if there is one in it, else a space. */
const collapse = (straight: string): { readonly cased: string; readonly offsets: number[] } => {
  const parts: string[] = []
  const offsets: number[] = []
  for (const match of straight.matchAll(/\s+|\S+/g)) {
    const isSpace = match[0].trim() === ''
    const part = isSpace ? (match[0].includes('\n') ? '\n' : ' ') : match[0]
    for (let index = 0; index < part.length; index++) offsets.push(match.index + index)
    parts.push(part)
  }
  return { cased: parts.join(''), offsets }
}

/**
 * Reads a text once for all rules. Pure; never throws, whatever the text.
 *
 * @param text as typed, any length
 */
export const readText = (text: string, context: GuidanceContext): Reading => {
  const { cased, offsets } = collapse(straighten(text))
  const plain = tagPeople(cased, context.people).replaceAll('\n', ' ')
  return {
    context,
    cased,
    plain,
    offsets,
    heads: headsIn(plain),
    sentences: splitSentences(cased),
    quotes: findQuotes(cased),
    pronouns: pronounsOf(context.people, plain),
  }
}

/** Where a range lies in the text as typed. */
export const asTyped = (reading: Reading, span: Span): Span => {
  const start = reading.offsets[span.start] ?? 0
  return { start, end: (reading.offsets[span.end - 1] ?? start) + 1 }
}

/** The sentence that holds an offset. */
export const sentenceAt = (reading: Reading, offset: number): Span =>
  reading.sentences.find((span) => offset >= span.start && offset < span.end) ?? {
    start: 0,
    end: reading.plain.length,
  }

/** Whether an offset lies inside quotation marks. */
export const isQuoted = (reading: Reading, offset: number): boolean =>
  reading.quotes.some((span) => offset >= span.start && offset < span.end)
