import type { AgencyKind } from '../agency.ts'
import type { LineAgency } from './draft.ts'
import { beginsInOrder, fold, foldedWords, type LineWord } from './words.ts'

/** What people call an agency of each kind, folded; an agency's own name and initials go before these. */
const nicknames: Record<AgencyKind, readonly string[]> = {
  police: ['police', 'pol', 'officer in the case', 'oic'],
  idva: ['idva', 'idvas', 'idva service', 'isva'],
  housing: ['housing', 'hsg', 'landlord', 'homes', 'homelessness'],
  'childrens-social-care': [
    'childrens social care',
    'csc',
    'cs',
    'childrens services',
    'childrens',
    'kids',
    'mash',
  ],
  'adult-social-care': ['adult social care', 'asc', 'adults', 'adult services', 'adult safeguarding'],
  health: ['health', 'gp', 'nhs', 'hospital', 'maternity', 'midwife', 'health visitor', 'hv', 'primary care'],
  'mental-health': ['mental health', 'mh', 'cmht', 'camhs', 'psychiatry'],
  'substance-use': ['substance use', 'substance misuse', 'drugs', 'alcohol', 'drug and alcohol', 'd and a'],
  probation: ['probation', 'prob', 'nps', 'offender management'],
  education: ['education', 'edu', 'school', 'schools', 'college'],
  'by-and-for': ['by and for', 'specialist'],
  voluntary: ['voluntary', 'vol', 'vcs', 'charity'],
  other: ['other'],
}

/** True when one slip (a letter missing, added, changed or two swapped) turns one word into the other. */
function oneSlip(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restOf = (word: string, skip: number): string => word.slice(start + skip)
  if (a.length < b.length) return restOf(a, 0) === restOf(b, 1)
  if (a.length > b.length) return restOf(a, 1) === restOf(b, 0)
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && restOf(a, 2) === restOf(b, 2)
  return swapped || restOf(a, 1) === restOf(b, 1)
}

const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('')
const small = new Set(['and', 'of', 'the', 'for'])

/** How well folded words mean an agency: 6 its whole name … 1 one slip away from it; 0 not at all. */
export function agencyScore(query: readonly string[], agency: Pick<LineAgency, 'name' | 'kind'>): number {
  const said = query.join(' ')
  const name = foldedWords(agency.name)
  const other = nicknames[agency.kind]
  if (said === '') return 0
  if (said === name.join(' ')) return 6
  const short = [initials(name), initials(name.filter((word) => !small.has(word)))]
  if (said.length > 1 && short.includes(said)) return 5
  if (query.every((word, index) => name[index] === word)) return 5
  if (query.every((word, index) => name[index]?.startsWith(word))) return 4
  if (other.includes(said) || query.every((word) => name.includes(word))) return 3
  if (beginsInOrder(query, name)) return 2
  if (said.length > 1 && other.some((nickname) => nickname.startsWith(said))) return 2
  const [only = ''] = query
  return query.length === 1 && [...name, ...other].some((word) => oneSlip(only, word)) ? 1 : 0
}

export type AgencyMatch = {
  /** One: that is the agency. More: the text could mean each of them. */
  readonly agencies: readonly LineAgency[]
  /** Words used, the one with the `@` included. */
  readonly used: number
  /** Punctuation that is not the name's own follows: no person is named after it. */
  readonly ended: boolean
}

const tailOf = (name: string): number => /[^\p{L}\p{N}]*$/u.exec(name)?.[0].length ?? 0

/** Words after the first may only lengthen the agency's name: an initial ("@housing P Shah") is a person's. */
const lengthens = (words: readonly string[], agency: LineAgency): boolean => {
  const name = foldedWords(agency.name)
  const said = words.join(' ')
  if (nicknames[agency.kind].includes(said)) return true
  return words
    .slice(1)
    .every((word) => name.some((one) => one === word || (word.length > 2 && one.startsWith(word))))
}

/** The agency, or agencies, that the words from an `@` on mean; null where there is none. */
export function matchAgency(words: readonly LineWord[], agencies: readonly LineAgency[]): AgencyMatch | null {
  const active = agencies.filter((agency) => !agency.archived)
  const joined = (count: number): string =>
    words
      .slice(0, count)
      .map((word) => word.text)
      .join(' ')
      .slice(1)
  // A whole name first, whatever punctuation it holds: that is what the menu inserts.
  const whole = active
    .map((agency) => ({ agency, used: agency.name.trim().split(/\s+/u).length }))
    .filter(({ agency, used }) => used <= words.length && fold(joined(used)) === fold(agency.name))
    .toSorted((a, b) => b.used - a.used)
  const longest = whole.filter((one) => one.used === whole[0]?.used)
  if (longest[0]) {
    const { agency, used } = longest[0]
    const last = words[used - 1]
    const ended = last ? last.breaks && last.to - last.end > tailOf(agency.name) : false
    return { agencies: longest.map((one) => one.agency), used, ended }
  }

  const stop = words.findIndex((word) => word.breaks)
  const most = Math.min(6, stop === -1 ? words.length : stop + 1)
  for (let used = most; used > 0; used -= 1) {
    const query = foldedWords(joined(used))
    const scored = active
      .filter((agency) => used === 1 || lengthens(query, agency))
      .map((agency) => ({ agency, score: agencyScore(query, agency) }))
      .filter(({ score }) => score > (used === 1 ? 0 : 1))
    const best = Math.max(0, ...scored.map(({ score }) => score))
    const found = scored.filter(({ score }) => score === best).map(({ agency }) => agency)
    if (found.length > 0) return { agencies: found, used, ended: words[used - 1]?.breaks ?? false }
  }
  return null
}
