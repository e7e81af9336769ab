import { Temporal } from 'temporal-polyfill'
import { type DateProblem, parseDate } from './calendar-date.ts'
import { countOf, countPattern, monthNumber } from './date-words.ts'
import {
  addWorkingDays,
  type CountedDate,
  holidaysAreKnown,
  isWorkingDay,
  nonWorkingName,
} from './working-days.ts'

/** Why a due date is refused. `next-meeting-unknown`: nobody has set the date of the next meeting. */
export type DueProblem = DateProblem | 'next-meeting-unknown'

export type DueReading =
  | {
      readonly ok: true
      readonly dueOn: string
      /** False where the date lies beyond the announced bank holidays (`bankHolidaysKnown`). */
      readonly certain: boolean
      /** `Saturday`, `Good Friday` …: allowed, and said. Null for a working day. */
      readonly nonWorking: string | null
    }
  | { readonly ok: false; readonly reason: DueProblem }

type Found = CountedDate | DueProblem | null

const LONGEST = 60

const workingDays = new RegExp(
  `^(?:in |within )?(?:${countPattern}(?:wds?|working days?|workdays?|business days?)(?: time)?|(?:the )?next (?:working|business) day)$`,
  'u',
)
const hours = /^(?:in |within )?(?:the next )?(\d{1,3}) ?(?:h|hrs?|hours?)(?: time)?$/u
const periodEnd =
  /^(?:(?:the )?end of (?:the |this )?|this |within the )(next )?(day|week|month)$|^(?:the )?end of (today|tomorrow|[a-z]{3,9})$|^(eod|eow|eom|close of play|close of business|cob)$/u

/** The last working day of a stretch that ends on `last`; `first` itself where there is none. */
function lastWorkingDay(first: Temporal.PlainDate, last: Temporal.PlainDate): CountedDate | null {
  for (let day = last; Temporal.PlainDate.compare(day, first) >= 0; day = day.subtract({ days: 1 })) {
    const date = day.toString()
    if (isWorkingDay(date)) return { date, certain: holidaysAreKnown(date) }
  }
  return null
}

/** The end of this week; once its last working day is over, of the next. */
function weekEnd(today: Temporal.PlainDate, weeks: number): CountedDate | null {
  const sunday = today.add({ days: 7 - today.dayOfWeek + 7 * weeks })
  const first = weeks === 0 ? today : sunday.subtract({ days: 6 })
  return lastWorkingDay(first, sunday) ?? weekEnd(today, weeks + 1)
}

function monthEnd(today: Temporal.PlainDate, months: number): CountedDate | null {
  const month = today.toPlainYearMonth().add({ months })
  const last = month.toPlainDate({ day: month.daysInMonth })
  return lastWorkingDay(today, last) ?? monthEnd(today, months + 1)
}

function endOf(text: string, today: Temporal.PlainDate): Found {
  const found = periodEnd.exec(text)
  if (!found) return null
  const [, next, period, word, short] = found
  const on = (day: Temporal.PlainDate): CountedDate => ({ date: day.toString(), certain: true })
  const along = next === undefined ? 0 : 1
  if (word === 'tomorrow') return on(today.add({ days: 1 }))
  if (word !== undefined && word !== 'today') {
    const month = monthNumber(word)
    return month === null ? null : monthEnd(today, (month - today.month + 12) % 12)
  }
  if (period === 'week' || short === 'eow') return weekEnd(today, along)
  if (period === 'month' || short === 'eom') return monthEnd(today, along)
  return next === undefined ? on(today) : null
}

function counted(text: string, today: string): Found {
  const days = workingDays.exec(text)
  if (days) return addWorkingDays(today, days[1] === undefined ? 1 : countOf(days[1]))
  const span = hours.exec(text)
  if (!span) return null
  const whole = Number(span[1]) / 24
  // A due date has no time of day: 24, 48 or 72 hours are days, 36 hours are not.
  if (!Number.isInteger(whole)) return 'not-a-date'
  return { date: Temporal.PlainDate.from(today).add({ days: whole }).toString(), certain: true }
}

const meetingWords = /^(?:the )?next (?:marac(?: meeting)?|meeting)$/u
const lead = /^(?:by|due|until|no later than|due by|on) /u

/**
 * Reads when an action is due: all that `parseDate` reads, and `3 working days`, `3wd`, `within 48 hours`,
 * `end of the week`, `eow`, `end of next week`, `end of june`, `next meeting`; "by" in front changes nothing.
 * `today` and `nextMeetingOn` are `YYYY-MM-DD`. The past is refused; a weekend or bank holiday is not, but named.
 * Working days are those of England and Wales. Never throws for any text.
 */
export function parseDue(
  text: string,
  today: string,
  context: { readonly nextMeetingOn?: string | null } = {},
): DueReading {
  const refused = (reason: DueProblem): DueReading => ({ ok: false, reason })
  if (text.length > LONGEST) return refused('not-a-date')
  const tidy = text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;]$/u, '')
  const plain = tidy.replace(lead, '')
  const now = Temporal.PlainDate.from(today)
  let found: Found = endOf(plain, now) ?? counted(plain, today)
  if (found === null && meetingWords.test(plain)) {
    const on = context.nextMeetingOn ?? null
    if (on === null) return refused('next-meeting-unknown')
    if (on < today) return refused('in-the-past')
    found = { date: on, certain: holidaysAreKnown(on) }
  }
  if (found === null) {
    const reading = parseDate(plain.replace(/^within (?!the )/u, 'in '), today, 'future')
    if (!reading.ok) return refused(reading.reason)
    found = { date: reading.date, certain: holidaysAreKnown(reading.date) }
  }
  if (typeof found === 'string') return refused(found)
  return { ok: true, dueOn: found.date, certain: found.certain, nonWorking: nonWorkingName(found.date) }
}
