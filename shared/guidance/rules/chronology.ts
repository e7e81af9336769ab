import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dated = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${month}\\b(?: ?\\d{4})?|\\b${month} \\d{4}\\b|\\b\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\b|\\b(?:mon|tues?|wed(?:nes|s)?|thurs?|fri|sat(?:ur)?|sun)(?:day)? \\d{1,2}(?:st|nd|rd|th)\\b`,
  'g',
)

/** Finds an incident-by-incident history: three or more dates in a row (guide: `chronology`). */
export const chronology = (reading: Reading): Hit[] => {
  const dates = [...reading.plain.matchAll(dated)]
  const first = dates[0]
  const last = dates.at(-1)
  if (dates.length < 3 || first === undefined || last === undefined) return []
  return [{ start: first.index, end: last.index + last[0].length }]
}
