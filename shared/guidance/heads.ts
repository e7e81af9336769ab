import { alternatives, closing } from './alternatives.ts'

/** For each word that an entry has to hold, the beginnings that it may have. */
export type Needs = readonly ReadonlySet<string>[]

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const tooMany = 200
/** Characters of a word that are looked at. */
const headLength = 4

type Atom = { readonly texts: readonly string[] | undefined; readonly next: number }

const unionOf = (source: string): readonly string[] => alternatives(source).flatMap(beginnings)

const readAtom = (source: string, at: number): Atom => {
  const char = source[at] ?? ''
  if (char === '(') {
    const end = closing(source, at)
    if (/^\(\?(?:[!=]|<[!=])/.test(source.slice(at, at + 4))) return { texts: [''], next: end + 1 }
    return {
      texts: unionOf(source.slice(source.startsWith('(?:', at) ? at + 3 : at + 1, end)),
      next: end + 1,
    }
  }
  if (char === '[') {
    const end = source.indexOf(']', at + 1)
    const inside = source.slice(at + 1, end)
    return { texts: /[\^\\-]./.test(inside) ? undefined : inside.split(''), next: end + 1 }
  }
  if (char === '\\') {
    const kind = source[at + 1] ?? ''
    if (kind === 'd') return { texts: digits, next: at + 2 }
    if (kind === 'b') return { texts: [''], next: at + 2 }
    return { texts: /\w/.test(kind) ? undefined : [kind], next: at + 2 }
  }
  return { texts: char === '.' ? undefined : [char], next: at + 1 }
}

const quantifier = /[?*+]|\{\d+(?:,\d*)?\}/y

/** Marks a beginning after which anything may follow, so that nothing is joined to it. */
const open = '\0'
const isWhole = (text: string): boolean => text.length >= headLength || text.endsWith(open)
const opened = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (isWhole(text) ? text : text + open))

/** What up to four rounds of a repeated part can begin with; of many choices only the first round is listed. */
const repeated = (texts: readonly string[]): readonly string[] => {
  if (texts.length > 3) return opened(texts)
  const all = [...texts]
  let round: readonly string[] = texts
  for (let count = 1; count < headLength; count++) {
    round = round.flatMap((text) => (isWhole(text) ? [text] : texts.map((one) => text + one)))
    all.push(...round)
  }
  return all
}

/** All beginnings, of at most four characters, of what an expression can match. */
const beginnings = (source: string): readonly string[] => {
  let current: readonly string[] = ['']
  let at = 0
  while (at < source.length && current.some((text) => !isWhole(text))) {
    const atom = readAtom(source, at)
    at = atom.next
    quantifier.lastIndex = at
    const times = quantifier.exec(source)?.[0] ?? ''
    if (times !== '') at += times.length + (source[at + times.length] === '?' ? 1 : 0)
    const isOptional = times === '?' || times === '*' || times.startsWith('{0')
    const rounds =
      atom.texts !== undefined && /^[+{*]/.test(times) && times !== '{1}' ? repeated(atom.texts) : atom.texts
    if (rounds === undefined) return opened(current)
    const texts = isOptional ? [...rounds, ''] : rounds
    const joined = new Set<string>()
    for (const left of current) {
      if (isWhole(left)) joined.add(left)
      else for (const right of texts) joined.add((left + right).slice(0, headLength))
    }
    if (joined.size > tooMany) return opened(current)
    current = [...joined]
  }
  return current
}

/** End of the word that begins at an offset: the next space outside groups. */
const endOfWord = (source: string, start: number): number => {
  for (let at = start; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at += 1
    else if (char === '[') at = Math.max(at, source.indexOf(']', at + 1))
    else if (char === '(') at = closing(source, at)
    else if (char === ' ' && !/^(?:[?*+]|\{\d)/.test(source.slice(at + 1, at + 3))) return at
  }
  return source.length
}

/**
 * A word without the words before it that are written in one bracket with their spaces: `(?:just |simply )*let`
 * has to hold "let"; `(?:very |so )+cruel` has to hold one of both lots.
 */
const partsOf = (word: string): string[] => {
  const parts: string[] = []
  let rest = word
  for (;;) {
    const end = rest.startsWith('(?:') ? closing(rest, 0) : -1
    const inside = end < 0 ? [] : alternatives(rest.slice(3, end))
    const times = /^(?:[?*+]|\{\d(?:,\d?)?\})?\??/.exec(rest.slice(end + 1))?.[0] ?? ''
    const next = end + 1 + times.length
    if (inside.length === 0 || next >= rest.length || !inside.every((one) => one === '' || one.endsWith(' ')))
      return [...parts, rest]
    if (!/^(?:[?*]|\{0)/.test(times) && !inside.includes('')) parts.push(rest.slice(0, end + 1))
    rest = rest.slice(next)
  }
}

const plainHeads = (source: string): ReadonlySet<string> | undefined => {
  const heads = new Set(unionOf(source).map((text) => text.replace(open, '')))
  return heads.has('') ? undefined : heads
}

/**
 * What a text must hold for an entry of a word list to match: one set for each word that the entry cannot do
 * without, each with the beginnings (at most four characters) that this word may have. A text that holds none of
 * one set cannot match, so the entry is never compiled for it. Errs on the side of "anything": a word that could be
 * any word gives no set.
 *
 * @param source regular expression as compiled, slots filled in, and not a choice at its top level
 */
export const needsOf = (source: string): Needs => {
  const needs: ReadonlySet<string>[] = []
  let start = 0
  for (let count = 0; count < 8 && start < source.length; count++) {
    const end = endOfWord(source, start)
    // with the space after it, so that "no" is not found in "now"
    for (const part of partsOf(source.slice(start, end + 1))) {
      const heads = plainHeads(part)
      if (heads !== undefined) needs.push(heads)
    }
    start = end + 1
  }
  return needs
}

/** A word as written plainly; its ending may be open or optional. */
const plainWord = /^[a-z' -]+(?:\\w[*+]|\?)?$/
/** The words of a choice in brackets, or the one word; undefined where one is more than a plain word. */
const plainWords = (word: string): readonly string[] | undefined => {
  const isChoice = word.startsWith('(?:') && word.indexOf(')') === word.length - 1
  const words = isChoice ? word.slice(3, -1).split('|') : [word]
  return words.every((one) => plainWord.test(one)) ? words : undefined
}
/** A word that begins with four letters, whatever comes after them. */
const plainStem = /^[a-z]{4}(?![?*{])/

/** "Don't" is also typed "dont", and an optional letter may be missing: what it begins with ends before that. */
const beginningOf = (word: string): string =>
  word
    .replace(/.\?$|.\? $|\\.*$/, '')
    .slice(0, headLength)
    .replace(/n'.*/, '')

/**
 * The same as `needsOf`, but only for words and choices of words written plainly: a tenth of the work, for the few
 * entries that a text might match.
 */
export const plainNeedsOf = (source: string): Needs => {
  const needs: ReadonlySet<string>[] = []
  let start = 0
  for (let count = 0; count < 8 && start < source.length; count++) {
    const end = endOfWord(source, start)
    const word = source.slice(start, end)
    const space = end < source.length ? ' ' : ''
    start = end + 1
    const stem = plainStem.exec(word)?.[0]
    if (stem !== undefined) {
      needs.push(new Set([beginningOf(stem)]))
      continue
    }
    const words = plainWords(word)
    if (words !== undefined) needs.push(new Set(words.map((one) => beginningOf(one + space))))
  }
  return needs
}

/** Where the words of a text begin, by their first one to four characters. */
export type Heads = ReadonlyMap<string, readonly number[]>

/** Further apart than this many characters, two words of one entry cannot stand. */
const reach = 160

const nextOf = (heads: ReadonlySet<string>, words: Heads, after: number): number => {
  let best = Number.POSITIVE_INFINITY
  for (const head of heads) {
    const places = words.get(head)
    if (places === undefined) continue
    for (const at of places) {
      if (at <= after) continue
      if (at < best) best = at
      break
    }
  }
  return best
}

/** Whether a text holds what an entry needs, in this order and close together. */
export const meets = (needs: Needs, words: Heads): boolean => {
  const [first, ...rest] = needs
  if (first === undefined) return true
  let start = nextOf(first, words, -1)
  while (start !== Number.POSITIVE_INFINITY) {
    let last = start
    const isMet = rest.every((heads) => {
      const at = nextOf(heads, words, last)
      const isNear = at - last <= reach
      last = at
      return isNear
    })
    if (isMet) return true
    start = nextOf(first, words, start)
  }
  return false
}

/** First one to four characters of every word of a text, and where the word begins. */
export const headsIn = (plain: string): Heads => {
  const heads = new Map<string, number[]>()
  for (const { index } of plain.matchAll(/(?<!\w)[^ ]/g)) {
    for (let length = 1; length <= headLength; length++) {
      const head = plain.slice(index, index + length)
      const known = heads.get(head)
      if (known === undefined) heads.set(head, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  }
  return heads
}
