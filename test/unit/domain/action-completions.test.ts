import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionsAt, parseActionLine } from '#shared/domain/action-line.ts'
import { context } from './action-line-room.ts'

describe('the menu while typing', () => {
  const labels = (text: string, caret = text.length): readonly string[] =>
    completionsAt(text, caret, context).map((one) => one.label)

  it.each<[string, readonly string[]]>([
    ['Fit lock', []],
    ['Fit lock @hou', ['Housing', 'Larkfield Homes']],
    ['Fit lock @CSC', ['Children’s social care']],
    ['Fit lock @social', ['Children’s social care', 'Adult social care']],
    ['Fit lock @zzz', []],
    ['Fit lock @housing ', ['Priya Shah']],
    ['Fit lock @police t', ['Tom Hale']],
    ['Fit lock @police x', []],
    ['Fit lock #', ['He still has keys to the home', 'Followed on the way to school', 'Threats by message']],
    ['Fit lock #thr', ['Threats by message']],
    ['Fit lock by t', ['today', 'tomorrow']],
    ['Fit lock by fri', ['fri']],
    ['Fit lock !3/12', ['3/12']],
    ['Fit lock by phone', []],
    ['Fit lock for p', ['perpetrator', 'professionals']],
    ['a@b', []],
  ])('offers for %j %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it('looks only at what stands before the caret, and replaces only that', () => {
    const text = 'Fit lock @hou by fri'
    const [offer] = completionsAt(text, 13, context)
    expect(offer).toMatchObject({ label: 'Housing', detail: 'Priya Shah', from: 9, to: 13 })
    expect(text.slice(0, offer?.from) + (offer?.insert ?? '') + text.slice(offer?.to)).toBe(
      'Fit lock @Housing  by fri',
    )
  })

  it('shows the day that a deadline means', () => {
    const offers = completionsAt('Fit lock by ', 12, context)
    expect(offers.find((one) => one.label === '3 working days')?.detail).toBe('Tue 1 Dec')
    expect(offers.find((one) => one.label === 'next meeting')?.detail).toBe('Thu 10 Dec')
    expect(completionsAt('Fit lock by 28/12', 17, context)[0]?.detail).toBe(
      'Mon 28 Dec, Boxing Day (substitute day)',
    )
  })

  it('offers every agency after a bare mark', () => {
    expect(labels('@').length).toBe(8)
    expect(labels('@')).not.toContain('Old Agency')
  })

  it('never throws, and what it inserts is understood', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .tuple(fc.constantFrom('@', '#', 'by ', '!', 'for '), fc.string({ maxLength: 8 }))
        .map(([mark, rest]) => `Lock ${mark}${rest}`),
    )
    fc.assert(
      fc.property(typed, fc.nat({ max: 40 }), (text, caret) => {
        for (const offer of completionsAt(text, caret, context)) {
          expect(offer.from).toBeLessThanOrEqual(offer.to)
          const line = `Lock ${text.slice(Math.max(0, offer.from - 3), offer.from).trim() === 'by' ? 'by ' : ''}${offer.insert}`
          if (/[@#]/u.test(offer.insert)) expect(parseActionLine(line, context).unknown).toEqual([])
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
