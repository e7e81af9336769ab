import { type Heads, headsOf } from './heads.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './types.ts'

/** A few entries compiled together on first need; `heads` tells whether a text can match any of them. */
type Group = { readonly heads: Heads; readonly source: string; form?: RegExp }

/** A word list; two forms, as `{S}` takes in "he" only where the text shows that the survivor is a man. */
export type Pattern = { readonly groups: (he: boolean) => readonly Group[] }

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

/** Entries per compiled expression: more of them are slow to compile, fewer are slow to run. */
const groupSize = 8

/** Slots filled in. Small counted loops are written wider, since the engine unrolls them at a cost. */
const fill = (entry: string, table: Readonly<Record<string, string>>): string =>
  entry
    .replaceAll(' ~ ', " (?:[\\w',/-]+ ){0,4}?")
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => table[name] ?? whole)
    .replaceAll("n't", "n'?t")
    .replaceAll(/\{0,[123]\}/g, '{0,4}')

const build = (entries: readonly string[], he: boolean): Group[] => {
  const table = slots(he)
  const sorted = entries
    .map((entry) => {
      const source = fill(entry, table)
      const heads = headsOf(source)
      return { heads, source, key: heads === undefined ? '' : ([...heads].sort()[0] ?? '') }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const groups: Group[] = []
  for (let at = 0; at < sorted.length; ) {
    // entries that could begin with anything stand first, in groups of their own
    const isOpen = sorted[at]?.heads === undefined
    const part = sorted.slice(at, at + groupSize).filter((one) => (one.heads === undefined) === isOpen)
    at += part.length
    groups.push({
      heads: isOpen ? undefined : new Set(part.flatMap((one) => [...(one.heads ?? [])])),
      source: part.map((one) => one.source).join('|'),
    })
  }
  return groups
}

/**
 * Makes a word list ready. An entry is a regular expression over the plain text (lower case, straight quotes,
 * single spaces) with a few slots: `{S}` the survivor, `{P}` the person causing harm, `{month}`, `{day}`, and
 * ` ~ ` for up to four words. Nothing is compiled before a text needs it.
 */
export const pattern = (...lists: readonly (readonly string[])[]): Pattern => {
  const built = new Map<boolean, Group[]>()
  return {
    groups: (he) => {
      const known = built.get(he)
      if (known !== undefined) return known
      const made = build(lists.flat(), he)
      built.set(he, made)
      return made
    },
  }
}

const formOf = (group: Group): RegExp => {
  group.form ??= new RegExp(`(?<![\\w])(?:${group.source})(?!\\w)`, 'g')
  return group.form
}

const meets = (heads: ReadonlySet<string>, words: ReadonlySet<string>): boolean => {
  for (const head of heads) if (words.has(head)) return true
  return false
}

/** The groups of a list that could match this text. */
const candidates = (reading: Reading, list: Pattern): RegExp[] => {
  const forms: RegExp[] = []
  for (const group of list.groups(reading.survivorIsHe)) {
    if (group.heads === undefined || meets(group.heads, reading.heads)) forms.push(formOf(group))
  }
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
