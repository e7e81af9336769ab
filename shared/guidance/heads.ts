/** First four characters that a word list entry can begin with; undefined where it could begin with anything. */
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
    if (atom.texts === undefined) {
      // an unknown character in second place leaves the first one known
      return undefined
    }
    const texts = [...atom.texts]
    if (times.startsWith('+')) texts.push(...atom.texts.map((text) => text + text))
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

/**
 * What an entry of a word list can begin with, so that lists that cannot match a text are never compiled for it.
 * Errs on the side of "anything".
 *
 * @param source regular expression as compiled, slots filled in
 */
export const headsOf = (source: string): Heads => {
  const texts = unionOf(source)
  return texts === undefined || texts.includes('') ? undefined : new Set(texts)
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
