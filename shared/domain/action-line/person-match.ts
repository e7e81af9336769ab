import type { ActionContext, LineAgency } from './draft.ts'
import { beginsInOrder, foldedWords, type LineWord } from './words.ts'

const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'pc', 'dc', 'ds', 'di', 'sgt', 'insp'])
const untitled = (words: readonly string[]): readonly string[] => words.filter((word) => !titles.has(word))

const modifier =
  /^(?:a|the|duty|on-call|team|social|senior|principal|deputy|named|designated|allocated|safeguarding|health|mental|housing|tenancy|specialist|support|offender|probation|court|family|key|school|head|neighbourhood|response|community|care|service|area|lead)$/iu
const head =
  /^(?:officer|manager|worker|keyworker|lead|coordinator|co-ordinator|nurse|midwife|gp|doctor|consultant|clinician|psychiatrist|sergeant|inspector|constable|teacher|practitioner|advis[eo]r|supervisor|visitor|representative|rep|desk|team|duty|idva|landlord)$/iu
/** Words that no name and no role holds: the sentence goes on from them. */
const goesOn =
  /^(?:to|and|or|but|who|will|when|once|so|then|if|that|with|via|before|after|until|must|should|please|about|re|regarding|by|within|asap)$/iu

/** "P Shah", "P.J. Shah", "Dr Khan", "DS R Reed": what is a name on its face. */
const initialOrTitle =
  /^(?:(?:[Dd]r|[Mm]rs?|[Mm]s|[Mm]iss|[Ss]gt|PC|DC|DS|DI)\.? (?:\p{Lu}\.? )?|(?:\p{Lu}\.? ?){1,2})\p{Lu}[\p{L}'’-]+/u

/** Names known for an agency: its representatives and whoever sits there for it now. */
export function knownNames(agencyId: LineAgency['id'], context: ActionContext): readonly string[] {
  const listed = context.representatives.filter((one) => one.agencyId === agencyId && !one.archived)
  const present = (context.attending ?? []).filter((one) => one.agencyId === agencyId)
  return [...new Set([...listed, ...present].map((one) => one.name))]
}

/**
 * The person to suggest where nobody is named: the only one who sits there for the agency now, else its only
 * regular representative; empty where there are several or none.
 */
export function usualPerson(agencyId: LineAgency['id'], context: ActionContext): string {
  const present = (context.attending ?? []).filter((one) => one.agencyId === agencyId)
  if (present.length === 1) return present[0]?.name ?? ''
  const regular = context.representatives.filter(
    (one) => one.agencyId === agencyId && !one.archived && one.deputyOf === null,
  )
  return regular.length === 1 ? (regular[0]?.name ?? '') : ''
}

/** The one name that typed words mean, by starts ("p sh", "shah") or initials ("PS"); null for none or several. */
export function matchName(words: readonly string[], names: readonly string[]): string | null {
  const query = untitled(words.flatMap((word) => foldedWords(word)))
  if (query.length === 0) return null
  const said = query.join('')
  const meant = names.filter((name) => {
    const parts = untitled(foldedWords(name))
    const short = parts.map((part) => part[0] ?? '').join('')
    if (query.length === 1)
      return (said.length > 1 && said === short) || (said.length > 1 && beginsInOrder(query, parts))
    return beginsInOrder(query, parts)
  })
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** How many words from `at` on could name a person or role: up to a clause's end, a taken word or a joining word. */
export function personRun(
  words: readonly LineWord[],
  at: number,
  isFree: (index: number) => boolean,
  names: readonly string[],
): number {
  let count = 0
  for (let index = at; index < words.length; index += 1) {
    const word = words[index]
    if (!word?.text || !isFree(index) || word.opens || /^[@#!]/u.test(word.text)) break
    const two = word.text.toLowerCase() === 'and' && count > 0
    const next = [words[index + 1]?.text ?? '', words[index + 2]?.text ?? '']
    // "P Shah and T Reed" are two people; "P Shah and tell her" is not.
    const another = two && (/^\p{Lu}\.?$/u.test(next[0] ?? '') || matchName(next, names) !== null)
    if (goesOn.test(word.text) && !another) break
    count += 1
    if (word.breaks) break
  }
  return count
}

export type NamedPerson = { readonly person: string; readonly used: number }

/** Of words that begin a line, those that name a person or role; the rest of them is what is to be done. */
function leadingPerson(texts: readonly string[], names: readonly string[]): NamedPerson | null {
  for (let used = Math.min(4, texts.length); used > 0; used -= 1) {
    const name = matchName(texts.slice(0, used), names)
    const [first = ''] = texts
    const plainly = used > 1 || used === texts.length || /^\p{Lu}/u.test(first) || first.length > 3
    if (name !== null && plainly) return { person: name, used }
  }
  for (let used = Math.min(5, texts.length); used > 0; used -= 1) {
    const role = texts.slice(0, used)
    if (head.test(role.at(-1) ?? '') && role.slice(0, -1).every((word) => modifier.test(word))) {
      return { person: role.join(' '), used }
    }
  }
  const found = initialOrTitle.exec(texts.join(' '))
  return found ? { person: found[0], used: found[0].split(' ').length } : null
}

/**
 * Who is named by a run of words after an agency. Where the line says elsewhere what is to be done, the whole run
 * is the name or role, as typed unless it is a known representative; else only its beginning can be.
 */
export function namedPerson(
  texts: readonly string[],
  names: readonly string[],
  saysWhatElsewhere: boolean,
): NamedPerson | null {
  if (texts.length === 0) return null
  if (!saysWhatElsewhere || texts.length > 6) return leadingPerson(texts, names)
  return { person: matchName(texts, names) ?? texts.join(' '), used: texts.length }
}
