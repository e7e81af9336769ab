/** First four characters of a word that an entry has to hold; undefined where it could be anything. */
export type Heads = ReadonlySet<string> | undefined

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const tooMany = 200

type Atom = { readonly texts: readonly string[] | undefined; readonly next: number }

const closing = (source: string, open: number): number => {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at += 1
    else if (char === '[') at = source.indexOf(']', at + 2)
    else if (char === '(') depth += 1
    else if (char === ')' && --depth === 0) return at
    if (at < 0) break
  }
  return source.length
}

const alternatives = (source: string): string[] => {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at += 1
    else if (char === '(') at = closing(source, at)
    else if (char === '|') {
      parts.push(source.slice(start, at))
      start = at + 1
    }
  }
  parts.push(source.slice(start))
  return parts
}

const unionOf = (source: string): readonly string[] | undefined => {
  const all: string[] = []
  for (const part of alternatives(source)) {
    const texts = beginnings(part)
    if (texts === undefined) return undefined
    all.push(...texts)
  }
  return all
}

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

/** All beginnings, of at most four characters, of what an expression can match. */
const beginnings = (source: string): readonly string[] | undefined => {
  let current: readonly string[] = ['']
  let at = 0
  while (at < source.length && current.some((text) => text.length < 4)) {
    const atom = readAtom(source, at)
    at = atom.next
    quantifier.lastIndex = at
    const times = quantifier.exec(source)?.[0] ?? ''
    if (times !== '') at += times.length + (source[at + times.length] === '?' ? 1 : 0)
    if (atom.texts === undefined) return undefined
    const texts = [...atom.texts]
    if (/^[+{*]/.test(times) && times !== '{1}') {
      if (texts.length > 3) return undefined
      let repeated: readonly string[] = atom.texts
      for (let count = 1; count < 4; count++) {
        repeated = repeated.flatMap((text) => atom.texts?.map((one) => text + one) ?? [])
        texts.push(...repeated)
      }
    }
    if (times === '?' || times === '*' || times.startsWith('{0')) texts.push('')
    const joined = new Set<string>()
    for (const left of current) {
      if (left.length >= 4) joined.add(left)
      else for (const right of texts) joined.add((left + right).slice(0, 4))
    }
    if (joined.size > tooMany) return undefined
    current = [...joined]
  }
  return current
}

/** Heads found in most texts, so that they tell little. */
const common =
  /^(?:S+|P+|C+|she|he|her|his|him|they|the|a|an|is|are|was|were|be|has|have|had|not|no|to|of|in|on|at|and|or|for|with|that|this|it|by|from|as|we|i|\W?|'s) ?$|^(?:S+|P+|her|his|she|the|was|has|had|not|and|for|wit|tha|fro|they|were|have|with|that|this|from) /

/** End of the word that begins at an offset: the next space outside groups. */
const endOfWord = (source: string, start: number): number => {
  for (let at = start; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at += 1
    else if (char === '[') at = Math.max(at, source.indexOf(']', at + 1))
    else if (char === '(') at = closing(source, at)
    else if (char === ' ' && !/[?*+{]/.test(source[at + 1] ?? '')) return at
  }
  return source.length
}

/** Without optional words before it: `(?:just |simply )*let` has to hold "let". */
const mandatory = (word: string): string => {
  let rest = word
  for (;;) {
    const end = rest.startsWith('(?:') ? closing(rest, 0) : -1
    const times = /^(?:[?*]|\{0,\d\})\??/.exec(rest.slice(end + 1))
    if (
      end < 0 ||
      times === null ||
      !alternatives(rest.slice(3, end)).every((one) => one === '' || one.endsWith(' '))
    )
      return rest
    rest = rest.slice(end + 1 + times[0].length)
  }
}

const plainHeads = (source: string): Heads => {
  const texts = unionOf(source)
  return texts === undefined || texts.includes('') ? undefined : new Set(texts)
}

/**
 * What a text must hold for an entry of a word list to match: beginnings of one of its words, the first telling one
 * of four. A list that cannot match a text is never compiled for it. Errs on the side of "anything".
 *
 * @param source regular expression as compiled, slots filled in, and not a choice at its top level
 */
export const headsOf = (source: string): Heads => {
  if (/^[a-z -]+$/.test(source)) return new Set([(/^[a-z-]*/.exec(source)?.[0] ?? '').slice(0, 4)])
  let fallback: Heads
  let start = 0
  for (let count = 0; count < 4 && start < source.length; count++) {
    const end = endOfWord(source, start)
    const heads = plainHeads(mandatory(source.slice(start, end)))
    start = end + 1
    if (heads === undefined) continue
    if (![...heads].some((head) => common.test(head))) return heads
    fallback ??= heads
  }
  return fallback
}

/** First one to four characters of every word of a text. */
export const headsIn = (plain: string): ReadonlySet<string> => {
  const heads = new Set<string>()
  for (const match of plain.matchAll(/(?<!\w)[^ ]/g)) {
    heads.add(match[0])
    heads.add(plain.slice(match.index, match.index + 2))
    heads.add(plain.slice(match.index, match.index + 3))
    heads.add(plain.slice(match.index, match.index + 4))
  }
  return heads
}
