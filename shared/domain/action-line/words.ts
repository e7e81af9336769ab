/** A word of the typed line: its bare text and offsets, and the same with the punctuation around it. */
export type LineWord = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** Punctuation after it ends a clause. */
  readonly breaks: boolean
  /** A bracket before it, or a dash in its place, begins one. */
  readonly opens: boolean
}

const title = /^(?:\p{L}|dr|mr|mrs|ms|prof|sgt|insp|supt)$/iu

/** Splits a line at its white space. A full stop after an initial or a title ("P. Shah") ends nothing. */
export function lineWords(line: string): readonly LineWord[] {
  return [...line.matchAll(/\S+/gu)].map((found) => {
    const [raw] = found
    const lead = /^[("'“‘[]*/u.exec(raw)?.[0].length ?? 0
    const tail = /[,;:.!?)"'”’\]…]*$/u.exec(raw.slice(lead))?.[0] ?? ''
    const text = raw.slice(lead, raw.length - tail.length)
    const from = found.index
    const dash = /^[-–—]+$/u.test(text)
    return {
      text,
      start: from + lead,
      end: from + lead + text.length,
      from,
      to: from + raw.length,
      breaks: dash || (tail === '.' ? !title.test(text) : /[,;:.!?)\]…]/u.test(tail)),
      opens: dash || raw.slice(0, lead).includes('('),
    }
  })
}

/** For comparing names: lower case, without accents, apostrophes and other punctuation; `&` is "and". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The folded words of a name. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean)

/** The words of `line` are stripped of what separates tokens, and its spaces made single; nothing else is touched. */
export const tidyLine = (line: string): string =>
  line
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/[\s,;:.–—-]+$/u, '')

/** True when the words of `query` begin words of `name`, in order. */
export function beginsInOrder(query: readonly string[], name: readonly string[]): boolean {
  let at = 0
  return query.every((word) => {
    while (at < name.length && !name[at]?.startsWith(word)) at += 1
    at += 1
    return at <= name.length
  })
}
