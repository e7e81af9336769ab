import { matchAgency } from './action-line/agency-match.ts'
import type { ActionContext, ActionDraft } from './action-line/draft.ts'
import { dueAt, dueAtEnd, dueHinted } from './action-line/due-in-line.ts'
import {
  beginReading,
  freeStretches,
  isFree,
  keep,
  type LineReading,
  mention,
  refuse,
  take,
  takeDue,
  textLeft,
} from './action-line/line-reading.ts'
import { knownNames, matchName, namedPerson, personRun, usualPerson } from './action-line/person-match.ts'
import { type ForWhom, forWhomAt, matchRisk } from './action-line/reference-match.ts'

export { type Completion, completionsAt } from './action-line/completions.ts'
export type {
  ActionContext,
  ActionDraft,
  LineField,
  LineProblem,
  LineSpan,
  LineUnknown,
} from './action-line/draft.ts'

/** `@` and a person's own name: the agency is the one that knows this name, if only one does. */
function ownerByName(reading: LineReading, at: number): number {
  const { agencies, representatives } = reading.context
  const active = agencies.filter((agency) => !agency.archived)
  const listed = representatives.filter((one) => !one.archived).map((one) => one.name)
  for (let used = 3; used > 0; used -= 1) {
    const texts = reading.words.slice(at, at + used).map((word) => word.text)
    if (texts.length < used) continue
    const name = matchName([texts[0]?.slice(1) ?? '', ...texts.slice(1)], [...new Set(listed)])
    const owners = active.filter(
      (agency) => name !== null && knownNames(agency.id, reading.context).includes(name),
    )
    if (name === null || (texts[0]?.length ?? 0) < 4 || !owners[0] || owners.length > 1) continue
    reading.agencyId = owners[0].id
    reading.person = name
    return used
  }
  return 0
}

/** "Ask @housing to fit a lock": the sentence needs its object, so the agency is read and its name stays too. */
const takesObject =
  /^(?:ask|tell|remind|invite|request|chase|contact|inform|alert|notify|with|from|via|to)$/iu

/** Reads the `@` at word `at`; the word from which on a person may be named, or null. */
function readAgency(reading: LineReading, at: number): number | null {
  const { words, context } = reading
  const limit = reading.taken.findIndex((field, index) => index > at && field !== null)
  const ahead = words.slice(at, limit === -1 ? words.length : limit)
  const match = matchAgency(ahead, context.agencies)
  const used = match?.used ?? 1
  if (match && match.agencies.length > 1) refuse(reading, at, at + used, 'agency', 'several-agencies')
  else if (reading.agencyId !== null) refuse(reading, at, at + used, 'agency', 'only-one')
  else if (match?.agencies[0]) {
    reading.agencyId = match.agencies[0].id
    const object = at > 0 && isFree(reading, at - 1) && takesObject.test(words[at - 1]?.text ?? '')
    const put = object ? mention : take
    put(reading, at, at + used, 'agency')
    return match.ended ? null : at + used
  } else {
    const named = ownerByName(reading, at)
    if (named > 0) take(reading, at, at + named, 'agency')
    else refuse(reading, at, at + 1, 'agency', 'no-such-agency')
  }
  return null
}

function readRisk(reading: LineReading, at: number): void {
  const found = matchRisk(reading.words[at]?.text.slice(1) ?? '', reading.context.risks)
  if (found.length === 0) refuse(reading, at, at + 1, 'risk', 'no-such-risk')
  else if (found.length > 1) refuse(reading, at, at + 1, 'risk', 'several-risks')
  else if (reading.riskId !== null) refuse(reading, at, at + 1, 'risk', 'only-one')
  else {
    reading.riskId = found[0]?.id ?? null
    take(reading, at, at + 1, 'risk')
  }
}

/** True where a phrase may end before word `index`: nothing follows, or something that is not its sentence. */
function endsAt(reading: LineReading, index: number): boolean {
  const { words } = reading
  const word = words[index]
  if (!word || !isFree(reading, index) || word.opens || words[index - 1]?.breaks) return true
  return /^(?:[@#!].|by$)/iu.test(word.text) || forWhomAt(words, index) !== null
}

function readDue(reading: LineReading): void {
  for (let at = 0; at < reading.words.length; at += 1) {
    if (!isFree(reading, at)) continue
    const next = reading.taken.findIndex((field, index) => index > at && field !== null)
    const limit = next === -1 ? reading.words.length : next
    const found = dueAt(reading.words, at, limit, (index) => endsAt(reading, index), reading.context)
    if (!found) continue
    takeDue(reading, found)
    at = found.to - 1
  }
}

type WhomAt = ForWhom & { readonly at: number }

function findForWhom(reading: LineReading): WhomAt | null {
  for (let at = 0; at < reading.words.length; at += 1) {
    const found = isFree(reading, at) ? forWhomAt(reading.words, at) : null
    if (found && endsAt(reading, at + found.used)) return { ...found, at }
  }
  return null
}

function readPerson(reading: LineReading, at: number | null, whom: WhomAt | null): void {
  const { words, context, agencyId } = reading
  if (agencyId === null || reading.person !== '') return
  if (at !== null) {
    const names = knownNames(agencyId, context)
    const free = (index: number): boolean => isFree(reading, index) && index !== whom?.at
    const run = personRun(words, at, free, names)
    const texts = words.slice(at, at + run).map((word) => word.text)
    const due = matchName(texts, names) === null ? dueAtEnd(words, at, at + run, context) : null
    if (due) takeDue(reading, due)
    const end = due ? due.from : at + run
    const elsewhere = words.some((_, index) => (index < at || index >= at + run) && free(index))
    const named = namedPerson(texts.slice(0, end - at), names, elsewhere)
    if (named) {
      reading.person = named.person
      take(reading, at, at + named.used, 'person')
      return
    }
  }
  reading.person = usualPerson(agencyId, context)
  if (reading.person !== '') reading.suggested.push('person')
}

/** Among the other marks "for survivor" is one of them; within the sentence it is understood, and stays in it. */
function readForWhom(reading: LineReading, whom: WhomAt | null): void {
  if (!whom) return
  reading.forWhom = whom.beneficiary
  if (whom.guessed) reading.suggested.push('forWhom')
  const apart = whom.at > 0 && (!isFree(reading, whom.at - 1) || reading.words[whom.at - 1]?.breaks)
  const put = apart ? take : keep
  put(reading, whom.at, whom.at + whom.used, 'forWhom')
}

/** A date that stands alone between marks or commas ("… , fri"), else a day that the sentence ends on, as a guess. */
function readBareDue(reading: LineReading): void {
  const { words, context } = reading
  const ended = (to: number): boolean => to === words.length || !isFree(reading, to)
  const clauses = freeStretches(reading, true)
  for (const { from, to } of clauses) {
    if (reading.due !== null || from === 0 || !ended(to) || clauses.length < 2) continue
    const found = dueAtEnd(words, from, to, context)
    if (found?.reading.ok && found.from === from) takeDue(reading, found)
  }
  for (const { from, to } of freeStretches(reading, false)) {
    const found = reading.due === null ? dueHinted(words, from, to, context) : null
    if (!found?.reading.ok || found.from === from) continue
    reading.due = found.reading
    reading.suggested.push('due')
    keep(reading, found.from, found.to, 'due')
  }
}

/**
 * Reads one typed line as an action: `Fit sanctuary lock and tell Idva when done @housing P Shah by fri #1 for
 * survivor`, the marks in any order. `@` begins an agency, then its person or role; `by …` or `!…` says when,
 * where `parseDue` understands it; `#` names a risk by number or word; `for …` says for whom. What remains is
 * what is to be done, in the words typed. Never throws; no word is lost between `what` and the spans.
 */
export function parseActionLine(text: string, context: ActionContext): ActionDraft {
  const reading = beginReading(text, context)
  let personAt: number | null = null
  reading.words.forEach((word, at) => {
    if (!isFree(reading, at) || word.text.length < 2) return
    if (word.text.startsWith('@')) personAt = readAgency(reading, at) ?? personAt
    else if (word.text.startsWith('#')) readRisk(reading, at)
  })
  readDue(reading)
  const whom = findForWhom(reading)
  readPerson(reading, personAt, whom)
  readForWhom(reading, whom)
  readBareDue(reading)
  return {
    what: textLeft(reading),
    agencyId: reading.agencyId,
    person: reading.person,
    dueOn: reading.due?.dueOn ?? null,
    dueCertain: reading.due?.certain ?? true,
    nonWorking: reading.due?.nonWorking ?? null,
    forWhom: reading.forWhom,
    riskId: reading.riskId,
    suggested: reading.suggested,
    spans: reading.spans.toSorted((a, b) => a.start - b.start),
    unknown: reading.unknown.toSorted((a, b) => a.start - b.start),
  }
}
