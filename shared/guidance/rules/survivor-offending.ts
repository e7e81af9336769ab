import words from '#resources/guidance/survivor-offending.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import { namedIn, subjectOf, topicBefore } from '../subject.ts'
import type { Hit, Span } from '../types.ts'
import type { Reference } from '../who.ts'

const record = pattern(words.record)
const clean = pattern(words.clean)
const aboutOther = /\b(?:by|for assaulting|against|of|from|on)\s+(?:P+|him|the suspect|p)\b/

const named =
  /^(?:pnc|record|checks?|offending|previous|markers?|convictions?|cautions?|warnings?|history|entry|entries)(?:(?!\bfor\b)[^.:;,]){0,24}?\b(?:on|for|of|re|about|against|shows?)\s+(S|P)/

/** "Down as suspect": a word for what somebody was, not for the person causing harm. */
const asSuspect = (reading: Reading, one: Reference): boolean =>
  /^(?:suspect|offender|defendant)/.test(reading.plain.slice(one.start, one.end)) &&
  /\b(?:as|as an?|named|was|a) $/.test(reading.plain.slice(Math.max(0, one.start - 8), one.start))

const yearOrAge = /\b(?:(?:19|20)\d\d|aged|at \d\d|teens?|years ago|old|historic\w*|spent)\b/

/** Whose record: who owns it, else the subject of its clause, else whom the text is about. */
const whose = (reading: Reading, hit: Hit, sentence: Span): string | undefined => {
  const here = reading.plain.slice(hit.start, sentence.end)
  const name = named.exec(here)
  if (name !== null) return name[1]
  const around = namedIn(reading, sentence).filter((one) => !asSuspect(reading, one))
  const last = around.findLast((one) => one.end <= hit.start)
  if (last?.role === 'P' && /^(?:from|in|out)\b/.test(here) && last.end === hit.start - 1) return 'P'
  const subject = subjectOf(reading, hit, sentence, around)
  if (subject !== undefined) return subject.role
  if (/^(?:arrest|charged|wanted|cautioned)/.test(here) && !yearOrAge.test(here)) return 'P'
  const after = around.find((one) => one.pronoun && !one.owner && reading.pronouns !== 'either')
  return (after ?? topicBefore(reading, sentence) ?? around[0])?.role
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
