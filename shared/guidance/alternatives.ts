/** Where the bracket that opens at `open` closes; the end of the source where it does not. */
export const closing = (source: string, open: number): number => {
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

/** What stands between the choices `|` of a source, those in brackets left alone. */
export const alternatives = (source: string): string[] => {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at += 1
    else if (char === '[') at = Math.max(at, source.indexOf(']', at + 2))
    else if (char === '(') at = closing(source, at)
    else if (char === '|') {
      parts.push(source.slice(start, at))
      start = at + 1
    }
  }
  parts.push(source.slice(start))
  return parts
}

/**
 * An entry that is one bracket of choices as the entries that its choices are: so short ones may share a line in a list,
 * and are yet looked up one by one.
 */
export const singleEntries = (entry: string): readonly string[] =>
  entry.startsWith('(?:') && closing(entry, 0) === entry.length - 1
    ? alternatives(entry.slice(3, -1)).flatMap(singleEntries)
    : [entry]
