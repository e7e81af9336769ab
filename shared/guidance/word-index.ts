import stored from '#resources/guidance/word-index.json' with { type: 'json' }
import { hashOf } from './hash.ts'
import { needsOf } from './heads.ts'
import { type NamedList, namedLists } from './lists.ts'
import { packSteps, unpackSteps } from './packing.ts'
import { filled } from './slots.ts'

/** Which entries a text could match at all, by the beginnings of its words. */
export type WordIndex = {
  /** Where a list begins, and how long it was when the index was made: entries, and characters in all of them. */
  readonly lists: Readonly<Record<string, readonly number[]>>
  /**
   * For each entry, by commas, the beginnings of which a text must hold one, as their packed numbers; none where any
   * text might match. Beginnings that share a number cost a needless look, no more.
   */
  readonly heads: string
}

/** Numbers of beginnings are this many bits long. */
const BITS = 13
const numberOf = (head: string): number => hashOf(head, BITS)

const measure = (entries: readonly string[]): number => entries.reduce((sum, entry) => sum + entry.length, 0)

/** The smallest set of telling words of an entry: the one that the fewest texts hold. */
const rarest = (entry: string, frequency: (head: string) => number): ReadonlySet<string> | undefined => {
  const cost = (heads: ReadonlySet<string>) =>
    [...heads].reduce((sum, head) => sum + frequency(head), heads.size / 100)
  return needsOf(filled(entry, 'either'))
    .map((heads) => ({ heads, cost: cost(heads) }))
    .toSorted((a, b) => a.cost - b.cost)[0]?.heads
}

/**
 * Makes the index that is stored in `resources/guidance/word-index.json`. The script
 * `test/training/write-index.ts` calls it; a test compares.
 *
 * @param frequency in how many sample texts a word with this beginning stands
 */
export const makeWordIndex = (
  lists: readonly NamedList[],
  frequency: (head: string) => number,
): WordIndex => {
  const made: Record<string, number[]> = {}
  const heads: string[] = []
  for (const [name, entries] of lists) {
    made[name] = [heads.length, entries.length, measure(entries)]
    for (const entry of entries) {
      const numbers = Array.from(rarest(entry, frequency) ?? [], numberOf)
      heads.push(packSteps([...new Set(numbers)].sort((a, b) => a - b)))
    }
  }
  return { lists: made, heads: heads.join(',') }
}

const isCurrent = (index: WordIndex): boolean =>
  namedLists.every(([name, entries]) => {
    const [, count, length] = index.lists[name] ?? []
    return count === entries.length && length === measure(entries)
  })

/** The stored index; made afresh, more slowly, where the lists have changed since it was stored. */
export const wordIndex: WordIndex = isCurrent(stored as WordIndex)
  ? (stored as WordIndex)
  : makeWordIndex(namedLists, () => 1)

const always: number[] = []
const entriesOf: number[][] = Array.from({ length: 2 ** BITS }, () => [])
for (const [entry, heads] of wordIndex.heads.split(',').entries()) {
  if (heads === '') always.push(entry)
  else for (const number of unpackSteps(heads)) entriesOf[number]?.push(entry)
}

/** Calls back with each entry that is worth asking about a text with such beginnings of words; some come twice. */
export const eachEntryFor = (heads: Iterable<string>, tell: (entry: number) => void): void => {
  for (const entry of always) tell(entry)
  for (const head of heads) {
    for (const entry of entriesOf[numberOf(head)] ?? []) tell(entry)
  }
}
