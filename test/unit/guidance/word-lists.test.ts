import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headsOf } from '#shared/guidance/heads.ts'
import { find, pattern } from '#shared/guidance/pattern.ts'
import { readText } from '#shared/guidance/reading.ts'
import { readLabelled } from '#test/fixtures/guidance/score.ts'

const folder = new URL('../../../resources/guidance/', import.meta.url)
const notLists = ['messages.json', 'rewordings.json', 'people.json']
const plainLists = ['streets', 'premises', 'chains', 'notPlaces', 'plainPremises', 'plainKinds']
const lists = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !notLists.includes(name))
  .flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string[]>),
  )
  .filter(([key]) => !plainLists.includes(key))
const entries = lists.flatMap(([, list]) => list)

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
    expect(entries.length).toBeGreaterThan(2_000)
    expect(entries.filter(hasChoiceAtTop)).toEqual([])
    expect(entries.filter((entry) => entry !== entry.trimEnd())).toEqual([])
  })

  it('compile, and hold nothing twice', () => {
    for (const [key, list] of lists) {
      expect(new Set(list).size, key).toBe(list.length)
      for (const he of [false, true]) {
        for (const { source } of pattern(list).entries(he)) expect(() => new RegExp(source)).not.toThrow()
      }
    }
  })

  it('lose no match by being skipped for texts that cannot match them', () => {
    const compiled = pattern(entries)
      .entries(false)
      .map(({ source, heads }) => ({ form: new RegExp(`(?<![\\w])(?:${source})(?!\\w)`), heads, source }))
    const rows = [...readLabelled('dev'), ...readLabelled('own')].filter((_, index) => index % 8 === 0)
    for (const row of rows) {
      const reading = readText(row.text, { kind: row.kind, agencyKind: 'other', people: row.people })
      for (const { form, heads, source } of compiled) {
        if (heads === undefined || !form.test(reading.plain)) continue
        expect(
          [...heads].some((head) => reading.heads.has(head)),
          `${source} in ${row.id}`,
        ).toBe(true)
      }
    }
  }, 60_000)
})

describe('what a text must hold', () => {
  it('is the most telling word of an entry', () => {
    expect(headsOf('(?:just |simply )*lets? him')).toEqual(new Set(['let', 'lets']))
    expect(headsOf('she (?:keeps|kept) going')).toEqual(new Set(['keep', 'kept']))
    expect(headsOf('\\w+ing')).toBeUndefined()
  })

  it('finds from left to right, the longest first, without overlaps', () => {
    const reading = readText('red green blue', { kind: 'sharing', agencyKind: 'other', people: [] })
    const found = find(reading, pattern(['green', 'red', 'red green', 'blue']))
    expect(found.map(({ start, end }) => reading.plain.slice(start, end))).toEqual(['red green', 'blue'])
  })
})
