import { shortDate } from '#shared/time.ts'
import { parseDue } from '../due-date.ts'
import { agencyScore, matchAgency } from './agency-match.ts'
import type { ActionContext } from './draft.ts'
import { knownNames, usualPerson } from './person-match.ts'
import { beneficiaryWords, matchRisk } from './reference-match.ts'
import { beginsInOrder, foldedWords, lineWords } from './words.ts'

/** One row of the menu: `insert` replaces the text between `from` and `to` (UTF-16 offsets). */
export type Completion = {
  readonly label: string
  readonly insert: string
  readonly detail: string
  readonly from: number
  readonly to: number
}

const MOST = 8
const dueChoices = [
  'today',
  'tomorrow',
  'fri',
  '3 working days',
  'end of the week',
  'next meeting',
  '1 week',
  '2 weeks',
] as const

type Offer = Omit<Completion, 'to'>

function people(text: string, at: number, context: ActionContext): readonly Offer[] | null {
  const words = lineWords(text.slice(at))
  const match = matchAgency(words, context.agencies)
  const agency = match?.agencies.length === 1 ? match.agencies[0] : undefined
  const last = words[(match?.used ?? 0) - 1]
  if (!match || !agency || !last) return null
  if (match.ended) return []
  const after = text.slice(at + last.to)
  // Still typing the agency's last word.
  if (!/^\s/u.test(after)) return null
  const typed = after.trimStart()
  const query = foldedWords(typed)
  const job = (name: string): string =>
    context.representatives.find((one) => one.agencyId === agency.id && one.name === name)?.jobTitle ?? ''
  return knownNames(agency.id, context)
    .filter((name) => beginsInOrder(query, foldedWords(name)))
    .map((name) => ({ label: name, insert: `${name} `, detail: job(name), from: text.length - typed.length }))
}

function agencies(text: string, at: number, context: ActionContext): readonly Offer[] {
  const query = foldedWords(text.slice(at + 1))
  const scored = context.agencies
    .filter((agency) => !agency.archived)
    .map((agency) => ({ agency, score: query.length === 0 ? 1 : agencyScore(query, agency) }))
    .filter(({ score }) => score > 0)
  return scored
    .toSorted((a, b) => b.score - a.score)
    .map(({ agency }) => ({
      label: agency.name,
      insert: `@${agency.name} `,
      detail: usualPerson(agency.id, context),
      from: at,
    }))
}

function risks(typed: string, at: number, context: ActionContext): readonly Offer[] {
  const found = typed === '' ? context.risks : matchRisk(typed, context.risks)
  return found.map((risk) => ({
    label: risk.ofWhat,
    insert: `#${context.risks.indexOf(risk) + 1} `,
    detail: `#${context.risks.indexOf(risk) + 1}`,
    from: at,
  }))
}

function dates(typed: string, from: number, context: ActionContext): readonly Offer[] {
  const start = typed.trim().toLowerCase()
  const phrases = [start, ...dueChoices.filter((choice) => choice.startsWith(start) && choice !== start)]
  return phrases.flatMap((phrase): Offer[] => {
    const reading = phrase === '' ? null : parseDue(phrase, context.today, context)
    if (!reading?.ok) return []
    const day = shortDate(reading.dueOn)
    const detail = reading.nonWorking === null ? day : `${day}, ${reading.nonWorking}`
    return [{ label: phrase, insert: `${phrase} `, detail, from }]
  })
}

function whom(typed: string, from: number): readonly Offer[] {
  return Object.values(beneficiaryWords)
    .map(([first = '']) => first)
    .filter((word) => word.startsWith(typed.toLowerCase()) && word !== typed.toLowerCase())
    .map((word) => ({ label: word, insert: `${word} `, detail: '', from }))
}

function offers(head: string, context: ActionContext): readonly Offer[] {
  const owner = /(?:^|[\s(])(@[^@#!]{0,60})$/u.exec(head)
  const due = /(?:^|\s)(?:by\s+|!)([^@#!,;]{0,30})$/iu.exec(head)
  if (due) {
    const found = dates(due[1] ?? '', head.length - (due[1] ?? '').length, context)
    if (found.length > 0 || !owner) return found
  }
  const forWhom = /(?:^|\s)for (?:the )?(\p{L}+)$/iu.exec(head)
  if (forWhom) return whom(forWhom[1] ?? '', head.length - (forWhom[1] ?? '').length)
  const risk = /(?:^|[\s(])#(\S{0,30})$/u.exec(head)
  if (risk) return risks(risk[1] ?? '', head.length - (risk[1] ?? '').length - 1, context)
  if (!owner) return []
  const at = head.length - (owner[1] ?? '').length
  return people(head, at, context) ?? agencies(head, at, context)
}

/**
 * What the menu offers at the caret: agencies after `@`, then the agency's people; risks after `#`; dates after
 * `by` or `!`, each with the day it means; beneficiaries after `for`. Empty where nothing is being marked.
 */
export function completionsAt(text: string, caret: number, context: ActionContext): readonly Completion[] {
  const head = text.slice(0, caret)
  return offers(head, context)
    .slice(0, MOST)
    .map((offer) => ({ ...offer, to: head.length }))
}
