import { type Mention, mentionsIn } from './mentions.ts'
import { genderOfName } from './pronouns.ts'
import type { Reading } from './reading.ts'
import type { Pronouns } from './slots.ts'
import { strangersIn } from './strangers.ts'
import type { Span } from './types.ts'

/** Whom a word refers to: survivor, person causing harm, child of the case, or a third party. */
export type Role = 'S' | 'P' | 'C' | 'T'

/** A word that refers to somebody. `owner`: a possessive ("her", "Amy's"), so not the one who acts. */
export type Reference = Span & { readonly role: Role; readonly owner: boolean; readonly pronoun: boolean }

const parentAndChild =
  /\b(?:son|daughter|grandson|granddaughter|nephew|niece)s?,? P|P+,? (?:her|his) (?:adult )?(?:son|daughter|grandson|granddaughter)|S+'s (?:\w+ )?(?:son|daughter|grandson|granddaughter)\b/

const femaleWord =
  /\b(?:mother|mum|mam|sister|aunt|auntie|niece|gran|granny|nan|nana|nanna|grandma|grandmother|girlfriend|ex-?wife|wife|woman|lady|girl|landlady|godmother|stepmother|fianc[eé]e)s?\b/
const maleWord =
  /\b(?:father|dad|brother|uncle|nephew|grandad|granddad|grandfather|boyfriend|ex-?husband|man|lad|bloke|guy|gentleman|landlord|godfather|stepfather|imam|priest|pastor|vicar)s?\b/

/** Of two whom the pronoun could mean: the last one named who acts, else the last one named. */
const lastOfTwo = (found: readonly Reference[]): Role | undefined => {
  const ofTwo = found.filter((one) => one.role === 'S' || one.role === 'P')
  return (ofTwo.findLast((one) => !one.owner) ?? ofTwo.at(-1))?.role
}

/** A pronoun means the last one before it whom it fits: a third party, a child, else survivor or person causing harm. */
const pronounRole = (word: string, reading: Reading, found: readonly Reference[]): Role => {
  const female = isFemale(word)
  const own: Role =
    reading.pronouns === 'either'
      ? (lastOfTwo(found) ?? (female ? 'S' : 'P'))
      : female === (reading.pronouns === 'he')
        ? 'P'
        : 'S'
  const inSentence = found.slice(-4)
  const before = found.findLast((one) => {
    if (one.role === own) return true
    const named = reading.plain.slice(one.start, one.end)
    if (one.pronoun) return one.role !== 'S' && one.role !== 'P' && isFemale(named) === female
    if (one.role === 'C')
      return one === found.at(-1) && /^C/.test(named) && !inSentence.some((other) => other.role === 'T')
    return one.role === 'T' && genderOf(named) !== (female ? 'he' : 'she')
  })
  return before?.role ?? own
}

/** What a relation or a first name tells of the pronoun that goes with it. */
const genderOf = (named: string): Pronouns | undefined =>
  femaleWord.test(named) ? 'she' : maleWord.test(named) ? 'he' : genderOfName(named.split(/[ ']/)[0] ?? '')

const isFemale = (word: string): boolean => /^(?:she|her|hers|herself)$/.test(word)

const elders = /^(?:grand|god)?(?:mother|mum|mam|ma|father|dad|nan|gran|uncle|aunt|auntie)(?:ny|na)?$/
/** "Mrs S" and plain "P", with no child of the case: mostly a parent and a grown-up child. */
const isElder = ({ context: { people } }: Reading): boolean =>
  people.every(
    (one) => one.role !== 'child' && /^m(?:r|r?s|iss)\b/i.test(one.name) === (one.role === 'survivor'),
  )

const relationRole = (reading: Reading, mention: Mention, last: Reference | undefined): Role => {
  const { end } = mention
  const after = /^(?: \(|,? )?([SPC])/.exec(reading.plain.slice(end, end + 4))
  if (after?.[1] === 'S' || after?.[1] === 'P' || after?.[1] === 'C') {
    if (!/^(?:,)/.test(reading.plain.slice(end, end + 1))) return after[1]
  }
  const owner = mention.owner ?? ''
  if (elders.test(mention.word) && /^(?:his|her|P)/.test(owner) && isElder(reading)) return 'S'
  if (/^(?:mother|mum|mam)$/.test(mention.word) && /^(?:his|her|the|C)/.test(owner)) {
    if (last?.role === 'C' || /^C/.test(owner)) return 'S'
    if (parentAndChild.test(reading.plain)) return 'S'
  }
  if (/^(?:father|dad)$/.test(mention.word) && (/^C/.test(owner) || last?.role === 'C')) return 'P'
  return 'T'
}

/** "Her childminder … her own husband": somebody else's partner. */
const isOthersPartner = (owner: string | undefined, last: Reference | undefined): boolean =>
  last?.role === 'T' && owner !== undefined && !/[SP]/.test(owner)

/** "Her husband" is the one causing harm where the survivor is she; where it could be either, the other of the two. */
const partnerRole = (reading: Reading, { owner, word }: Mention, found: readonly Reference[]): Role => {
  // a man's abuser who has a wife is no wife of his
  if (/^P/.test(owner ?? '') && /wife/.test(word) && reading.pronouns === 'he') return 'T'
  if (owner !== undefined && /^[SP]/.test(owner)) return owner.startsWith('S') ? 'P' : 'S'
  if (reading.pronouns === 'either') {
    if (owner === undefined) return 'P'
    return lastOfTwo(found) === 'P' ? 'S' : 'P'
  }
  const hers = owner === undefined || owner === 'her'
  return hers === (reading.pronouns === 'she') ? 'P' : 'S'
}

/** "Father" is the survivor where he is a man, and where both are men and there is no child of theirs. */
const isFather = ({ pronouns, context }: Reading): boolean =>
  pronouns === 'he' || (pronouns === 'either' && !context.people.some((person) => person.role === 'child'))

const roleOf = (reading: Reading, mention: Mention, found: readonly Reference[]): Role => {
  const last = found.at(-1)
  const { kind, word } = mention
  if (kind === 'tag') return word.startsWith('S') ? 'S' : word.startsWith('P') ? 'P' : 'C'
  if (kind === 'relation') return relationRole(reading, mention, last)
  if (kind === 'bare') return 'T'
  // "her own sons", said of somebody's sister
  if (kind === 'child')
    return last?.role === 'T' && /^(?:her|his) own /.test(reading.plain.slice(mention.start)) ? 'T' : 'C'
  if (kind === 'partner')
    return isOthersPartner(mention.owner, last) ? 'T' : partnerRole(reading, mention, found)
  if (kind === 'pronoun') return pronounRole(word, reading, found)
  if (/^(?:dad|father)$/.test(word)) return isFather(reading) ? 'S' : 'P'
  return kind === 'survivor' ? 'S' : 'P'
}

const referenceOf = (reading: Reading, mention: Mention, found: readonly Reference[]): Reference => {
  const { start, end, word, possessive } = mention
  const pronoun = mention.kind === 'pronoun'
  const owner = pronoun ? word === 'her' || word === 'his' : possessive
  return { start, end, role: roleOf(reading, mention, found), owner, pronoun }
}

const known = new WeakMap<Reading, readonly Reference[]>()

/** Everybody whom the text refers to, in reading order. Worked out once per text. */
export const references = (reading: Reading): readonly Reference[] => {
  const done = known.get(reading)
  if (done !== undefined) return done
  const found: Reference[] = []
  const mentions = mentionsIn(reading.plain)
  const all = [...mentions, ...strangersIn(reading, mentions)].sort((a, b) => a.start - b.start)
  for (const mention of all) found.push(referenceOf(reading, mention, found))
  known.set(reading, found)
  return found
}

/** The last one referred to before an offset and not before `from`; possessives are passed over if asked. */
export const lastBefore = (
  reading: Reading,
  offset: number,
  from = 0,
  options: { readonly actors?: boolean } = {},
): Reference | undefined =>
  references(reading).findLast(
    (one) => one.end <= offset && one.start >= from && !(options.actors === true && one.owner),
  )
