import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '#shared/domain/calendar-date.ts'
import { type DueProblem, parseDue } from '#shared/domain/due-date.ts'

/** A Thursday. */
const TODAY = '2026-11-26'
const NEXT = { nextMeetingOn: '2026-12-10' }

describe('when an action is due', () => {
  const read: readonly [string, string][] = [
    ['today', TODAY],
    ['tonight', TODAY],
    ['eod', TODAY],
    ['close of play', TODAY],
    ['end of today', TODAY],
    ['by end of tomorrow', '2026-11-27'],
    ['fri', '2026-11-27'],
    ['by fri', '2026-11-27'],
    ['By Friday.', '2026-11-27'],
    ['next fri', '2026-12-04'],
    ['in 3 working days', '2026-12-01'],
    ['3 working days', '2026-12-01'],
    ['within three working days', '2026-12-01'],
    ['3wd', '2026-12-01'],
    ['3 wd', '2026-12-01'],
    ['10 business days', '2026-12-10'],
    ['the next working day', '2026-11-27'],
    ['within 24 hours', '2026-11-27'],
    ['24h', '2026-11-27'],
    ['within the next 72 hours', '2026-11-29'],
    ['in 3 days', '2026-11-29'],
    ['in a week', '2026-12-03'],
    ['within a week', '2026-12-03'],
    ['2 weeks', '2026-12-10'],
    ['end of the week', '2026-11-27'],
    ['by the end of the week', '2026-11-27'],
    ['this week', '2026-11-27'],
    ['eow', '2026-11-27'],
    ['end of next week', '2026-12-04'],
    ['end of the month', '2026-11-30'],
    ['eom', '2026-11-30'],
    ['end of december', '2026-12-31'],
    ['end of march', '2027-03-31'],
    ['next meeting', '2026-12-10'],
    ['by the next MARAC', '2026-12-10'],
    ['3/12', '2026-12-03'],
    ['3 December 2026', '2026-12-03'],
  ]
  it.each(read)('reads %j as %s', (text, dueOn) => {
    const reading = parseDue(text, TODAY, NEXT)
    expect(reading.ok ? reading.dueOn : reading.reason).toBe(dueOn)
  })

  const refused: readonly [string, DueProblem][] = [
    ['', 'not-a-date'],
    ['by', 'not-a-date'],
    ['by phone', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['asap', 'not-a-date'],
    ['in 36 hours', 'not-a-date'],
    ['before 3/12', 'not-a-date'],
    ['next week', 'ambiguous'],
    ['yesterday', 'in-the-past'],
    ['25/11/26', 'in-the-past'],
    ['31 november', 'no-such-day'],
    ['3/12/2062', 'year-out-of-range'],
    ['end of smarch', 'not-a-date'],
  ]
  it.each(refused)('refuses %j as %s', (text, reason) => {
    expect(parseDue(text, TODAY, NEXT)).toEqual({ ok: false, reason })
  })

  it('asks for the next meeting’s date where nobody has set it', () => {
    expect(parseDue('next meeting', TODAY)).toEqual({ ok: false, reason: 'next-meeting-unknown' })
    expect(parseDue('next meeting', TODAY, { nextMeetingOn: null }).ok).toBe(false)
    expect(parseDue('next meeting', TODAY, { nextMeetingOn: '2026-11-25' })).toEqual({
      ok: false,
      reason: 'in-the-past',
    })
  })

  it('allows a day on which nobody works, and names it', () => {
    expect(parseDue('sat', TODAY)).toMatchObject({ dueOn: '2026-11-28', nonWorking: 'Saturday' })
    expect(parseDue('28/12', TODAY)).toMatchObject({ nonWorking: 'Boxing Day (substitute day)' })
    expect(parseDue('fri', TODAY)).toMatchObject({ nonWorking: null, certain: true })
  })

  it('ends a week on its last working day, and looks on once that is over', () => {
    expect(parseDue('eow', '2027-03-24')).toMatchObject({ dueOn: '2027-03-25' })
    expect(parseDue('eow', '2027-03-26')).toMatchObject({ dueOn: '2027-04-02' })
    expect(parseDue('end of the week', '2026-11-28')).toMatchObject({ dueOn: '2026-12-04' })
    expect(parseDue('end of the month', '2027-01-30')).toMatchObject({ dueOn: '2027-02-26' })
  })

  it('says when the bank holidays have run out', () => {
    expect(parseDue('in 3 working days', '2027-12-30')).toMatchObject({ dueOn: '2028-01-05', certain: false })
    expect(parseDue('10/1/28', '2027-12-30')).toMatchObject({ certain: false })
    expect(parseDue('10/12/27', TODAY)).toMatchObject({ certain: true })
  })

  it('never throws, and never answers with the past', () => {
    const words = fc.array(
      fc.constantFrom(
        'by',
        'in',
        'the',
        'end',
        'of',
        'next',
        'week',
        'month',
        '3',
        '24',
        'hours',
        'wd',
        'fri',
        'working',
        'days',
        'meeting',
        'june',
        '/',
        '2027',
      ),
      { maxLength: 7 },
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      words.map((all) => all.join(' ')),
    )
    const days = fc
      .integer({ min: 0, max: 2_000 })
      .map((count) => Temporal.PlainDate.from('2024-01-01').add({ days: count }).toString())
    fc.assert(
      fc.property(texts, days, (text, today) => {
        const reading = parseDue(text, today, NEXT)
        if (!reading.ok) return
        expect(isCalendarDate(reading.dueOn)).toBe(true)
        expect(reading.dueOn >= today).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
