import names from '#resources/guidance/first-names.json' with { type: 'json' }
import type { Pronouns } from './slots.ts'
import type { GuidancePerson } from './types.ts'

type Gender = 'she' | 'he'

let known: ReadonlyMap<string, Gender> | undefined
/** Which pronoun goes with a first name, as far as it tells. */
export const genderOfName = (name: string): Gender | undefined => {
  known ??= new Map<string, Gender>([
    ...names.she.split(' ').map((one): [string, Gender] => [one, 'she']),
    ...names.he.split(' ').map((one): [string, Gender] => [one, 'he']),
  ])
  return known.get(name.toLowerCase().split('-')[0] ?? '')
}

const titles: Readonly<Record<string, Gender>> = {
  mr: 'he',
  sir: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  lady: 'she',
}

const fromName = (person: GuidancePerson): Gender | undefined => {
  const [first = ''] = person.name.trim().split(/\s+/)
  return titles[first.toLowerCase().replace('.', '')] ?? genderOfName(first)
}

/** What the text says of one of the two: "Mrs S", "S … herself", "P's wife" (then the other is she). */
const signs: Readonly<Record<'S' | 'P', readonly (readonly [RegExp, Gender])[]>> = {
  S: [
    [/\bmr S/, 'he'],
    [/\b(?:mrs|ms|miss) S/, 'she'],
    [/\bS+ (?:\w+ ){0,3}himself\b/, 'he'],
    [/\bS+ (?:\w+ ){0,3}herself\b/, 'she'],
    [/\b(?:his|P+'s) (?:dad|father|brother|grandad|uncle|nephew|husband|boyfriend),? S/, 'he'],
    [
      /\bS+(?:, |'s | is )(?:his |her |P+'s )(?:\w+ )?(?:father|dad|brother|grandad|uncle|husband|boyfriend)\b/,
      'he',
    ],
    [/\bhis (?:wife|girlfriend|ex-?wife|daughter)[^.]{0,12} P/, 'he'],
    [/\bhis (?:partner|ex|husband|boyfriend|son|carer|nephew|brother)[^.]{0,6} P/, 'he'],
  ],
  P: [
    [/\bmr P/, 'he'],
    [/\b(?:mrs|ms|miss) P/, 'she'],
    [/\bP+ (?:\w+ ){0,3}himself\b/, 'he'],
    [/\bP+ (?:\w+ ){0,3}herself\b/, 'she'],
    [/\b(?:wife|girlfriend|daughter|granddaughter|mother|sister|niece)[^.;]{0,8} P/, 'she'],
    [/\b(?:husband|boyfriend|son|grandson|father|brother|nephew)[^.;]{0,8} P/, 'he'],
    [/\bP+, (?:his|her) (?:daughter|granddaughter|wife|girlfriend|niece)\b/, 'she'],
    [/\bP+, (?:his|her) (?:son|grandson|husband|boyfriend|nephew)\b/, 'he'],
    [
      /\bhis (?:wife|girlfriend|ex-?wife) (?:was|is|has been|had been) (?:arrested|charged|bailed|cautioned|convicted|remanded)\b/,
      'she',
    ],
  ],
}

/** The names given tell most; where they do not, the text is asked. */
const genderOf = (role: 'S' | 'P', people: readonly GuidancePerson[], plain: string): Gender | undefined => {
  const found = new Set(people.map(fromName).filter((one) => one !== undefined))
  return found.size === 1 ? [...found][0] : signs[role].find(([sign]) => sign.test(plain))?.[1]
}

/**
 * Which pronouns mean the survivor. Titles and first names tell, and what the text says of either; where nothing
 * tells, a survivor is read as she and the person causing harm as he, which most are. Two of one gender, or a case
 * in which the signs disagree, are read without an assumption.
 *
 * @param plain the text with names masked, see `reading.ts`
 */
export const pronounsOf = (people: readonly GuidancePerson[], plain: string): Pronouns => {
  const of = (role: GuidancePerson['role']) => people.filter((person) => person.role === role)
  const survivor = genderOf('S', of('survivor'), plain)
  const harmer = genderOf('P', of('perpetrator'), plain)
  if (survivor === undefined && harmer === undefined) return 'she'
  if (survivor === harmer) return 'either'
  if (survivor === 'he') return 'he'
  if (survivor === undefined && harmer === 'she')
    return /\b(?:he|him|his|himself)\b/.test(plain) ? 'he' : 'either'
  return 'she'
}
