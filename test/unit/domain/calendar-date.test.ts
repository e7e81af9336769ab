import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type DateMode, type DateProblem, isCalendarDate, parseDate } from '#shared/domain/calendar-date.ts'
import { longDate, shortDate, yearDate } from '#shared/time.ts'

/** A Thursday. */
const TODAY = '2026-11-26'

const read = (text: string, mode: DateMode, today = TODAY): string => {
  const reading = parseDate(text, today, mode)
  return reading.ok ? reading.date : reading.reason
}

describe('dates as people type them', () => {
  const accepted: readonly [string, DateMode, string][] = [
    ['3/6/26', 'past', '2026-06-03'],
    ['03.06.2026', 'past', '2026-06-03'],
    ['3-6-26', 'past', '2026-06-03'],
    ['3 – 6 – 26', 'past', '2026-06-03'],
    ['3 / 6 / 2026', 'past', '2026-06-03'],
    ['3 6 26', 'past', '2026-06-03'],
    ['3. 6. 2026', 'past', '2026-06-03'],
    ['3 June 2026', 'past', '2026-06-03'],
    ['3 jun', 'past', '2026-06-03'],
    ['3rd June', 'past', '2026-06-03'],
    ['the 3rd of June', 'past', '2026-06-03'],
    ['june 3', 'past', '2026-06-03'],
    ['June 3rd, 2026', 'past', '2026-06-03'],
    ['3jun26', 'past', '2026-06-03'],
    ['3-Jun-26', 'past', '2026-06-03'],
    ['3 June ’26', 'past', '2026-06-03'],
    ['2026-06-03', 'past', '2026-06-03'],
    ['2026/6/3', 'past', '2026-06-03'],
    ['030626', 'past', '2026-06-03'],
    ['03062026', 'past', '2026-06-03'],
    ['0306', 'past', '2026-06-03'],
    ['3/6', 'past', '2026-06-03'],
    ['3/6', 'future', '2027-06-03'],
    ['3/6', 'any', '2026-06-03'],
    ['1/6', 'any', '2026-06-01'],
    ['20/12', 'any', '2026-12-20'],
    ['20/12', 'past', '2025-12-20'],
    ['26/11', 'past', '2026-11-26'],
    ['26/11', 'future', '2026-11-26'],
    ['14/3/88', 'past', '1988-03-14'],
    ['14.3.49', 'past', '1949-03-14'],
    ['5/4/25', 'past', '2025-04-05'],
    ['27/11/27', 'past', '1927-11-27'],
    ['27/11/27', 'future', '2027-11-27'],
    ['1/1/36', 'any', '2036-01-01'],
    ['1/1/37', 'any', '1937-01-01'],
    ['29/2/24', 'past', '2024-02-29'],
    ['29 sept', 'past', '2026-09-29'],
    ['27th', 'future', '2026-11-27'],
    ['the 1st', 'future', '2026-12-01'],
    ['31st', 'past', '2026-10-31'],
    ['Fri 27 Nov', 'future', '2026-11-27'],
    ['Friday, 27th November 2026', 'future', '2026-11-27'],
    ['on friday the 27th', 'future', '2026-11-27'],
    ['  TODAY ', 'past', TODAY],
    ['tomorrow', 'future', '2026-11-27'],
    ['tmrw', 'future', '2026-11-27'],
    ['tommorow', 'future', '2026-11-27'],
    ['day after tomorrow', 'future', '2026-11-28'],
    ['yesterday', 'past', '2026-11-25'],
    ['fri', 'future', '2026-11-27'],
    ['fri', 'past', '2026-11-20'],
    ['weds', 'future', '2026-12-02'],
    ['tues.', 'future', '2026-12-01'],
    ['thu', 'future', '2026-12-03'],
    ['thu', 'past', '2026-11-19'],
    ['this thursday', 'future', TODAY],
    ['next fri', 'future', '2026-12-04'],
    ['next Mon', 'future', '2026-11-30'],
    ['mon next week', 'future', '2026-11-30'],
    ['last fri', 'past', '2026-11-20'],
    ['friday week', 'future', '2026-12-04'],
    ['a week on Friday', 'future', '2026-12-04'],
    ['today week', 'future', '2026-12-03'],
    ['a week tomorrow', 'future', '2026-12-04'],
    ['in 3 days', 'future', '2026-11-29'],
    ['three days', 'future', '2026-11-29'],
    ['3d', 'future', '2026-11-29'],
    ['in 2 weeks', 'future', '2026-12-10'],
    ["in two weeks' time", 'future', '2026-12-10'],
    ['2w', 'future', '2026-12-10'],
    ['a fortnight', 'future', '2026-12-10'],
    ['in a couple of weeks', 'future', '2026-12-10'],
    ['in 3 months', 'future', '2027-02-26'],
    ['3 days ago', 'past', '2026-11-23'],
    ['a week ago', 'past', '2026-11-19'],
  ]
  it.each(accepted)('reads %j as %s', (text, mode, date) => {
    expect(read(text, mode)).toBe(date)
  })

  const refused: readonly [string, DateMode, DateProblem][] = [
    ['31 June', 'past', 'no-such-day'],
    ['31/6/26', 'past', 'no-such-day'],
    ['29 Feb 2027', 'future', 'no-such-day'],
    ['29/2', 'any', 'no-such-day'],
    ['6/13/2026', 'any', 'no-such-day'],
    ['32/1/26', 'past', 'no-such-day'],
    ['0/0/26', 'past', 'no-such-day'],
    ['310626', 'past', 'no-such-day'],
    ['2026-02-30', 'any', 'no-such-day'],
    ['', 'any', 'not-a-date'],
    ['   ', 'any', 'not-a-date'],
    ['soon', 'future', 'not-a-date'],
    ['phone', 'future', 'not-a-date'],
    ['12', 'future', 'not-a-date'],
    ['3/6/2', 'past', 'not-a-date'],
    ['3/6-26', 'past', 'not-a-date'],
    ['3 smarch', 'past', 'not-a-date'],
    ['constructor', 'any', 'not-a-date'],
    ['fri fri', 'future', 'not-a-date'],
    ['in 3 days ago', 'past', 'not-a-date'],
    ['2010', 'past', 'ambiguous'],
    ['next week', 'future', 'ambiguous'],
    ['next month', 'future', 'ambiguous'],
    ['thursday week', 'future', 'ambiguous'],
    ['3/6/1026', 'past', 'year-out-of-range'],
    ['3/6/1905', 'past', 'year-out-of-range'],
    ['3/6/2206', 'future', 'year-out-of-range'],
    ['in 900 weeks', 'future', 'year-out-of-range'],
    ['Thu 27 Nov', 'future', 'weekday-differs'],
    ['tomorrow', 'past', 'in-the-future'],
    ['27/11/26', 'past', 'in-the-future'],
    ['next fri', 'past', 'in-the-future'],
    ['yesterday', 'future', 'in-the-past'],
    ['25/11/26', 'future', 'in-the-past'],
    ['3/6/25', 'future', 'in-the-past'],
    ['last fri', 'future', 'in-the-past'],
  ]
  it.each(refused)('refuses %j (%s) as %s', (text, mode, reason) => {
    expect(read(text, mode)).toBe(reason)
  })

  it('knows 29 February only where it is near', () => {
    expect(read('29 feb', 'future', '2027-12-01')).toBe('2028-02-29')
    expect(read('29 feb', 'future', '2026-12-01')).toBe('no-such-day')
    expect(read('29 feb', 'past', '2028-03-01')).toBe('2028-02-29')
  })

  it('keeps to the calendar at the ends of months and years', () => {
    expect(read('in a month', 'future', '2027-01-31')).toBe('2027-02-28')
    expect(read('tomorrow', 'future', '2026-12-31')).toBe('2027-01-01')
    expect(read('2/1', 'future', '2026-12-31')).toBe('2027-01-02')
    expect(read('30/12', 'past', '2027-01-01')).toBe('2026-12-30')
    expect(read('31st', 'future', '2027-02-10')).toBe('2027-03-31')
  })
})

describe('isCalendarDate', () => {
  it.each(['2026-06-03', '2028-02-29', '0001-01-01'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })
  it.each([
    '2026-6-3',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '03/06/2026',
    '2026-06-03T00:00',
  ])('refuses %s', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })
})

describe('properties', () => {
  const dates = fc
    .integer({ min: 0, max: 365 * 100 })
    .map((days) => Temporal.PlainDate.from('1930-01-01').add({ days }).toString())
  const modes = fc.constantFrom<DateMode>('past', 'future', 'any')

  it('never throws, and answers within what the mode allows', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('3', '31', 'fri', 'next', 'week', 'june', '/', '-', ' ', 'in', 'of', '2026', '.'),
        )
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(pieces, dates, modes, (text, today, mode) => {
        const reading = parseDate(text, today, mode)
        if (!reading.ok) return
        expect(isCalendarDate(reading.date)).toBe(true)
        if (mode === 'past') expect(reading.date <= today).toBe(true)
        if (mode === 'future') expect(reading.date >= today).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('reads back every way in which the program writes a date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [year = '', month = '', day = ''] = date.split('-')
        const ways = [
          date,
          yearDate(date),
          longDate(date),
          `${day}/${month}/${year}`,
          `${day}${month}${year}`,
        ]
        for (const way of ways) expect(read(way, 'any', '2026-11-26')).toBe(date)
      }),
    )
  })

  it('reads the short form back on any later day of the following half year', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 180 }), (date, days) => {
        const today = Temporal.PlainDate.from(date).add({ days }).toString()
        expect(read(shortDate(date), 'past', today)).toBe(date)
      }),
    )
  })
})
