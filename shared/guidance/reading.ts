import words from '#resources/guidance/people.json' with { type: 'json' }
import { headsIn } from './heads.ts'
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
  readonly heads: ReadonlySet<string>
  readonly sentences: readonly Span[]
  /** Words inside quotation marks, without the marks. */
  readonly quotes: readonly Span[]
  /** True where the survivor is, as far as the text shows, referred to as he. */
  readonly survivorIsHe: boolean
}

const tagOf = { survivor: 'S', perpetrator: 'P', child: 'C' } as const
const titles = /^(?:mr|mrs|ms|miss|dr|mx|sir|lady)\.?$/i
/** First names that are also everyday words: tagged only when written as a name. */
const everyday = new Set(words.everydayNames)

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

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const namePatterns = (person: GuidancePerson): RegExp[] => {
  const words = straighten(person.name)
    .split(/\s+/)
    .filter((word) => word !== '')
  const parts = words.filter((word) => !titles.test(word) && word.length > 1)
  const whole = words.length > 1 ? [words.map(literally).join(' +')] : []
  const edge = (body: string, flags: string) =>
    new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, flags)
  const strict = parts.flatMap((part) => [literally(part), literally(part.toUpperCase())])
  const loose = parts.filter((part) => part.length > 3 && !everyday.has(part.toLowerCase())).map(literally)
  const patterns: RegExp[] = []
  if (strict.length > 0) patterns.push(edge([...whole, ...strict].join('|'), 'gu'))
  if (loose.length > 0) patterns.push(edge(loose.join('|'), 'giu'))
  return patterns
}

const tagPeople = (cased: string, people: readonly GuidancePerson[]): string => {
  let plain = lower(cased)
  for (const person of people) {
    const tag = tagOf[person.role]
    for (const pattern of namePatterns(person)) {
      for (const match of cased.matchAll(pattern)) {
        const end = match.index + match[0].length
        plain = plain.slice(0, match.index) + tag.repeat(match[0].length) + plain.slice(end)
      }
    }
  }
  return plain
}

const sentenceEnd =
  /(?<!\b(?:mr|mrs|ms|dr|st|no|approx|ref|tel|e\.g|i\.e|etc|vs|cert))[.!?]+["')\]]*(?=\s|$)|\n+|(?:^|\n)\s*[-*\u2022]\s/gi

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

const heSigns =
  /\b(?:mr S|his (?:wife|partner|ex|girlfriend|boyfriend|husband|daughter|son|grandson|grand-?daughter|mother|brother|nephew|niece|carer)[^.]{0,12} P)/

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
  const mr = context.people.some((person) => person.role === 'survivor' && /^mr\b/i.test(person.name))
  return {
    context,
    cased,
    plain,
    offsets,
    heads: headsIn(plain),
    sentences: splitSentences(cased),
    quotes: findQuotes(cased),
    survivorIsHe: mr || heSigns.test(plain),
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
