import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const shapes: readonly RegExp[] = [
  // UK telephone, with or without spaces
  /(?<![\w/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|\(?0)\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\w/])/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  // National Insurance
  /(?<!\w)[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?!\w)/gi,
  // NHS number, in its usual 3-3-4 groups
  /(?<![\w/-])\d{3}[ -]\d{3}[ -]\d{4}(?!\w)/g,
  /\bsort code\b[^.\n]{0,12}?\d{2}[ -]?\d{2}[ -]?\d{2}/gi,
]

/** Finds identifiers that minutes do not need (guide: `identifier`). */
export const identifier = (reading: Reading): Hit[] =>
  shapes.flatMap((shape) =>
    Array.from(reading.cased.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
