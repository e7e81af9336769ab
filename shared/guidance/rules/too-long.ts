import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'

/** Words that one contribution should do with: about a minute read aloud. */
export const sharingWordLimit = 120

/** Points at the words past the limit of a contribution. Not a label of the guide: the live screen needs it. */
export const tooLong = (reading: Reading): Hit[] => {
  const words = [...reading.cased.matchAll(/\S+/g)]
  const first = words[sharingWordLimit]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return []
  return [{ start: first.index, end: last.index + last[0].length }]
}
