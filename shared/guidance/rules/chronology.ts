import words from '#resources/guidance/chronology.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'
import { lastBefore } from '../who.ts'
import { immigration } from './immigration.ts'
import { survivorOffending } from './survivor-offending.ts'

const dates = pattern(words.dates)
const moments = pattern(words.moments)
const sequences = pattern(words.sequence)
const admin = pattern(words.admin)
const harm = pattern(words.harm)
const ranges = pattern(words.range)

/** `date` a day, month or year; `moment` a feast, a season, "a week on"; `order` only "then", "next". */
type Kind = 'date' | 'moment' | 'order'
type Marker = Span & { readonly clause: number; readonly kind: Kind }

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

const weekday = '(?:mon|tue|wed|thu|fri|sat|sun)\\w*'
const restOfWeek = new RegExp(`^(?: ?[-/&] ?| (?:to|and|or|till?) )${weekday}(?! \\d)`)
const startOfWeek = new RegExp(`${weekday}(?: ?[-/&] ?| (?:to|and|or|till?) )$`)

/** "On Fridays", "every Saturday", "Monday to Friday", "at 8.45": a habit or a time of day, not an incident. */
const isHabit = (reading: Reading, hit: Hit): boolean => {
  const before = reading.plain.slice(Math.max(0, hit.start - 20), hit.start)
  const after = reading.plain.slice(hit.end, hit.end + 16)
  const here = reading.plain.slice(hit.start, hit.end)
  if (/\b(?:every|each|most|on alternate|bar|except)\s+$/.test(before) || /^s\b/.test(after)) return true
  if (new RegExp(`^${weekday}$`).test(here) && (restOfWeek.test(after) || startOfWeek.test(before)))
    return true
  return /^\d{1,2}\.\d{2}$/.test(here) && (/\bat $/.test(before) || Number(here.split('.')[1]) > 12)
}

/** "From May to" January, "between May and" June. */
const rangeEnd = /\b(?:from\b[^.;,]{0,30}\bto|between\b[^.;,]{0,30}\band) (?:the )?$/
const listOfDates =
  /\b(?:hearings?(?! aid)|listings?|appointments?)\b[^.;:]*$|^\s*(?:(?:court|hearing|key|bail|listed) dates?\b|[^.:]{0,20}\b(?:next steps?|plans?|actions?|upcoming)[^.:]{0,12}:|(?:we|i|our \w+|\w+ worker|visits?) (?:have |had |were )?(?:saw|seen|visited|met|rang|wrote|tried|spoke|checked|offered|made)\b)/

/** "Twice in the last month", "two in the year before". */
const periods = /\b(?:in|over|for|within|during) (?:the )?(?:last|past|\w+ before)(?: \w+)?$/

const nothing = /\b(?:nothing|quiet|peace|calm)(?: \w+)? $/

/** Whether a range leads up to it: "since March", "until the 4th". */
const endsRange = (reading: Reading, hit: Hit): boolean => {
  const from = Math.max(0, hit.start - 16)
  if (periods.test(reading.plain.slice(from, hit.end))) return true
  const lead = find(reading, ranges, from, hit.start).at(-1)
  if (lead !== undefined && nothing.test(reading.plain.slice(0, lead.start))) return false
  return (
    lead !== undefined && /^\s*(?:the |early |late |last )?$/.test(reading.plain.slice(lead.end, hit.start))
  )
}

/** Sentences about a record or a right to stay, whose years are no incidents. */
const otherHistories = (reading: Reading): Span[] =>
  [...survivorOffending(reading), ...immigration(reading)].map((hit) => sentenceAt(reading, hit.start))

const records =
  /\b(?:convict\w+|previous (?:for|convictions?|offences?)|cautions?|fined|sentenced|pnc|record)\b/

/** "She told her sister on Monday, her GP on the 4th": who was told when, and not of what. */
const toldWhom =
  /(?<!\b(?:was|were|been) )\b(?:told|informed)\b(?![^.;]*\b(?:of|that|how|about|he|him)\b)[^.;]*$/

/** "Amy rang us on Monday", with no word of what had happened. */
const bareContact = /\b(?:rang|called|phoned|contacted|texted|emailed|came|spoke|self-referred)\b[^,]{0,24}$/

/** Whether a date says when something happened to somebody, and not when something is due or was decided. */
const isIncident = (reading: Reading, hit: Hit, clause: Span): boolean => {
  const tellsHarm = has(reading, harm, clause.start, clause.end)
  if (!tellsHarm && has(reading, admin, clause.start, clause.end)) return false
  const lead = reading.plain.slice(clause.start, hit.start)
  const actor = lastBefore(reading, hit.start, clause.start, { actors: true })?.role
  if (actor !== 'P' && bareContact.test(lead) && hit.end >= clause.end - 1) return false
  const sentence = sentenceAt(reading, hit.start)
  const opening = reading.plain.slice(sentence.start, hit.start)
  if (listOfDates.test(opening) || rangeEnd.test(opening) || toldWhom.test(opening)) return false
  const isYear = /^\D*\d{4}$/.test(reading.plain.slice(hit.start, hit.end))
  return !(isYear && records.test(reading.plain.slice(sentence.start, sentence.end)))
}

const markersOf = (reading: Reading): Marker[] => {
  const dated = find(reading, dates)
  const others = find(reading, moments)
  const orders = find(reading, sequences)
  // nearly every text ends here
  if (dated.length + others.length + orders.length < 3) return []
  const clauses = clausesOf(reading.cased)
  const elsewhere = otherHistories(reading)
  const markers: Marker[] = []
  const add = (hit: Hit, kind: Kind) => {
    if (markers.some((one) => hit.start < one.end && one.start < hit.end)) return
    if (elsewhere.some((span) => hit.start >= span.start && hit.start < span.end)) return
    if (isQuoted(reading, hit.start) || endsRange(reading, hit)) return
    const clause = clauses.findIndex((one) => hit.start >= one.start && hit.start <= one.end)
    const span = clauses[clause]
    if (span !== undefined && kind !== 'order' && !isIncident(reading, hit, span)) return
    markers.push({ ...hit, clause, kind })
  }
  for (const hit of dated) if (!isWord(reading, hit) && !isHabit(reading, hit)) add(hit, 'date')
  for (const hit of others) add(hit, 'moment')
  for (const hit of orders) if (!/^ by\b/.test(reading.plain.slice(hit.end, hit.end + 4))) add(hit, 'order')
  return markers.sort((a, b) => a.start - b.start)
}

/** One for each event: "on Monday the 4th", "the week after Easter" and "then, in May" are one each. */
const eventsOf = (markers: readonly Marker[]): Marker[] => {
  const events: Marker[] = []
  for (const one of markers) {
    const last = events.at(-1)
    const joins =
      last !== undefined &&
      (last.clause === one.clause
        ? one.start - last.end <= 8 || one.kind !== 'date' || last.kind !== 'date'
        : last.kind === 'order' && one.start - last.end <= 8)
    if (!joins) events.push(one)
    else if (last.kind === 'order') events[events.length - 1] = one
  }
  return events
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
  const events = eventsOf(markers)
  const placed = events.filter((one) => one.kind !== 'order')
  // "on Tuesday, first by the hair, then by the neck"
  if (placed.length === 1 && placed[0] === events[0] && placed[0]?.kind === 'date') return []
  const inOrder = markers.filter((one) => one.kind === 'order').length >= 3
  if (placed.length < 3 && events.length < (inOrder ? 3 : 4)) return []
  return [{ start: first.start, end: last.end }]
}
