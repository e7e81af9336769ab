import type { DateProblem } from '#shared/domain/calendar-date.ts'

/** Why a typed date was not taken, and what to type instead. */
export const dateProblemWords: Record<DateProblem, string> = {
  'not-a-date': 'Type a date such as 3/6/26, 3 June or next Friday.',
  'no-such-day': 'There is no such day. Check the day and the month.',
  ambiguous: 'That could mean more than one day. Type the day, month and year.',
  'year-out-of-range': 'Check the year.',
  'weekday-differs': 'That date falls on another weekday. Check which one is right.',
  'in-the-past': 'That date has passed. Choose today or later.',
  'in-the-future': 'That date has not come yet. Choose today or earlier.',
}

export const timeProblemWords = 'Type a time such as 9:30 or 1400.'
