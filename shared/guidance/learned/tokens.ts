import type { Reading } from '../reading.ts'
import type { Pronouns } from '../slots.ts'
import type { Span } from '../types.ts'

/** One word or mark of a text as the model reads it: who is meant rather than their name, and words cut short. */
export type Token = Span & { readonly text: string }

/** Endings differ, beginnings tell: "refuses", "refused" and "refusing" are one word here. */
const KEPT = 6

const ofSurvivor = { subject: 's', owner: "s'" } as const
const ofHarmer = { subject: 'p', owner: "p'" } as const
type Roles = typeof ofSurvivor | typeof ofHarmer

const she = (of: Roles) => ({ she: of.subject, herself: of.subject, her: of.owner, hers: of.owner })
const he = (of: Roles) => ({ he: of.subject, him: of.subject, himself: of.subject, his: of.owner })
const pronounRoles: Readonly<Record<Pronouns, Readonly<Record<string, string>>>> = {
  she: { ...she(ofSurvivor), ...he(ofHarmer) },
  he: { ...he(ofSurvivor), ...she(ofHarmer) },
  either: {},
}

const kin = new Set(
  (
    'sister brother mother mum mam mom father dad aunt auntie uncle cousin nephew niece nan gran grandmother ' +
    'grandma granny grandfather grandad stepfather stepmother stepdad stepmum sister-in-law brother-in-law inlaws ' +
    'in-laws girlfriend boyfriend ex ex-wife ex-husband wife husband partner flatmate housemate lodger neighbour ' +
    'friend mate landlord landlady boss manager colleague sibling half-brother half-sister stepbrother stepsister ' +
    'parents godmother godfather mother-in-law father-in-law daughter-in-law son-in-law'
  ).split(' '),
)
const numbers = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' '),
)
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const weekday = /^(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:days?|nesdays?|rsdays?|urdays?)?$/

const ofClass = (word: string): string | undefined => {
  if (kin.has(word)) return 'kin'
  if (month.test(word)) return 'month'
  if (weekday.test(word)) return 'day'
  return numbers.has(word) ? 'number' : undefined
}

const ofDigits = (digits: string): string => {
  if (/^(?:19|20)\d\d$/.test(digits)) return '#year'
  return digits.length > 5 ? '#long' : '#'
}

const sentenceStart = /(?:^|[.!?:]["')]?\s|\n)$/
/** A capital within a sentence: some name. What stands in capitals throughout is an abbreviation, and tells. */
const isName = ({ cased }: Reading, start: number, end: number): boolean => {
  const [first = '', second = ''] = cased.slice(start, end)
  if (first === first.toLowerCase() || second === '' || second !== second.toLowerCase()) return false
  return start > 0 && !sentenceStart.test(cased.slice(Math.max(0, start - 3), start))
}

const tagOf: Readonly<Record<string, string>> = { S: 's', P: 'p', C: 'c' }
const pieces = /'s(?![a-z])|[a-z]+(?:['-][a-z]+)*|S+|P+|C+|\d+|[.,;:"?!()£]/g

/** The words and marks of a text, in order, with where they stand in it (offsets into `reading.plain`). */
export const tokensOf = (reading: Reading): readonly Token[] => {
  const roles = pronounRoles[reading.pronouns]
  return Array.from(reading.plain.matchAll(pieces), ({ 0: word, index: start }): Token => {
    const end = start + word.length
    const named = tagOf[word.charAt(0)]
    if (named !== undefined) return { text: named, start, end }
    if (/^\d/.test(word)) return { text: ofDigits(word), start, end }
    const known = roles[word] ?? ofClass(word)
    if (known !== undefined) return { text: known, start, end }
    return { text: isName(reading, start, end) ? 'Name' : word.slice(0, KEPT), start, end }
  })
}
