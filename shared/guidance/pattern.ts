import type { Reading } from './reading.ts'
import type { Hit } from './types.ts'

/** A compiled list; two forms, as `{S}` takes in "he" only where the text shows that the survivor is a man. */
export type Pattern = { readonly she: RegExp; readonly he: RegExp }

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

const build = (entries: readonly string[], he: boolean): RegExp => {
  const table = slots(he)
  const bodies = entries.map((entry) =>
    entry
      .replaceAll(' ~ ', " (?:[\\w',/-]+ ){0,4}?")
      .replaceAll(/\{(\w+)\}/g, (whole, name: string) => table[name] ?? whole)
      .replaceAll("n't", "n'?t")
  )
  return new RegExp(`(?<![\\w])(?:${bodies.join('|')})(?!\\w)`, 'g')
}

/**
 * Compiles a word list. An entry is a regular expression over the plain text (lower case, straight quotes) with
 * a few slots: `{S}` the survivor, `{P}` the person causing harm, `{month}`, `{day}`, and ` ~ ` for up to four words.
 * Compiled on first use, so that importing costs nothing.
 */
export const pattern = (...lists: readonly (readonly string[])[]): Pattern => {
  const built = new Map<boolean, RegExp>()
  const get = (he: boolean): RegExp => {
    const known = built.get(he)
    if (known !== undefined) return known
    const made = build(lists.flat(), he)
    built.set(he, made)
    return made
  }
  return {
    get she() {
      return get(false)
    },
    get he() {
      return get(true)
    },
  }
}

const formFor = (reading: Reading, list: Pattern): RegExp => (reading.survivorIsHe ? list.he : list.she)

/** All matches of a list in the text, or in a part of it. */
export const find = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): Hit[] => {
  const whole = start === 0 && end === reading.plain.length
  const part = whole ? reading.plain : reading.plain.slice(start, end)
  return Array.from(part.matchAll(formFor(reading, list)), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Whether a list matches in the text, or in a part of it. */
export const has = (reading: Reading, list: Pattern, start = 0, end = reading.plain.length): boolean => {
  const form = formFor(reading, list)
  form.lastIndex = 0
  return form.test(reading.plain.slice(start, end))
}
