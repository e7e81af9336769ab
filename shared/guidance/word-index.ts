import stored from '#resources/guidance/word-index.json' with { type: 'json' }
import { needsOf } from './heads.ts'
import { type NamedList, namedLists } from './lists.ts'
import { filled } from './slots.ts'

/** For each beginning of a word, the numbers of the entries that cannot match a text without it. */
export type WordIndex = {
  /** Where a list begins, and how long it was when the index was made: entries, and characters in all of them. */
  readonly lists: Readonly<Record<string, readonly number[]>>
  /** Entries that any text might match. */
  readonly always: readonly number[]
  /** `beginning=numbers|beginning=numbers|…`; see `packed`. */
  readonly at: string
}

/** Ascending numbers as their steps, in base 36: a third of the room. */
const packed = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36)).join(' ')

const unpacked = (steps: string): readonly number[] => {
  let number = 0
  return steps.split(' ').map((step) => {
    number += Number.parseInt(step, 36)
    return number
  })
}

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
 * `test/fixtures/guidance/write-index.ts` calls it; a test compares.
 *
 * @param frequency in how many sample texts a word with this beginning stands
 */
export const makeWordIndex = (
  lists: readonly NamedList[],
  frequency: (head: string) => number,
): WordIndex => {
  const made = { lists: {} as Record<string, number[]>, always: [] as number[] }
  const at = new Map<string, number[]>()
  let number = 0
  for (const [name, entries] of lists) {
    made.lists[name] = [number, entries.length, measure(entries)]
    for (const entry of entries) {
      const heads = rarest(entry, frequency)
      if (heads === undefined) made.always.push(number)
      for (const head of heads ?? []) at.set(head, [...(at.get(head) ?? []), number])
      number += 1
    }
  }
  const lines = [...at].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...made, at: lines.map(([head, numbers]) => `${head}=${packed(numbers)}`).join('|') }
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

const steps = new Map<string, string>(
  wordIndex.at.split('|').map((line): [string, string] => {
    const cut = line.lastIndexOf('=')
    return [line.slice(0, cut), line.slice(cut + 1)]
  }),
)
const known = new Map<string, readonly number[]>()

/** The entries that are worth asking where a text holds a word with this beginning. */
export const entriesAt = (head: string): readonly number[] => {
  const before = known.get(head)
  if (before !== undefined) return before
  const found = steps.get(head)
  const entries = found === undefined ? [] : unpacked(found)
  known.set(head, entries)
  return entries
}
