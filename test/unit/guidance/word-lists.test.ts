import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { meets, needsOf, plainNeedsOf } from '#shared/guidance/heads.ts'
import { namedLists } from '#shared/guidance/lists.ts'
import { find, pattern } from '#shared/guidance/pattern.ts'
import { readText } from '#shared/guidance/reading.ts'
import { filled } from '#shared/guidance/slots.ts'
import { readLabelled } from '#test/training/score.ts'
import { freshIndex } from '#test/training/write-index.ts'

const entries = namedLists.flatMap(([, list]) => list)

const hasChoiceAtTop = (entry: string): boolean => {
  let depth = 0
  for (let at = 0; at < entry.length; at++) {
    if (entry[at] === '\\') at += 1
    else if (entry[at] === '[') at = entry.indexOf(']', at)
    else if (entry[at] === '(') depth += 1
    else if (entry[at] === ')') depth -= 1
    else if (entry[at] === '|' && depth === 0) return true
  }
  return false
}

describe('the word lists', () => {
  it('have no choice outside brackets and no space at the end, which could never match', () => {
    expect(entries.length).toBeGreaterThan(1_500)
    expect(entries.filter(hasChoiceAtTop)).toEqual([])
    expect(entries.filter((entry) => entry !== entry.trimEnd())).toEqual([])
  })

  it('compile, and hold nothing twice', () => {
    for (const [name, list] of namedLists) {
      expect(new Set(list).size, name).toBe(list.length)
      for (const entry of list) {
        for (const of of ['she', 'he', 'either'] as const) {
          expect(() => new RegExp(filled(entry, of)), entry).not.toThrow()
        }
      }
    }
  })

  it('stand in the stored index as they are now: run test/training/write-index.ts after a change', () => {
    const stored = new URL('../../../resources/guidance/word-index.json', import.meta.url)
    expect(readFileSync(stored, 'utf8') === freshIndex()).toBe(true)
  })

  it('stay under 300,000 bytes with all that stands beside them', () => {
    const folder = new URL('../../../resources/guidance/', import.meta.url)
    const sizes = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => statSync(new URL(name, folder)).size)
    expect(sizes.length).toBeGreaterThan(15)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
  })

  it('lose no match by being skipped for texts that cannot match them', () => {
    const compiled = entries.map((entry) => {
      const source = filled(entry, 'either')
      return {
        form: new RegExp(`(?<![\\w])(?:${source})(?!\\w)`),
        needs: [needsOf(source), plainNeedsOf(entry)],
        source,
      }
    })
    const rows = [...readLabelled('dev'), ...readLabelled('own')].filter((_, index) => index % 8 === 0)
    let matched = 0
    for (const row of rows) {
      const reading = readText(row.text, { kind: row.kind, agencyKind: 'other', people: row.people })
      for (const { form, needs, source } of compiled) {
        if (!form.test(reading.plain)) continue
        matched += 1
        for (const one of needs) expect(meets(one, reading.heads), `${source} in ${row.id}`).toBe(true)
      }
    }
    expect(matched).toBeGreaterThan(500)
  }, 60_000)
})

describe('what a text must hold', () => {
  const sets = (source: string) => needsOf(source).map((heads) => [...heads].toSorted())
  it('is a set of beginnings for each word that an entry cannot do without', () => {
    expect(sets('(?:just |simply )*lets? him')).toEqual([['let ', 'lets'], ['him']])
    expect(sets('(?:very |so )+cruel')).toEqual([['so ', 'very'], ['crue']])
    expect(sets('she (?:keeps|kept) going')).toEqual([['she '], ['keep', 'kept'], ['goin']])
    expect(sets('refus\\w* (?:all )?help')).toEqual([['refu'], ['help']])
    expect(sets('\\w+ing')).toEqual([])
    expect([...(plainNeedsOf('she (?:keeps|kept) {S} on')[1] ?? [])]).toEqual(['keep', 'kept'])
  })

  it('finds from left to right, the longest first, without overlaps', () => {
    const reading = readText('red green blue', { kind: 'sharing', agencyKind: 'other', people: [] })
    const found = find(reading, pattern(['green', 'red', 'red green', 'blue']))
    expect(found.map(({ start, end }) => reading.plain.slice(start, end))).toEqual(['red green', 'blue'])
  })

  it('looks again inside a part where a match runs over its edge', () => {
    const reading = readText('go on and on. Stop', { kind: 'sharing', agencyKind: 'other', people: [] })
    const list = pattern(['go(?: \\w+)*'])
    expect(find(reading, list, 0, 5)).toEqual([{ start: 0, end: 5 }])
    expect(find(reading, list, 3, 5)).toEqual([])
  })
})
