import type { Span } from './types.ts'

/** Before a name or a number: a full stop after one of these never ends a sentence. */
const titles = new Set(
  'mr mrs ms mx dr prof rev fr sgt insp supt det cllr pc dc ds di st e.g i.e eg ie cf vs approx'.split(' '),
)
/** Abbreviations only where a number or a reference follows: "no. 12", but "She said no. He left." */
const beforeNumbers = new Set('no nos para art s p pp ext tel ref fig cert sched reg sec'.split(' '))
/** Abbreviations that may end a sentence: then the next one begins with a capital. */
const mayEnd = new Set(
  'etc a.m p.m am pm hr hrs min mins wk wks mth mths yr yrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd cert dept est rd ave al'.split(
    ' ',
  ),
)
/** A word that starts a sentence rather than being a surname: after "seen by V." comes "He", after "J." "Smith". */
const starters = new Set(
  'he she they it his her their its the a an this that these those there we our you i no not on in at by for from since after before when while if as and but also both neither one two three four police idva school housing health mum dad mother father perp victim v p children child last next now current currently'.split(
    ' ',
  ),
)

const calendar = /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu

const listMark = /(?:[-*\u2022\u2023\u25aa\u25e6\u00b7\u2013\u2014]|\d{1,2}[.)])[ \t]+/uy
const bulletMark = /[-*\u2022\u2023\u25aa\u25e6\u00b7\u2013\u2014][ \t]+/uy

/** Words that stay together: what is quoted, and what stands in brackets. */
const wholes =
  /"[^"\n]{1,400}"|\u201c[^\u201d\n]{1,400}\u201d|\u2018(?:[^\u2019\n]|\u2019(?=\w)){1,400}\u2019|\([^()\n]{1,300}\)/gu

const ends = /[.!?\u2026]+["'\u201d\u2019)\]]*(?=\s|$)/gu

const isLower = (char: string | undefined): boolean => char !== undefined && /\p{Ll}/u.test(char)

/** Whether a run of end marks at `at` (with `marks` itself) closes a sentence, judged by the words around it. */
function closes(text: string, at: number, marks: string): boolean {
  const next =
    /^\s*["'\u2018\u201c(]*(\S*)/u.exec(text.slice(at + marks.length, at + marks.length + 60))?.[1] ?? ''
  if (next === '') return true
  const lower = isLower(next[0])
  if (/^[.!?\u2026]["'\u201d\u2019)\]]/u.test(marks) || /^(?:\u2026|\.\.)/u.test(marks)) return !lower
  if (!marks.startsWith('.')) return true
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const known = word.toLowerCase()
  const starts =
    !lower && !/^\p{L}\./u.test(next) && starters.has(next.replace(/[^\p{L}].*$/u, '').toLowerCase())
  if (titles.has(known)) return known === 'st' && /\p{Lu}\p{L}+ St$/u.test(text.slice(0, at)) && starts
  if (beforeNumbers.has(known) && /^[A-Z]*\d/u.test(next)) return false
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(word)) return starts
  if (mayEnd.has(known)) return !lower && !/^\d/u.test(next) && !calendar.test(next)
  return true
}

/** Long lines that break off before a small letter were wrapped by a mail program; short ones are notes. */
const isWrapped = (line: string, next: string | undefined): boolean =>
  line.length >= 50 && !/[.!?:;]["'\u201d\u2019)\]]*\s*$/u.test(line) && isLower(next)

/** Lines, or what is left of them after a bullet, joined where only the width of a page parted them. */
function linesOf(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const end = at + line.length
    const body = at + (line.length - line.trimStart().length)
    const before = spans.at(-1)
    const open = before !== undefined && text.slice(before.end, at).trim() === ''
    const joins = open && body < end && isWrapped(text.slice(before.start, before.end), text[body])
    if (joins) spans[spans.length - 1] = { start: before.start, end }
    else if (body < end) {
      const skip = markAt(text, body, startsList(text, body) ? listMark : bulletMark)
      spans.push({ start: body + skip, end })
    }
    at = end + 1
  }
  return spans
}

const markAt = (text: string, at: number, mark: RegExp): number => {
  mark.lastIndex = at
  return mark.exec(text)?.[0].length ?? 0
}

/** "1." belongs to a list only where another number stands before or after it at the start of a line. */
function startsList(text: string, at: number): boolean {
  const number = Number(/^\d+/u.exec(text.slice(at, at + 3))?.[0] ?? Number.NaN)
  const beside = (other: number): boolean => new RegExp(`(?:^|\\n)[ \\t]*${other}[.)][ \\t]`, 'u').test(text)
  return !Number.isNaN(number) && (beside(number - 1) || beside(number + 1))
}

/**
 * The sentences of a text as it is typed: bullets and lines are sentences of their own; abbreviations, initials,
 * figures and what is quoted or bracketed are not taken apart. Between them stand spaces and bullets only, so that
 * nothing of the text is in none of them. Never throws.
 *
 * @returns UTF-16 ranges in reading order, without the space around them
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  const push = (start: number, end: number): void => {
    const part = text.slice(start, end)
    if (part.trim() === '') return
    const lead = part.length - part.trimStart().length
    spans.push({ start: start + lead, end: start + part.trimEnd().length })
  }
  const kept = Array.from(text.matchAll(wholes), (one) => ({
    start: one.index,
    end: one.index + one[0].length,
  }))
  for (const line of linesOf(text)) {
    let start = line.start
    const part = text.slice(line.start, line.end)
    for (const match of part.matchAll(ends)) {
      const at = line.start + match.index
      const end = at + match[0].length
      if (kept.some((one) => one.start < at && end < one.end)) continue
      if (/^\s*\d{1,2}$/u.test(text.slice(start, at))) continue // a number on its own counts what follows
      if (!closes(text.slice(0, line.end), at, match[0])) continue
      push(start, end)
      start = end
    }
    push(start, line.end)
  }
  return spans
}
