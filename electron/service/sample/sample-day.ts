import { Temporal } from 'temporal-polyfill'
import { instantOf, yearDate } from '#shared/time.ts'

/** The days of a sample: everything in it is so many days before or after the day on which it is loaded. */
export type SampleDay = {
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly heldOn: string
  /** The calendar date `days` after the meeting. */
  readonly on: (days: number) => string
  /** The instant of a London time of day on that date, UTC ms. */
  readonly at: (days: number, time: string) => number
  /** A text with its `{{-26}}` as "31 October" and its `{{-26y}}` as "31 October 2026". */
  readonly tell: (text: string) => string
}

const dayMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })

/** Counts from the day of the meeting, `YYYY-MM-DD`. */
export function sampleDay(heldOn: string): SampleDay {
  const on = (days: number): string => Temporal.PlainDate.from(heldOn).add({ days }).toString()
  const spoken = (days: number, withYear: boolean): string =>
    withYear ? yearDate(on(days)) : dayMonth.format(Date.parse(`${on(days)}T00:00:00Z`))
  return {
    heldOn,
    on,
    at: (days, time) => instantOf(on(days), time),
    tell: (text) =>
      text.replace(/\{\{(-?\d+)(y?)\}\}/gu, (_, days, year) => spoken(Number(days), year === 'y')),
  }
}
