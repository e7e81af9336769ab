import type { Reading } from './reading.ts'
import type { Span } from './types.ts'
import { type Reference, references } from './who.ts'

/** Words after which a name begins a clause or owns something: "and Amy", "PNC for Amy", "in which she". */
const subjectComes =
  /(?:^|[.;:,(\n"-]|\b(?:and|but|that|when|while|as|since|because|where|which|before|after|until|if|so|shows?|has|does|did|on|for|re|of|about|also|victim|survivor|herself|himself))\s*$/

const isSubject = (reading: Reading, one: Reference, from: number): boolean => {
  if (one.owner || /^(?:him|himself|herself)$/.test(reading.plain.slice(one.start, one.end))) return false
  const before = reading.plain.slice(Math.max(from, one.start - 16), one.start)
  return subjectComes.test(before.replace(/\b(?:mr|mrs|ms|miss|dr)\.? $/, ''))
}

/** "Amy's 2014 conviction": whose it is stands right before it. */
const isOwnerOf = (reading: Reading, one: Reference, offset: number): boolean =>
  one.owner &&
  /^ (?:(?!for|to|of|with|in|on|at|and|by|from)[\w-]+ ){0,3}$/.test(reading.plain.slice(one.end, offset))

/** "Lives with Fred, who was on licence". */
const hasWho = (reading: Reading, one: Reference): boolean =>
  /^,? who(?:se)?\b/.test(reading.plain.slice(one.end, one.end + 6))

/** Whom the sentence before is about, for one that names nobody ("Fined for possession in 2013."). */
export const topicBefore = (reading: Reading, sentence: Span): Reference | undefined => {
  const last = reading.sentences.findLast((one) => one.end <= sentence.start)
  const found = references(reading).filter((one) => one.start < sentence.start && !one.owner)
  return found.find((one) => last !== undefined && one.start >= last.start) ?? found.at(-1)
}

/**
 * Whom words are about: who owns them ("Amy's caution"), whom a "who" before them means, else the subject of their
 * clause. Nothing if the sentence names nobody before them.
 *
 * @param found everybody of the sentence, in its order
 */
export const subjectOf = (
  reading: Reading,
  words: Span,
  sentence: Span,
  found: readonly Reference[],
): Reference | undefined => {
  const owner = found.find((one) => one.owner && one.start === words.start)
  if (owner !== undefined) return owner
  const before = found.filter((one) => one.end <= words.start)
  const last = before.at(-1)
  if (last === undefined || isOwnerOf(reading, last, words.start) || hasWho(reading, last)) return last
  const subject = before.findLast((one) => isSubject(reading, one, sentence.start)) ?? last
  const isOpen = subject.pronoun && subject === found[0] && reading.pronouns === 'either'
  return isOpen ? (topicBefore(reading, sentence) ?? subject) : subject
}

/** Everybody whom a sentence names. */
export const namedIn = (reading: Reading, sentence: Span): readonly Reference[] =>
  references(reading).filter((one) => one.start >= sentence.start && one.end <= sentence.end)
