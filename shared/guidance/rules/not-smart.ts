import words from '#resources/guidance/actions.json' with { type: 'json' }
import emptyWords from '#resources/guidance/empty-words.json' with { type: 'json' }
import { contentWords } from '../content-words.ts'
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'
import { survivorBurden } from './survivor-burden.ts'
import { unsafeContact } from './unsafe-contact.ts'

const strong = pattern(words.emptyStrong)
const weak = pattern(words.emptyWeak)
const ofSurvivor = pattern(words.emptyBurden)
const firm = pattern(words.firm)
const firmVerbs = new Set(emptyWords.doing.flatMap((line) => line.split(' ')))
const when = pattern(words.when)

/** Longer than this, an action nearly always says what is to be done. */
const shortAction = 16

/**
 * Finds an action that nobody could check (guide: `not-smart`): words such as "monitor" or "as appropriate", or a
 * short action with neither a time nor a verb that can be ticked off. A burden on the survivor can be empty as
 * well ("make safer choices").
 */
export const notSmart = (reading: Reading): Hit[] => {
  if (survivorBurden(reading).length > 0) return find(reading, ofSurvivor).slice(0, 1)
  if (has(reading, when)) return []
  const emptyVerbs = find(reading, strong)
  if (unsafeContact(reading).length > 0) return emptyVerbs.length > 1 ? emptyVerbs.slice(0, 1) : []
  const count = reading.plain.match(/\S+/g)?.length ?? 0
  const isConcrete =
    has(reading, firm) || (reading.plain.match(/\w+/g) ?? []).some((word) => firmVerbs.has(word))
  const first = emptyVerbs[0]
  if (first !== undefined) return isConcrete && count > shortAction && emptyVerbs.length < 3 ? [] : [first]
  if (isConcrete || count > shortAction || count === 0) return []
  const vagueWord = find(reading, weak)[0]
  if (contentWords(reading, 'action').length > (vagueWord === undefined ? 1 : 2)) return []
  const start = reading.plain.search(/\S/)
  return [vagueWord ?? { start, end: reading.plain.trimEnd().length }]
}
