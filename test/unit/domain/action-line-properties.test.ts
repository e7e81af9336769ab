import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionsAt, parseActionLine } from '#shared/domain/action-line.ts'
import { agencies, context } from './action-line-room.ts'

describe('properties of the line', () => {
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const pieces = fc.constantFrom(
    ...'Fit the lock and tell her by phone stand in for survivor children him 3 working days fri today next week meeting P Shah Grant duty officer , - ( ) @housing @csc @mh @idva @xyz @ #1 #9 #keys !fri !! by: (by @police, P. Reed. within 24 hours'.split(
      ' ',
    ),
  )
  const lines = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((all) => all.join(' ')),
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )

  it('loses no word and invents none', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const draft = parseActionLine(line, context)
        const left = [
          ...wordsOf(draft.what),
          ...draft.spans
            .filter((span) => !span.kept)
            .flatMap((span) => wordsOf(line.slice(span.start, span.end))),
        ]
        expect(left.toSorted()).toEqual(wordsOf(line).toSorted())
      }),
      { numRuns: 3_000 },
    )
  })

  it('keeps its spans apart, inside the line, and the unknown in what is to be done', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const draft = parseActionLine(line, context)
        let end = 0
        for (const span of draft.spans.filter((one) => !one.kept)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(line.length)
        for (const one of draft.unknown) {
          expect(line.slice(one.start, one.end)).toBe(one.text)
          for (const word of wordsOf(one.text)) expect(wordsOf(draft.what)).toContain(word)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves clean text as it is', () => {
    const clean = fc
      .array(
        fc.constantFrom(
          ...'fit the lock and tell Idva when it is done with Priya at her home phone'.split(' '),
        ),
        {
          maxLength: 12,
        },
      )
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(clean, (text) => {
        expect(parseActionLine(text, context)).toMatchObject({ what: text, spans: [], unknown: [] })
      }),
    )
  })

  it('knows every agency by its whole name, as the menu inserts it', () => {
    for (const agency of agencies) {
      const [offer] = completionsAt(`Lock @${agency.name}`, `Lock @${agency.name}`.length, context)
      expect(offer?.insert).toBe(`@${agency.name} `)
      const draft = parseActionLine(`Lock ${offer?.insert}A Person by fri`, context)
      expect(draft).toMatchObject({ what: 'Lock', agencyId: agency.id, person: 'A Person' })
    }
  })
})
