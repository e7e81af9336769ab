import { Temporal } from 'temporal-polyfill'
import { monthNumber, weekdayNumber, wordDate } from './date-words.ts'

/** What a field expects: a date of birth or of a referral is past, a due date is future. Today counts as both. */
export type DateMode = 'past' | 'future' | 'any'

/** Why a typed date is refused; the sentence is the renderer's. */
export type DateProblem =
  | 'not-a-date'
  /** 31 June, 29 February 2027, a thirteenth month. */
  | 'no-such-day'
  /** Names more than one day: "next week", `2010` (20 October, or the year), "Friday week" said on a Friday. */
  | 'ambiguous'
  /** More than 120 years back or 10 years ahead: a slip of the fingers. */
  | 'year-out-of-range'
  /** "Thu 27 Nov" where 27 November is a Friday. */
  | 'weekday-differs'
  | 'in-the-past'
  | 'in-the-future'

export type DateReading =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: DateProblem }

type Attempt = Temporal.PlainDate | DateProblem | null

const YEARS_BACK = 120
const YEARS_AHEAD = 10
const LONGEST = 60

const dayOf = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  if (month < 1 || month > 12 || day < 1 || year < 1) return null
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return day > days ? null : Temporal.PlainDate.from({ year, month, day })
}

/** True for `YYYY-MM-DD` that names a day that exists. */
export function isCalendarDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  return found !== null && dayOf(Number(found[1]), Number(found[2]), Number(found[3])) !== null
}

/**
 * Two digits of a year. A past date is in this century up to this year and in the last one above it (`85` is
 * 1985), a due date always in this one; elsewhere ten years ahead is as far as people plan.
 */
function fullYear(two: number, today: Temporal.PlainDate, mode: DateMode): number {
  const year = today.year - (today.year % 100) + two
  if (mode === 'future') return year
  return year > today.year + (mode === 'past' ? 0 : YEARS_AHEAD) ? year - 100 : year
}

/** Of several days, the one that the mode means: the latest past, the earliest to come, else the nearest. */
function fitting(
  days: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
  mode: DateMode,
): Temporal.PlainDate | null {
  const away = (day: Temporal.PlainDate): number => today.until(day, { largestUnit: 'days' }).days
  const allowed = days.filter((day) =>
    mode === 'past' ? away(day) <= 0 : mode === 'future' ? away(day) >= 0 : true,
  )
  const nearest = allowed.toSorted((a, b) => Math.abs(away(a)) - Math.abs(away(b)) || away(b) - away(a))[0]
  // "29 Feb" in a common year is a slip, not a day three years off.
  return nearest !== undefined && Math.abs(away(nearest)) <= 366 ? nearest : null
}

const known = (days: readonly (Temporal.PlainDate | null)[]): readonly Temporal.PlainDate[] =>
  days.filter((day) => day !== null)

function dayMonthYear(
  day: string,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
  mode: DateMode,
): Attempt {
  if (year === undefined) {
    const years = [today.year - 1, today.year, today.year + 1]
    return fitting(known(years.map((one) => dayOf(one, month, Number(day)))), today, mode) ?? 'no-such-day'
  }
  if (year.length !== 2 && year.length !== 4) return 'not-a-date'
  const full = year.length === 2 ? fullYear(Number(year), today, mode) : Number(year)
  return dayOf(full, month, Number(day)) ?? (full < 1 ? 'year-out-of-range' : 'no-such-day')
}

/** `3/6/26`, `03.06.2026`, `3-6`, `2026-06-03`, `030626`: day first, as the United Kingdom writes it. */
function numericDate(text: string, today: Temporal.PlainDate, mode: DateMode): Attempt {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? 'no-such-day'
  const parted = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{1,4}))?$/u.exec(text)
  if (parted) return dayMonthYear(parted[1] ?? '', Number(parted[3]), parted[4], today, mode)
  const solid = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/u.exec(text)
  if (!solid) return null
  const [, day = '', month = '', year] = solid
  // 2010 is 20 October to one person and a year to the next.
  if (year === undefined && /^(?:19|20)$/u.test(day) && Number(month) <= 12) return 'ambiguous'
  return dayMonthYear(day, Number(month), year, today, mode)
}

/** `3 June 2026`, `3rd of jun`, `june 3, 26`, `3jun26`; and `the 3rd`, of the month that fits. */
function namedDate(text: string, today: Temporal.PlainDate, mode: DateMode): Attempt {
  const dayFirst = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?([a-z]{3,9})(?: ?(\d{1,4}))?$/u.exec(text)
  const first = dayFirst ? monthNumber(dayFirst[2] ?? '') : null
  if (dayFirst && first !== null) return dayMonthYear(dayFirst[1] ?? '', first, dayFirst[3], today, mode)
  const monthFirst = /^([a-z]{3,9}) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{1,4}))?$/u.exec(text)
  const second = monthFirst ? monthNumber(monthFirst[1] ?? '') : null
  if (monthFirst && second !== null) {
    return dayMonthYear(monthFirst[2] ?? '', second, monthFirst[3], today, mode)
  }
  const dayAlone = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of the month)?$/u.exec(text)
  if (!dayAlone) return null
  const here = today.toPlainYearMonth()
  const near = [-2, -1, 0, 1, 2].map((months) => here.add({ months }))
  const days = near.map((one) => dayOf(one.year, one.month, Number(dayAlone[1])))
  return fitting(known(days), today, mode) ?? 'no-such-day'
}

const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)|,/gu, ' ')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/(\d)\s*[-–]\s*(?=\d)/gu, '$1-')
    .replace(/(?<=[a-z])[-/.]|[-/.](?=[a-z])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

function written(text: string, today: Temporal.PlainDate, mode: DateMode): Attempt {
  const plain = text.replace(/^on /u, '')
  const head = /^([a-z]+) (?:the )?(?=\S)/u.exec(plain)
  const weekday = head ? weekdayNumber(head[1] ?? '') : null
  const rest = head && weekday !== null ? plain.slice(head[0].length) : plain
  const day = numericDate(rest, today, mode) ?? namedDate(rest, today, mode)
  if (weekday === null || day === null || typeof day === 'string') return day
  return day.dayOfWeek === weekday ? day : 'weekday-differs'
}

/**
 * Reads a date as a tired person in the United Kingdom types it: `3/6/26`, `03.06.2026`, `3rd June`, `june 3`,
 * `030626`, `Fri 27 Nov`, `today`, `next fri`, `in 2 weeks`. Day first, always.
 * `today` is `YYYY-MM-DD`. A year of two digits, or none, is filled in as `mode` says. Never throws for any text.
 */
export function parseDate(text: string, today: string, mode: DateMode): DateReading {
  const refused = (reason: DateProblem): DateReading => ({ ok: false, reason })
  const now = Temporal.PlainDate.from(today)
  const plain = text.length > LONGEST ? '' : tidied(text)
  if (plain === '') return refused('not-a-date')
  const day = wordDate(plain, now, mode) ?? written(plain, now, mode) ?? 'not-a-date'
  if (typeof day === 'string') return refused(day)
  if (day.year < now.year - YEARS_BACK || day.year > now.year + YEARS_AHEAD) {
    return refused('year-out-of-range')
  }
  const order = Temporal.PlainDate.compare(day, now)
  if (mode === 'past' && order > 0) return refused('in-the-future')
  if (mode === 'future' && order < 0) return refused('in-the-past')
  return { ok: true, date: day.toString() }
}
