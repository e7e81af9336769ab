import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import holidays from '#resources/bank-holidays.json' with { type: 'json' }
import {
  addWorkingDays,
  bankHolidayName,
  bankHolidaysKnown,
  isWorkingDay,
  nonWorkingName,
  workingDaysBetween,
} from '#shared/domain/working-days.ts'

/** Easter Sunday of a Gregorian year (the anonymous algorithm of 1876): computed here, never in the program. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return Temporal.PlainDate.from({ year, month, day })
}

const mondayIn = (year: number, month: number, which: 'first' | 'last'): string => {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  const days = Array.from({ length: daysInMonth }, (_, index) =>
    Temporal.PlainDate.from({ year, month, day: index + 1 }),
  ).filter((day) => day.dayOfWeek === 1)
  return String(which === 'first' ? days[0] : days.at(-1))
}

/** The next weekday that is nobody's holiday yet, as the Act and the proclamations put substitute days. */
const observed = (date: string, taken: readonly string[]): string => {
  let day = Temporal.PlainDate.from(date)
  while (day.dayOfWeek > 5 || taken.includes(day.toString())) day = day.add({ days: 1 })
  return day.toString()
}

const byRule = (year: number): readonly string[] => {
  const christmas = observed(`${year}-12-25`, [])
  return [
    observed(`${year}-01-01`, []),
    easter(year).subtract({ days: 2 }).toString(),
    easter(year).add({ days: 1 }).toString(),
    mondayIn(year, 5, 'first'),
    mondayIn(year, 5, 'last'),
    mondayIn(year, 8, 'last'),
    christmas,
    observed(`${year}-12-26`, [christmas]),
  ].toSorted()
}

describe('the shipped bank holidays', () => {
  it.each([2024, 2025, 2026, 2027, 2028])('of %i are those that the rules give', (year) => {
    const shipped = holidays.dates.map((one) => one.on).filter((on) => on.startsWith(`${year}-`))
    expect(shipped).toEqual(byRule(year))
  })

  it('fall on weekdays, once each, and say where they stand in for another day', () => {
    expect(new Set(holidays.dates.map((one) => one.on)).size).toBe(holidays.dates.length)
    for (const { on, name } of holidays.dates) {
      expect(Temporal.PlainDate.from(on).dayOfWeek).toBeLessThanOrEqual(5)
      const fixed = { 'New Year’s Day': '01-01', 'Christmas Day': '12-25', 'Boxing Day': '12-26' }
      for (const [holiday, monthDay] of Object.entries(fixed)) {
        if (name.startsWith(holiday)) expect(name.includes('substitute')).toBe(!on.endsWith(monthDay))
      }
    }
  })

  it('say how far they are announced', () => {
    expect(holidays.division).toBe('england-and-wales')
    expect(bankHolidaysKnown).toEqual({ from: '2024-01-01', until: '2027-12-31' })
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-11-26', 1, '2026-11-27'],
    ['2026-11-26', 2, '2026-11-30'],
    ['2026-11-26', 3, '2026-12-01'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-12-24', 1, '2027-12-29'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-08-28', 1, '2026-09-01'],
    ['2026-05-01', 5, '2026-05-11'],
  ])('%s and %i more is %s', (from, days, date) => {
    expect(addWorkingDays(from, days)).toEqual({ date, certain: true })
  })

  it('says when the count runs past what is announced', () => {
    expect(addWorkingDays('2027-12-29', 2)).toEqual({ date: '2027-12-31', certain: true })
    expect(addWorkingDays('2027-12-29', 3)).toEqual({ date: '2028-01-04', certain: false })
    expect(addWorkingDays('2023-12-20', 3).certain).toBe(false)
    expect(workingDaysBetween('2027-12-30', '2028-01-04')).toEqual({ days: 2, certain: false })
  })

  it('refuses what is no count', () => {
    for (const days of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000]) {
      expect(() => addWorkingDays('2026-11-26', days)).toThrow(RangeError)
    }
  })

  it('names the days on which nobody works', () => {
    expect(nonWorkingName('2026-12-28')).toBe('Boxing Day (substitute day)')
    expect(nonWorkingName('2026-11-28')).toBe('Saturday')
    expect(nonWorkingName('2026-11-29')).toBe('Sunday')
    expect(nonWorkingName('2026-11-27')).toBeNull()
    expect(bankHolidayName('2026-11-28')).toBeNull()
    expect(isWorkingDay('2026-12-28')).toBe(false)
  })

  it('counts back what it counted forward', () => {
    const starts = fc
      .integer({ min: 0, max: 1_400 })
      .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())
    fc.assert(
      fc.property(starts, fc.integer({ min: -80, max: 80 }), (from, days) => {
        const { date } = addWorkingDays(from, days)
        if (days !== 0) expect(isWorkingDay(date)).toBe(true)
        expect(workingDaysBetween(from, date).days).toBe(days)
      }),
    )
  })
})
