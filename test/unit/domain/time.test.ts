import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageOn,
  clockText,
  clockTextWithSeconds,
  dateAt,
  instantOf,
  lengthText,
  longDate,
  shortDate,
  yearDate,
} from '#shared/time.ts'

describe('London wall time', () => {
  test.each([
    ['2026-11-27', '09:30', Date.UTC(2026, 10, 27, 9, 30)],
    ['2026-06-04', '09:30', Date.UTC(2026, 5, 4, 8, 30)],
    ['2026-03-29', '00:59', Date.UTC(2026, 2, 29, 0, 59)],
    ['2026-03-29', '02:00', Date.UTC(2026, 2, 29, 1, 0)],
    ['2026-10-25', '02:00', Date.UTC(2026, 9, 25, 2, 0)],
  ])('%s %s', (date, time, at) => {
    expect(instantOf(date, time)).toBe(at)
    expect(clockText(at)).toBe(time)
    expect(dateAt(at)).toBe(date)
  })

  test('the day in London is not the day in UTC on a summer night', () => {
    const late = Date.UTC(2026, 5, 4, 23, 30)
    expect(dateAt(late)).toBe('2026-06-05')
    expect(clockTextWithSeconds(late + 7_000)).toBe('00:30:07')
  })

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  // The hour that clocks skip or repeat in the night has no single instant.
  const hour = fc.integer({ min: 3, max: 23 })

  test('there and back, on any day of a century', () => {
    fc.assert(
      fc.property(day, hour, fc.integer({ min: 0, max: 59 }), (date, h, m) => {
        const time = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
        const at = instantOf(date, time)
        expect([dateAt(at), clockText(at)]).toEqual([date, time])
      }),
    )
  })

  test('a birthday adds a year, and the day before does not', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (born, years) => {
        fc.pre(!born.endsWith('02-29'))
        const birthday = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`
        const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10)
        expect([ageOn(born, eve), ageOn(born, birthday)]).toEqual([years - 1, years])
      }),
    )
    expect(ageOn(null, '2026-11-27')).toBeNull()
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  })
})

test('dates as people read them', () => {
  expect(shortDate('2026-11-27')).toBe('Fri 27 Nov')
  expect(yearDate('2026-11-07')).toBe('7 Nov 2026')
  expect(longDate('2026-11-27')).toBe('Friday 27 November 2026')
})

test.each([
  [-5_000, '00:00'],
  [999, '00:00'],
  [522_000, '08:42'],
  [3_599_999, '59:59'],
  [3_729_000, '1:02:09'],
  [36_000_000, '10:00:00'],
])('%i ms is %s', (ms, text) => {
  expect(lengthText(ms)).toBe(text)
})
