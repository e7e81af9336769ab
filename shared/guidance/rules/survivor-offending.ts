import words from '#resources/guidance/survivor-offending.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { type Reference, references } from '../who.ts'

const record = pattern(words.record)
const clean = pattern(words.clean)
const aboutOther = /\b(?:by|for assaulting|against|of|from|on)\s+(?:P+|him|the suspect|p)\b/

/** Words after which a name begins a clause or owns a record: "and Amy", "PNC for Amy", "in which she". */
const subjectComes =
  /(?:^|[.;:,(\n"-]|\b(?:and|but|that|when|while|as|since|because|where|which|before|after|until|if|so|shows?|has|does|did|on|for|re|of|about|also|victim|survivor|herself|himself))\s*$/

const named =
  /^(?:pnc|record|checks?|offending|previous|markers?|convictions?|cautions?|warnings?|history|entry|entries)[^.:;,]{0,24}?\b(?:on|for|of|re|about|against|shows?)\s+(S|P)/

const isSubject = (reading: Reading, one: Reference, from: number): boolean => {
  if (one.owner || /^(?:him|himself|herself)$/.test(reading.plain.slice(one.start, one.end))) return false
  const before = reading.plain.slice(Math.max(from, one.start - 16), one.start)
  return subjectComes.test(before.replace(/\b(?:mr|mrs|ms|miss|dr)\.? $/, ''))
}

/** "Amy's 2014 conviction": whose it is stands right before it. */
const ownerBefore = (reading: Reading, one: Reference | undefined, offset: number): boolean =>
  one?.owner === true &&
  /^ (?:(?!for|to|of|with|in|on|at|and|by|from)[\w-]+ ){0,3}$/.test(reading.plain.slice(one.end, offset))

/** "Lives with Fred, who was on licence". */
const hasWho = (reading: Reading, one: Reference | undefined): boolean =>
  one !== undefined && /^,? who(?:se)?\b/.test(reading.plain.slice(one.end, one.end + 6))

/** "Down as suspect": a word for what somebody was, not for the person causing harm. */
const asSuspect = (reading: Reading, one: Reference): boolean =>
  /^(?:suspect|offender|defendant)/.test(reading.plain.slice(one.start, one.end)) &&
  /\b(?:as|as an?|named|was|a) $/.test(reading.plain.slice(Math.max(0, one.start - 8), one.start))

/** Whom the sentence before is about, for one that names nobody ("Fined for possession in 2013."). */
const topicBefore = (reading: Reading, sentence: Span): Reference | undefined => {
  const last = reading.sentences.findLast((one) => one.end <= sentence.start)
  const found = references(reading).filter((one) => one.start < sentence.start && !one.owner)
  return found.find((one) => last !== undefined && one.start >= last.start) ?? found.at(-1)
}

const yearOrAge = /\b(?:(?:19|20)\d\d|aged|at \d\d|teens?|years ago|old|historic\w*|spent)\b/

/** Whose record: who owns it, else the subject of its clause, else whom the text is about. */
const whose = (reading: Reading, hit: Hit, sentence: Span): string | undefined => {
  const here = reading.plain.slice(hit.start, sentence.end)
  const name = named.exec(here)
  if (name !== null) return name[1]
  const around = references(reading).filter(
    (one) => one.start >= sentence.start && one.end <= sentence.end && !asSuspect(reading, one),
  )
  const owner = around.find((one) => one.owner && one.start === hit.start)
  if (owner !== undefined) return owner.role
  const before = around.filter((one) => one.end <= hit.start)
  const last = before.at(-1)
  if (ownerBefore(reading, last, hit.start) || hasWho(reading, last)) return last?.role
  if (last?.role === 'P' && /^(?:from|in|out)\b/.test(here) && last.end === hit.start - 1) return 'P'
  const subject = before.findLast((one) => isSubject(reading, one, sentence.start)) ?? last
  const topic = topicBefore(reading, sentence)
  if (subject?.pronoun === true && subject === around[0] && reading.pronouns === 'either')
    return (topic ?? subject).role
  if (subject !== undefined) return subject.role
  if (/^(?:arrest|charged|wanted|cautioned)/.test(here) && !yearOrAge.test(here)) return 'P'
  const after = around.find((one) => one.pronoun && !one.owner && reading.pronouns !== 'either')
  return (after ?? topic ?? around[0])?.role
}

const heldAgainstHim =
  /\b(?:arrest\w*|charge\w*|caution\w*|conviction|prosecut\w*)\b[^.;]{0,24}\b(?:of|for)\s+(?:assault|common assault|abh|gbh|stalking|harass\w*)[^.;]{0,20}\b(?:on|against)\s+(?:S|her|v)\b/

/** Finds the survivor's own unrelated or historic offending (guide: `survivor-offending`). */
export const survivorOffending = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  for (const hit of find(reading, record)) {
    if (isQuoted(reading, hit.start)) continue
    const sentence = sentenceAt(reading, hit.start)
    const part = reading.plain.slice(sentence.start, sentence.end)
    if (has(reading, clean, sentence.start, sentence.end)) continue
    if (
      heldAgainstHim.test(part) ||
      aboutOther.test(reading.plain.slice(hit.end, Math.min(sentence.end, hit.end + 12)))
    )
      continue
    if (whose(reading, hit, sentence) !== 'S') continue
    const last = hits.at(-1)
    if (last !== undefined && hit.start < sentence.end && last.start >= sentence.start) {
      hits[hits.length - 1] = { start: last.start, end: hit.end }
    } else hits.push(hit)
  }
  return hits
}
