import { Temporal } from 'temporal-polyfill'
import holidays from '#resources/bank-holidays.json' with { type: 'json' }

const names: ReadonlyMap<string, string> = new Map(holidays.dates.map((one) => [one.on, one.name]))

/** The first and the last day for which the bank holidays of England and Wales have been announced. */
export const bankHolidaysKnown: { readonly from: string; readonly until: string } = {
  from: holidays.knownFrom,
  until: holidays.knownUntil,
}

/** Further than any deadline that a meeting sets; a larger count is a slip. */
const MOST_DAYS = 2_500

/** The bank holiday of England and Wales on a date (`YYYY-MM-DD`), such as `Good Friday`; null on any other day. */
export const bankHolidayName = (date: string): string | null => names.get(date) ?? null

/** True where the announced list covers a date: outside it only weekends are certain. ISO dates compare as text. */
export const holidaysAreKnown = (date: string): boolean =>
  date >= bankHolidaysKnown.from && date <= bankHolidaysKnown.until

/** Monday to Friday, and no bank holiday in England and Wales. */
export const isWorkingDay = (date: string): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 && bankHolidayName(date) === null

/** `Saturday`, `Sunday` or the bank holiday's name; null for a working day. */
export function nonWorkingName(date: string): string | null {
  const holiday = bankHolidayName(date)
  if (holiday !== null) return holiday
  const { dayOfWeek } = Temporal.PlainDate.from(date)
  return dayOfWeek === 6 ? 'Saturday' : dayOfWeek === 7 ? 'Sunday' : null
}

/** A date that rests on the list of bank holidays: `certain` is false where the count ran past what is known. */
export type CountedDate = { readonly date: string; readonly certain: boolean }

/**
 * The date `days` working days after `from` (before it, where negative). The day after `from` is the first; zero
 * is `from` itself, working day or not. Throws a RangeError for a count that is no whole number or absurdly large.
 */
export function addWorkingDays(from: string, days: number): CountedDate {
  if (!Number.isInteger(days) || Math.abs(days) > MOST_DAYS)
    throw new RangeError('Not a count of working days')
  const step = { days: Math.sign(days) }
  let day = Temporal.PlainDate.from(from)
  for (let left = Math.abs(days); left > 0; ) {
    day = day.add(step)
    if (isWorkingDay(day.toString())) left -= 1
  }
  const date = day.toString()
  return { date, certain: holidaysAreKnown(from) && holidaysAreKnown(date) }
}

/**
 * Working days after `from` up to and including `to`; negative where `to` comes first, counting back the same
 * way. So `workingDaysBetween(d, addWorkingDays(d, n).date).days` is n.
 */
export function workingDaysBetween(
  from: string,
  to: string,
): { readonly days: number; readonly certain: boolean } {
  const certain = holidaysAreKnown(from) && holidaysAreKnown(to)
  const sign = from <= to ? 1 : -1
  let day = Temporal.PlainDate.from(from)
  let days = 0
  while (day.toString() !== to) {
    day = day.add({ days: sign })
    if (isWorkingDay(day.toString())) days += sign
  }
  return { days, certain }
}
