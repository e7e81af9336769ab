import { Temporal } from 'temporal-polyfill'

/** How long before `on` a calendar date was, in words: `12 days ago`, `today`, `3 months ago`. */
export function dayDistance(date: string, on: string): string {
  const days = Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(on)).days
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 0) return days === -1 ? 'tomorrow' : `in ${-days} days`
  return days < 90 ? `${days} days ago` : `${Math.round(days / 30)} months ago`
}
