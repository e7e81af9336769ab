import { type Purpose, purposes } from '#shared/domain/sharing.ts'
import { scoreWords } from './purpose-words.ts'
import type { GuidancePerson } from './types.ts'

export type Lead = GuidancePerson['role']

/** What a sentence is about: its purpose, if its words tell, and the person it speaks of first. */
export type Aboutness = { readonly purpose: Purpose | null; readonly lead: Lead | null }

const roleWords: readonly (readonly [Lead, string])[] = [
  ['child', 'child|children|kids?|baby|toddler|pupil|the (?:boy|girl|twins)|both (?:boys|girls|children)'],
  ['perpetrator', 'perp|perpetrator|suspect|offender|defendant|p|dad|father|his'],
  ['survivor', 'victim|survivor|client|tenant|patient|service user|su|v|vp|mum|mother|aggrieved'],
]

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const title = /^(?:mr|mrs|ms|miss|mx|dr|sir|lady)\.?$/iu

const nameWords = (name: string): readonly string[] =>
  name.split(/\s+/u).filter((word) => word.length > 1 && !title.test(word))

/** `plain` text of a sentence: lower case, straight quotes. */
const plainOf = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/gu, "'")

type Named = { readonly at: number; readonly role: Lead }

/** Who is named, by name or by a word for the role, in the order of the sentence. A surname that two share says nothing. */
function namedIn(text: string, people: readonly GuidancePerson[]): readonly Named[] {
  const found: Named[] = []
  const look = (words: string, role: Lead): void => {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'gu'))) {
      found.push({ at: match.index, role })
    }
  }
  for (const { name, role } of people) {
    const others = people.filter((one) => one.role !== role).flatMap((one) => nameWords(plainOf(one.name)))
    const own = nameWords(plainOf(name)).filter((word) => !others.includes(word))
    if (own.length > 0) look(own.map(literally).join('|'), role)
  }
  for (const [role, words] of roleWords) look(words, role)
  return found.sort((a, b) => a.at - b.at)
}

const pronoun = /^(?:["'(\u201c]*)(he|she|they|his|her|their|him)(?![\p{L}])/u
/** A sentence that only goes on about what was said before it. */
const goesOn =
  /^(?:this|that|it|these|those|both|neither|also|again|the same|so|and|but|since then|as a result|most recent(?:ly)?|the (?:last|latest|most recent))(?![\p{L}])/u

/** "He" after a sentence about the survivor's son is the son; on its own it is mostly the person causing harm. */
function leadOf(
  text: string,
  named: readonly Named[],
  before: Lead | null,
  survivorIsHe: boolean,
): Lead | null {
  const word = pronoun.exec(text)?.[1]
  if (word === undefined) return named[0]?.role ?? null
  if (word === 'they' || word === 'their') return before
  const isHe = word === 'he' || word === 'his' || word === 'him'
  const usual: Lead = isHe === survivorIsHe ? 'survivor' : 'perpetrator'
  return before === 'child' ? 'child' : usual
}

const survivorIsHe = (people: readonly GuidancePerson[]): boolean =>
  people.some(({ name, role }) => role === 'survivor' && /^mr\b/iu.test(name))

/** Order in which a tie is settled: what bears on safety today first. */
const firstOnTie: readonly Purpose[] = [
  'risk-now',
  'children',
  'person-causing-harm',
  'keeps-safer',
  'barriers',
]

/** Below this nothing in the words speaks for a purpose. */
const least = 2

/**
 * What one sentence is about, by its words and by who it speaks of; `before` is the sentence before it, whose purpose
 * a sentence without any of its own goes on with ("This was on Monday.").
 */
export function aboutness(
  sentence: string,
  people: readonly GuidancePerson[],
  before: Aboutness | null,
): Aboutness {
  const text = plainOf(sentence)
  const named = namedIn(text, people)
  const lead = leadOf(text, named, before?.lead ?? null, survivorIsHe(people))
  const scores = scoreWords(text)
  if (lead === 'child') scores.children += 3
  else if (named.some((one) => one.role === 'child')) scores.children += 1
  if (lead === 'perpetrator') scores['person-causing-harm'] += 2
  const best = Math.max(...purposes.map((one) => scores[one]))
  const purpose = best < least ? null : (firstOnTie.find((one) => scores[one] === best) ?? null)
  if (purpose !== null) return { purpose, lead }
  const carries = before !== null && (goesOn.test(text) || pronoun.test(text))
  return { purpose: carries ? before.purpose : null, lead: lead ?? before?.lead ?? null }
}
