import words from '#resources/guidance/chronology.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { survivorOffending } from './survivor-offending.ts'

const dates = pattern(words.dates)
const admin = pattern(words.admin)
const ranges = pattern(words.range)
const sequences = pattern(words.sequence)

type Marker = Span & { readonly clause: number; readonly dated: boolean }

/** Clauses: a date and what happened on it mostly share one. */
const clausesOf = (text: string): Span[] => {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?;:\n]+(?=\s|$)|,(?=\s)|\s-\s|\b(?:and|but|then)\b(?=\s)/gi)) {
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  spans.push({ start, end: text.length })
  return spans
}

/** "May" and "march" as verbs, "sun" and "sat" as words: a bare short form needs its capital. */
const isWord = (reading: Reading, hit: Hit): boolean => {
  const typed = reading.cased.slice(hit.start, hit.end)
  return /^(?:may|march|mar|sat|sun|wed|mon|dec|sep|fri)$/.test(typed)
}

/** "On Fridays", "every Saturday", "within May": a habit, not an incident. */
const isHabit = (reading: Reading, hit: Hit): boolean =>
  /\b(?:every|each|most|on alternate)\s+$/.test(
    reading.plain.slice(Math.max(0, hit.start - 16), hit.start),
  ) || /^s\b/.test(reading.plain.slice(hit.end, hit.end + 2))

/** "From May to" January. */
const rangeEnd = /\bfrom\b[^.;,]{0,30}\bto (?:the )?$/

const markersOf = (reading: Reading): Marker[] => {
  const found = find(reading, dates)
  const sequence = find(reading, sequences)
  // nearly every text ends here
  if (found.length + sequence.length < 3) return []
  const clauses = clausesOf(reading.cased)
  const clauseOf = (hit: Hit) =>
    clauses.findIndex((clause) => hit.start >= clause.start && hit.start <= clause.end)
  const markers: Marker[] = []
  const add = (hit: Hit, dated: boolean) => {
    if (markers.some((one) => hit.start < one.end && one.start < hit.end)) return
    const clause = clauseOf(hit)
    const span = clauses[clause]
    if (span !== undefined && dated && has(reading, admin, span.start, span.end)) return
    const sentence = sentenceAt(reading, hit.start)
    const opening = reading.plain.slice(sentence.start, hit.start)
    if (dated && (/^\s*(?:court|hearing|key|bail|listed) dates?\b/.test(opening) || rangeEnd.test(opening)))
      return
    const before = reading.plain.slice(Math.max(0, hit.start - 16), hit.start)
    const lead = find(reading, ranges, Math.max(0, hit.start - 16), hit.start).at(-1)
    if (
      lead !== undefined &&
      /^\s*(?:the |early |late |last )?$/.test(before.slice(lead.end - (hit.start - before.length)))
    )
      return
    markers.push({ ...hit, clause, dated })
  }
  // the years of old convictions are not a history of incidents
  const convictions = survivorOffending(reading).map((hit) => sentenceAt(reading, hit.start))
  const isConviction = (hit: Hit) =>
    convictions.some((span) => hit.start >= span.start && hit.start < span.end)
  for (const hit of found) {
    if (!isWord(reading, hit) && !isHabit(reading, hit) && !isConviction(hit)) add(hit, true)
  }
  for (const hit of sequence) add(hit, false)
  return markers.sort((a, b) => a.start - b.start)
}

/**
 * Finds a history told incident by incident (guide: `chronology`): three or more past events, dated or in
 * sequence. Hearing, bail and release dates do not count, nor does "four calls since May".
 */
export const chronology = (reading: Reading): Hit[] => {
  const markers = markersOf(reading)
  const first = markers[0]
  const last = markers.at(-1)
  if (first === undefined || last === undefined) return []
  const events = markers.filter((one, index) => {
    const before = markers[index - 1]
    return before === undefined || one.clause !== before.clause || one.start - before.end > 8
  })
  const dated = events.filter((one) => one.dated)
  const enough = events.length >= 3 && (dated.length >= 3 || events.length >= 4)
  if (!enough) return []
  return [{ start: first.start, end: last.end }]
}
