import { meets, type Needs, plainNeedsOf } from './heads.ts'
import { entriesOf, namedLists } from './lists.ts'
import type { Reading } from './reading.ts'
import { filled, type Pronouns } from './slots.ts'
import type { Hit, Span } from './types.ts'
import { eachEntryFor, wordIndex } from './word-index.ts'

/**
 * One entry of a word list. What it needs, and its expression, are worked out when a text first asks for it; the
 * expression has a form for each way the survivor's pronouns are read.
 */
type Entry = {
  readonly text: string
  plainNeeds?: Needs
  needs?: Needs
  readonly forms: Partial<Record<Pronouns, RegExp>>
}

/** A list of the word index (its entries by their numbers), or one that the index does not know. */
type Shelf = { readonly number: number | undefined; readonly entries: readonly Entry[] }

/** One or several word lists that are asked together. */
export type Pattern = { readonly shelves: () => readonly Shelf[] }

const numberOf = new Map<readonly string[], number>(
  namedLists.map(([, , stored], number): [readonly string[], number] => [stored, number]),
)
const firstOf = namedLists.map(([name]) => wordIndex.lists[name]?.[0] ?? 0)
/** For each entry of the index, the number of its list. */
const listOf = namedLists.flatMap(([, entries], number) => entries.map(() => number))

const shelfOf = (list: readonly string[]): Shelf => ({
  number: numberOf.get(list),
  entries: entriesOf(list).map((text) => ({ text, forms: {} })),
})

/**
 * Makes word lists ready. An entry is a regular expression over the plain text (lower case, straight quotes,
 * single spaces) with a few slots: `{S}` the survivor, `{P}` the person causing harm, `{month}`, `{day}`, and
 * ` ~ ` for up to four words. Nothing is compiled before a text holds the words that the entry cannot do without.
 */
export const pattern = (...lists: readonly (readonly string[])[]): Pattern => {
  let shelves: readonly Shelf[] | undefined
  return {
    shelves: () => {
      shelves ??= lists.map(shelfOf)
      return shelves
    },
  }
}

const candidatesOf = new WeakMap<Reading, readonly (readonly number[])[]>()

/** Which entries a text could match, by the index: for each list, their places in it. */
const candidates = (reading: Reading): readonly (readonly number[])[] => {
  const known = candidatesOf.get(reading)
  if (known !== undefined) return known
  const seen = new Uint8Array(listOf.length)
  const found: number[][] = namedLists.map(() => [])
  eachEntryFor(reading.heads.keys(), (entry) => {
    if (seen[entry] !== 0) return
    seen[entry] = 1
    const list = listOf[entry] ?? 0
    found[list]?.push(entry - (firstOf[list] ?? 0))
  })
  candidatesOf.set(reading, found)
  return found
}

const entriesIn = (reading: Reading, shelf: Shelf): readonly Entry[] =>
  shelf.number === undefined
    ? shelf.entries
    : (candidates(reading)[shelf.number] ?? []).flatMap((place) => shelf.entries[place] ?? [])

const couldMatch = (entry: Entry, reading: Reading): boolean => {
  entry.needs ??= plainNeedsOf(entry.text)
  return meets(entry.needs, reading.heads)
}

/**
 * V8 compiles an expression twice, first slowly to bytecode, unless the text it first sees is a long one: then once, to
 * machine code, in a quarter of the time.
 */
const longText = ' '.repeat(1_200)

const compiled = (source: string): RegExp => {
  const form = new RegExp(`(?<![\\w])(?:${source})(?!\\w)`, 'g')
  form.test(longText)
  return form
}

const formOf = (entry: Entry, of: Pronouns): RegExp => {
  entry.forms[of] ??= compiled(filled(entry.text, of))
  return entry.forms[of]
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /\w/.test(char)

/** Matches of an entry that is plain words: nothing has to be compiled for it. */
const plainSpansIn = (words: string, text: string): Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!isWordChar(text[at - 1]) && !isWordChar(text[end])) spans.push({ start: at, end })
  }
  return spans
}
const isPlain = /^[a-z][a-z -]*$/

const spansIn = (form: RegExp, text: string, offset: number): Span[] => {
  const spans: Span[] = []
  form.lastIndex = 0
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    if (match[0] === '') form.lastIndex += 1
    else spans.push({ start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return spans
}

/** An entry that matches somewhere in the text, with its matches. */
type Found = { readonly entry: Entry; readonly spans: readonly Span[]; readonly toTheEnd: boolean }

const foundOf = new WeakMap<Reading, Map<Pattern, readonly Found[]>>()

/** Each entry is asked once about the whole text; most of a list is never asked, as the text lacks its words. */
const foundIn = (reading: Reading, list: Pattern): readonly Found[] => {
  const known = foundOf.get(reading) ?? new Map<Pattern, readonly Found[]>()
  foundOf.set(reading, known)
  const done = known.get(list)
  if (done !== undefined) return done
  const found: Found[] = []
  for (const shelf of list.shelves()) {
    for (const entry of entriesIn(reading, shelf)) {
      if (!couldMatch(entry, reading)) continue
      const spans = isPlain.test(entry.text)
        ? plainSpansIn(entry.text, reading.plain)
        : spansIn(formOf(entry, reading.pronouns), reading.plain, 0)
      // an entry that may end with its sentence is asked again about the sentence
      const toTheEnd = entry.text.includes('$')
      if (toTheEnd || spans.length > 0) found.push({ entry, spans, toTheEnd })
    }
  }
  known.set(list, found)
  return found
}

/** Matches within a part of the text; one that runs over the edge of the part is looked for again inside it. */
const within = (reading: Reading, one: Found, start: number, end: number): readonly Span[] => {
  if (start === 0 && end >= reading.plain.length) return one.spans
  const near = one.spans.filter((span) => span.start < end && span.end > start)
  if (!one.toTheEnd && near.every((span) => span.start >= start && span.end <= end)) return near
  return spansIn(formOf(one.entry, reading.pronouns), reading.plain.slice(start, end), start)
}

const withoutOverlaps = (sorted: readonly Hit[]): Hit[] => {
  const kept: Hit[] = []
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return kept
}

/** All matches of a list in the text, or in a part of it, from left to right and without overlaps. */
export const find = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): Hit[] => {
  const hits = foundIn(reading, list).flatMap((one) => within(reading, one, start, end))
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  return withoutOverlaps(hits)
}

/** Whether a list matches in the text, or in a part of it. */
export const has = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): boolean =>
  foundIn(reading, list).some((one) => within(reading, one, start, end).length > 0)
