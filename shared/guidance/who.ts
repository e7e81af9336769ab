import words from '#resources/guidance/people.json' with { type: 'json' }
import type { Reading } from './reading.ts'
import type { Span } from './types.ts'

/** Whom a word refers to: survivor, person causing harm, child of the case, or a third party. */
export type Role = 'S' | 'P' | 'C' | 'T'

/** A word that refers to somebody. `owner`: a possessive ("her", "Amy's"), so not the one who acts. */
export type Reference = Span & { readonly role: Role; readonly owner: boolean; readonly pronoun: boolean }

const relations = words.relations.join('|').replaceAll(' ', ' ')
const owners = "(?:her|his|their|my|our|the|a|an|one|S+'s?|P+'s?|C+'s?|maternal|paternal|[a-z]+'s)"
const qualifiers =
  '(?:(?:new|older|elder|younger|elderly|late|former|old|only|close|best|good|adult|eldest|disabled|current|next-?door|upstairs|downstairs|immediate|work|school|college|business|church|family|own|distant|second|first|great) )*'

const scan = new RegExp(
  [
    `(?:(?<owner>${owners}) )${qualifiers}(?<relation>${relations})(?<relationOwner>'s)?`,
    "(?<tag>S+|P+|C+)(?<tagOwner>'s?(?!\\w))?",
    `(?<bare>(?:neighbours?|maternal|paternal) (?:${relations})|neighbours?|gran|grandma|nan|grandad|landlord|lodger)(?<bareOwner>'s)?`,
    `(?:${owners} )?${qualifiers}(?<child>${words.children.join('|')})(?<childOwner>'s)?`,
    `(?:(?<partnerOwner>(?:her|his)(?: own)?|S+'s|P+'s|whose) )?(?<partner>${words.partners.join('|').replaceAll(' ', ' ')})(?<partnerPossessive>'s)?`,
    "(?<survivor>victim|vp|vic|v|survivor|client|tenant|patient|pt|mum|mother|mom|aggrieved|service user|su)(?<survivorOwner>'s)?",
    "(?<harmer>perp|perpetrator|p|suspect|defendant|offender|dad|father)(?<harmerOwner>'s)?",
    '(?<pronoun>she|her|hers|herself|he|him|his|himself)',
  ]
    .map((body) => `(?:${body})`)
    .join('|')
    .replace(/^/, '(?<![\\w])(?:')
    .replace(/$/, ')(?!\\w)'),
  'g',
)

const parentAndChild =
  /\b(?:son|daughter|grandson|granddaughter|nephew|niece)s?,? P|P+,? (?:her|his) (?:adult )?(?:son|daughter|grandson|granddaughter)|S+'s (?:\w+ )?(?:son|daughter|grandson|granddaughter)\b/

const femaleWord =
  /\b(?:mother|mum|mam|sister|aunt|auntie|niece|gran|granny|nan|nana|nanna|grandma|grandmother|girlfriend|ex-?wife|wife|woman|lady|girl|landlady|godmother|stepmother|fianc[eé]e)\b/
const maleWord =
  /\b(?:father|dad|brother|uncle|nephew|grandad|granddad|grandfather|boyfriend|ex-?husband|man|lad|bloke|guy|gentleman|landlord|godfather|stepfather|imam|priest|pastor|vicar)\b/

/** A pronoun means the last one before it whom it fits: a third party, a child, else survivor or person causing harm. */
const pronounRole = (word: string, reading: Reading, found: readonly Reference[]): Role => {
  const female = isFemale(word)
  const own: Role = female === reading.survivorIsHe ? 'P' : 'S'
  const inSentence = found.slice(-4)
  const before = found.findLast((one) => {
    if (one.role === own) return true
    const named = reading.plain.slice(one.start, one.end)
    if (one.pronoun) return one.role !== 'S' && one.role !== 'P' && isFemale(named) === female
    if (one.role === 'C')
      return one === found.at(-1) && /^C/.test(named) && !inSentence.some((other) => other.role === 'T')
    return one.role === 'T' && (female ? !maleWord.test(named) : !femaleWord.test(named))
  })
  return before?.role ?? own
}

const isFemale = (word: string): boolean => /^(?:she|her|hers|herself)$/.test(word)

type Groups = Readonly<Record<string, string | undefined>>

const relationRole = (reading: Reading, groups: Groups, end: number, last: Reference | undefined): Role => {
  const after = /^(?: \(|,? )?([SPC])/.exec(reading.plain.slice(end, end + 4))
  if (after?.[1] === 'S' || after?.[1] === 'P' || after?.[1] === 'C') {
    if (!/^(?:,)/.test(reading.plain.slice(end, end + 1))) return after[1]
  }
  if (/^(?:mother|mum|mam)$/.test(groups.relation ?? '') && /^(?:his|her|the|C)/.test(groups.owner ?? '')) {
    if (last?.role === 'C' || /^C/.test(groups.owner ?? '')) return 'S'
    if (parentAndChild.test(reading.plain)) return 'S'
  }
  if (
    /^(?:father|dad)$/.test(groups.relation ?? '') &&
    (/^C/.test(groups.owner ?? '') || last?.role === 'C')
  ) {
    return 'P'
  }
  return 'T'
}

/** "Her childminder … her own husband": somebody else's partner. */
const isOthersPartner = (owner: string | undefined, last: Reference | undefined): boolean =>
  last?.role === 'T' && owner !== undefined && !/[SP]/.test(owner)

const partnerRole = (reading: Reading, owner: string | undefined): Role =>
  owner === undefined || /^(?:her|S)/.test(owner)
    ? reading.survivorIsHe
      ? 'S'
      : 'P'
    : reading.survivorIsHe
      ? 'P'
      : 'S'

const referenceOf = (reading: Reading, match: RegExpMatchArray, found: readonly Reference[]): Reference => {
  const groups: Groups = match.groups ?? {}
  const last = found.at(-1)
  const start = match.index ?? 0
  const end = start + match[0].length
  const at = (role: Role, owner: boolean, pronoun = false): Reference => ({
    start,
    end,
    role,
    owner,
    pronoun,
  })
  if (groups.tag !== undefined) {
    return at(
      groups.tag.startsWith('S') ? 'S' : groups.tag.startsWith('P') ? 'P' : 'C',
      groups.tagOwner !== undefined,
    )
  }
  if (groups.relation !== undefined) {
    return at(relationRole(reading, groups, end, last), groups.relationOwner !== undefined)
  }
  if (groups.bare !== undefined) return at('T', groups.bareOwner !== undefined)
  if (groups.child !== undefined) return at('C', groups.childOwner !== undefined)
  if (groups.partner !== undefined) {
    if (isOthersPartner(groups.partnerOwner, last)) return at('T', groups.partnerPossessive !== undefined)
    return at(partnerRole(reading, groups.partnerOwner), groups.partnerPossessive !== undefined)
  }
  if (groups.survivor !== undefined) return at('S', groups.survivorOwner !== undefined)
  if (groups.harmer !== undefined) return at('P', groups.harmerOwner !== undefined)
  const word = groups.pronoun ?? ''
  return at(pronounRole(word, reading, found), word === 'her' || word === 'his', true)
}

const known = new WeakMap<Reading, readonly Reference[]>()

/** Everybody whom the text refers to, in reading order. Worked out once per text. */
export const references = (reading: Reading): readonly Reference[] => {
  const done = known.get(reading)
  if (done !== undefined) return done
  const found: Reference[] = []
  for (const match of reading.plain.matchAll(scan)) found.push(referenceOf(reading, match, found))
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
