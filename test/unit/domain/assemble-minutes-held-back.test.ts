import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleSections } from '#shared/domain/assemble-minutes.ts'
import { minutesFactsFrom } from '#shared/domain/minutes-facts.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { purposes, type SharingItem } from '#shared/domain/sharing.ts'
import { heardMaterial, itemOf } from '#test/harness/minutes-material.ts'

const base = heardMaterial()
const stems = [
  'river',
  'lantern',
  'copper',
  'meadow',
  'thistle',
  'harbour',
  'anvil',
  'kestrel',
  'pebble',
  'ember',
]

/** What may be said of one item: its words are its own, so that a run of them can come from nowhere else. */
const draft = fc.record({
  file: fc.nat(base.files.length - 1),
  agency: fc.nat(3),
  decision: fc.constantFrom('share', 'hold', 'undecided'),
  basis: fc.constantFrom('fact', 'opinion'),
  purpose: fc.constantFrom(...purposes),
  length: fc.integer({ min: 5, max: 30 }),
  gap: fc.constantFrom(' ', '\n', '  ', ' – '),
})

const wordsOf = (place: number, length: number, field: string): string[] =>
  Array.from({ length }, (_, at) => `${stems[at % stems.length]}${field}${place}x${at}`)

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

describe('what was held back or not decided', () => {
  test('is nowhere in sections or facts, not even five words of it; what was shared is there', () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 25 }), (drafts) => {
        const items = drafts.map((one, place) => {
          const file = base.files[one.file]
          const agencyId = file?.record.agencies[one.agency]?.agencyId ?? base.agencies[0]?.id
          if (!file || !agencyId) throw new Error('an agency of the case')
          const item: SharingItem = itemOf(agencyId, {
            decision: one.decision,
            basis: one.basis,
            purpose: one.purpose,
            text: wordsOf(place, one.length, 'text').join(one.gap),
            source: wordsOf(place, 6, 'source').join(' '),
            holdReason: one.decision === 'hold' ? wordsOf(place, 6, 'reason').join(' ') : '',
          })
          return { item, file: one.file }
        })
        const material = {
          ...base,
          files: base.files.map((file, place) => ({
            ...file,
            items: items.filter((one) => one.file === place).map((one) => one.item),
          })),
        }
        const sections = assembleSections(material).map((one) => plainText(one.doc))
        const everything = ` ${words(`${sections.join(' ')} ${JSON.stringify(minutesFactsFrom(material))}`).join(' ')} `
        for (const { item } of items) {
          if (item.decision === 'share') {
            expect(everything).toContain(` ${words(item.text).join(' ')} `)
            continue
          }
          for (const text of [item.text, item.source, item.holdReason]) {
            const all = words(text)
            for (let at = 0; at + 5 <= all.length; at += 1) {
              expect(everything).not.toContain(` ${all.slice(at, at + 5).join(' ')} `)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('does not count as a contribution either', () => {
    const [file] = base.files
    const agencyId = file?.record.agencies[0]?.agencyId
    if (!file || !agencyId) throw new Error('an agency of the case')
    const withItem = (decision: SharingItem['decision']) =>
      minutesFactsFrom({
        ...base,
        files: [{ ...file, items: [itemOf(agencyId, { decision, holdReason: 'x' })] }],
      }).cases[0]?.contributions.find((one) => one.agencyId === agencyId)?.state
    expect(withItem('share')).toBe('absent-information-sent')
    expect(withItem('hold')).toBe('absent')
    expect(withItem('undecided')).toBe('absent')
  })
})
