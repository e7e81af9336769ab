import type { Temporal } from 'temporal-polyfill'
import type { DateMode, DateProblem } from './calendar-date.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const startOf = (names: readonly string[], word: string): number | null => {
  const at = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word))
  return at === -1 ? null : at + 1
}

/** 1 for `mon` … 7 for `sunday`; null for anything else. Three letters or more of the name, in lower case. */
export const weekdayNumber = (word: string): number | null => (word === 'weds' ? 3 : startOf(weekdays, word))

/** 1 for `jan` … 12 for `december`; null for anything else. Three letters or more of the name, in lower case. */
export const monthNumber = (word: string): number | null => startOf(months, word)

const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const
/**
 * Source of a pattern, with one group, for a count and the space after it: `3`, `three `, `a `, `a couple of `.
 * Only digits may touch what follows: else "and" would be "an d", one day.
 */
export const countPattern = `(\\d{1,3}|(?:an?|(?:a )?couple(?: of)?|${counts.join('|')})(?= )) ?`

/** What a text that matches `countPattern` counts. */
export function countOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  if (text === 'a' || text === 'an') return 1
  return text.includes('couple') ? 2 : counts.indexOf(text as (typeof counts)[number])
}

const fixed: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  tommorow: 1,
  tomorow: 1,
  tommorrow: 1,
  tmrw: 1,
  tmw: 1,
  yesterday: -1,
  yday: -1,
  'day after tomorrow': 2,
  'day before yesterday': -2,
}

const span = new RegExp(
  `^(in )?${countPattern}(d|days?|w|wks?|weeks?|fortnights?|mths?|months?|yrs?|years?)( time| from now| from today| ago)?$`,
  'u',
)

function spanDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const found = span.exec(text === 'fortnight' ? 'a fortnight' : text)
  if (!found) return null
  const [, leading, many = '', unit = '', tail] = found
  const ago = tail === ' ago'
  if (ago && leading !== undefined) return null
  const count = countOf(many) * (ago ? -1 : 1)
  if (unit.startsWith('d')) return today.add({ days: count })
  if (unit.startsWith('w')) return today.add({ weeks: count })
  if (unit.startsWith('f')) return today.add({ weeks: 2 * count })
  return unit.startsWith('m') ? today.add({ months: count }) : today.add({ years: count })
}

/** The first such weekday after `today`; never today itself, for which people say "today". */
const coming = (weekday: number, today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })

const gone = (weekday: number, today: Temporal.PlainDate): Temporal.PlainDate =>
  coming(weekday, today).subtract({ days: weekday === today.dayOfWeek ? 14 : 7 })

function weekdayDate(
  text: string,
  today: Temporal.PlainDate,
  mode: DateMode,
): Temporal.PlainDate | DateProblem | null {
  const found =
    /^(?:(?:a )?(week) (?:on )?|on |(this|this coming|coming|next|last) )?([a-z]+)( week| next week)?$/u.exec(
      text,
    )
  const weekday = found ? weekdayNumber(found[3] ?? '') : null
  if (!found || weekday === null) return null
  const [, before, which, , after] = found
  if (before !== undefined || after === ' week') {
    if (which !== undefined || (before !== undefined && after !== undefined)) return null
    // Said on a Friday, "Friday week" is a week from now to some and a fortnight from now to others.
    return weekday === today.dayOfWeek ? 'ambiguous' : coming(weekday, today).add({ weeks: 1 })
  }
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  if (after === ' next week') {
    return which === undefined ? monday.add({ days: 6 + weekday }) : null
  }
  // "Next Friday" is the Friday of next week, and not the one that is three days away.
  if (which === 'next') return monday.add({ days: 6 + weekday })
  if (which === 'last') return gone(weekday, today)
  if (which?.startsWith('this') && weekday === today.dayOfWeek) return today
  return mode === 'past' ? gone(weekday, today) : coming(weekday, today)
}

/**
 * A date said in words that lean on today: `tomorrow`, `fri`, `next fri`, `friday week`, `in 3 days`,
 * `2 weeks ago`. `text` is in lower case, tidied by `parseDate`. Null where it is no such thing; `ambiguous`
 * for what names no single day ("next week").
 */
export function wordDate(
  text: string,
  today: Temporal.PlainDate,
  mode: DateMode,
): Temporal.PlainDate | DateProblem | null {
  const plain = text.replace(/^(?:on )?the /u, '')
  const days = Object.hasOwn(fixed, plain) ? fixed[plain] : undefined
  if (days !== undefined) return today.add({ days })
  const week = /^(?:(?:a )?week (?:from )?(today|tomorrow)|(today|tomorrow) week)$/u.exec(plain)
  if (week) return today.add({ days: (week[1] ?? week[2]) === 'today' ? 7 : 8 })
  if (/^(?:this|next|last) (?:week|month|year)$/u.test(plain)) return 'ambiguous'
  return spanDate(plain, today) ?? weekdayDate(plain, today, mode)
}
