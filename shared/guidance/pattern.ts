import { type Heads, headsOf } from './heads.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './types.ts'

/** An entry, compiled on first need; `heads` tells whether a text can match it. */
type Entry = { readonly heads: Heads; readonly source: string; form?: RegExp }

/** A word list; two forms, as `{S}` takes in "he" only where the text shows that the survivor is a man. */
export type Pattern = { readonly entries: (he: boolean) => readonly Entry[] }

const survivorNouns =
  'S+|victim|vp|v|survivor|aggrieved|the victim|mum|mother|mom|client|tenant|patient|pt|su|service user|parent|the lady|lady'
const perpetratorWords =
  'P+|he|him|perp|perpetrator|p|suspect|the suspect|dad|father|husband|partner|ex|ex-partner|offender'

const slots = (he: boolean): Readonly<Record<string, string>> => ({
  S: `(?:${survivorNouns}|she|her${he ? '|he|him' : ''})`,
  Sname: `(?:${survivorNouns})`,
  Sposs: `(?:(?:${survivorNouns})'?s|S+'|her${he ? '|his' : ''})`,
  P: `(?:${perpetratorWords}${he ? '|she|her' : ''})`,
  Pname: '(?:P+|perp|perpetrator|p|suspect|dad|father|husband|partner|ex-partner|offender)',
  Pposs: `(?:(?:P+|perp|dad|father|husband)'?s|P+'|his${he ? '|her' : ''})`,
  SP: `(?:${survivorNouns}|${perpetratorWords}|she|her|they|them|the couple|this couple|both)`,
  // with the space before them, so that "she's" fits too: write `{S}{be} …`
  be: "(?:'s| (?:is|was|are|were|be|been|being|has been|have been|remains|seems|appears))",
  have: "(?:'s|'ve|'d| (?:has|have|had))",
  month:
    '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)',
  day: '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)',
})

/** Slots filled in. Small counted loops are written wider, since the engine unrolls them at a cost. */
const fill = (entry: string, table: Readonly<Record<string, string>>): string =>
  entry
    .replaceAll(' ~ ', " (?:[\\w',/-]+ ){0,4}?")
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => table[name] ?? whole)
    .replaceAll("n't", "n'?t")
    .replaceAll(/\{0,[123]\}/g, '{0,4}')

const build = (entries: readonly string[], he: boolean): Entry[] => {
  const table = slots(he)
  return entries.map((entry) => {
    const source = fill(entry, table)
    return { heads: headsOf(source), source }
  })
}

/**
 * Makes a word list ready. An entry is a regular expression over the plain text (lower case, straight quotes,
 * single spaces) with a few slots: `{S}` the survivor, `{P}` the person causing harm, `{month}`, `{day}`, and
 * ` ~ ` for up to four words. Nothing is compiled before a text needs it.
 */
export const pattern = (...lists: readonly (readonly string[])[]): Pattern => {
  const built = new Map<boolean, Entry[]>()
  return {
    entries: (he) => {
      const known = built.get(he)
      if (known !== undefined) return known
      const made = build(lists.flat(), he)
      built.set(he, made)
      return made
    },
  }
}

const formOf = (entry: Entry): RegExp => {
  entry.form ??= new RegExp(`(?<![\\w])(?:${entry.source})(?!\\w)`, 'g')
  return entry.form
}

const meets = (heads: ReadonlySet<string>, words: ReadonlySet<string>): boolean => {
  for (const head of heads) if (words.has(head)) return true
  return false
}

const candidatesOf = new WeakMap<Reading, Map<Pattern, readonly RegExp[]>>()

/** The entries of a list that could match this text; one by one, as a long choice is slow to compile. */
const candidates = (reading: Reading, list: Pattern): readonly RegExp[] => {
  const known = candidatesOf.get(reading) ?? new Map<Pattern, readonly RegExp[]>()
  candidatesOf.set(reading, known)
  const done = known.get(list)
  if (done !== undefined) return done
  const forms: RegExp[] = []
  for (const entry of list.entries(reading.survivorIsHe)) {
    if (entry.heads === undefined || meets(entry.heads, reading.heads)) forms.push(formOf(entry))
  }
  known.set(list, forms)
  return forms
}

const withoutOverlaps = (sorted: readonly Hit[]): Hit[] => {
  const kept: Hit[] = []
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return kept
}

/** All matches of a list in the text, or in a part of it, from left to right and without overlaps. */
export const find = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): Hit[] => {
  const part = reading.plain.slice(start, end)
  const hits: Hit[] = []
  for (const form of candidates(reading, list)) {
    for (const match of part.matchAll(form)) {
      hits.push({ start: start + match.index, end: start + match.index + match[0].length })
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  return withoutOverlaps(hits)
}

/** Whether a list matches in the text, or in a part of it. */
export const has = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): boolean => {
  const part = reading.plain.slice(start, end)
  return candidates(reading, list).some((form) => {
    form.lastIndex = 0
    return form.test(part)
  })
}
