import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../types.ts'
import { survivorBurden } from './survivor-burden.ts'
import { unsafeContact } from './unsafe-contact.ts'

const strong = pattern(words.emptyStrong)
const weak = pattern(words.emptyWeak)
const ofSurvivor = pattern(words.emptyBurden)
const firm = pattern(words.firm)
const when = pattern(words.when)

/**
 * Finds an action that nobody could check (guide: `not-smart`): words such as "monitor" or "as appropriate" with
 * no time or verb that can be ticked off beside them. A burden on the survivor can be empty as well ("make safer
 * choices").
 */
export const notSmart = (reading: Reading): Hit[] => {
  if (survivorBurden(reading).length > 0) return find(reading, ofSurvivor).slice(0, 1)
  if (has(reading, when)) return []
  const emptyVerbs = find(reading, strong)
  if (unsafeContact(reading).length > 0) return emptyVerbs.length > 1 ? emptyVerbs.slice(0, 1) : []
  const emptyVerb = emptyVerbs[0]
  const isConcrete = has(reading, firm)
  if (emptyVerb !== undefined) {
    const count = reading.plain.match(/\S+/g)?.length ?? 0
    return isConcrete && count > 16 ? [] : [emptyVerb]
  }
  return isConcrete ? [] : find(reading, weak).slice(0, 1)
}
