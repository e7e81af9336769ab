/** The kinds of field that records and calls are made of. */
import { z } from 'zod'

/** The revision that the person saw; a stale one is refused with `conflict`. */
export const revision = z.int().min(0)

/** A line a person types: trimmed, not empty, at most 300 characters. */
export const line = z.string().trim().min(1).max(300)
/** The same, or nothing at all. */
export const optionalLine = z.string().trim().max(300)
/** Running text: at most 20,000 characters, kept as typed. */
export const prose = z.string().max(20_000)
/** A calendar date, `YYYY-MM-DD`, that exists. */
export const calendarDate = z.iso.date()
/** A time of day, `HH:MM`, London. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** An instant, UTC epoch milliseconds. */
export const instant = z.int().min(0)
