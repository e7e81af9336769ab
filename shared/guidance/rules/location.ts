import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi
const street =
  /(?:\bflat \w+,? )?\b\d+[a-z]?,? (?:[A-Z][\w'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Court|Gardens|Way|Parade|Terrace|Crescent|Place|Grove|Walk|Mews|House)\b/g

/** Finds words that give away where a survivor or a child is (guide: `location`). */
export const location = (reading: Reading): Hit[] =>
  [postcode, street].flatMap((shape) =>
    Array.from(reading.cased.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
