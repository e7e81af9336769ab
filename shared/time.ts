/** Wall clock text for a meeting held in the United Kingdom. Instants are UTC ms; calendar dates are ISO text. */
import { Temporal } from 'temporal-polyfill'

const LONDON = 'Europe/London'

const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, hour: '2-digit', minute: '2-digit' })
const secondFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** `10:43`, London time. */
export const clockText = (at: number): string => clockFormat.format(at)

/** `14:02:07`, London time. */
export const clockTextWithSeconds = (at: number): string => secondFormat.format(at)

/** The calendar date in London at an instant, `YYYY-MM-DD`. */
export const dateAt = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON).toPlainDate().toString()

/** The instant of a London wall time on a calendar date, UTC ms. */
export const instantOf = (date: string, time: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime: time }).epochMilliseconds

const named = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const shortFormat = named({ weekday: 'short', day: 'numeric', month: 'short' })
const yearFormat = named({ day: 'numeric', month: 'short', year: 'numeric' })
const longFormat = named({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const asUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** `Fri 27 Nov` */
export const shortDate = (date: string): string => shortFormat.format(asUtc(date)).replace(',', '')
/** `27 Nov 2026` */
export const yearDate = (date: string): string => yearFormat.format(asUtc(date))
/** `Friday 27 November 2026` */
export const longDate = (date: string): string => longFormat.format(asUtc(date)).replace(',', '')

/** Full years from birth to a day; null when the day of birth is not known. */
export function ageOn(bornOn: string | null, on: string): number | null {
  if (bornOn === null) return null
  return Temporal.PlainDate.from(bornOn).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years
}

/** `08:42`; hours only when there are any: `1:02:09`. Negative lengths count as zero. */
export function lengthText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number): string => String(n).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
