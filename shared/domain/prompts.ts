import { Temporal } from 'temporal-polyfill'
import texts from '#resources/prompts.json' with { type: 'json' }
import { type AgencyKind, speaksForSurvivors } from './agency.ts'
import { isCalendarDate } from './calendar-date.ts'
import type { TurnReason } from './speaking-order.ts'

type KindPrompts = {
  readonly own: string
  readonly children: string
  readonly harm: string
  readonly offer: string
}

const { common } = texts
const kinds: Readonly<Record<AgencyKind, KindPrompts>> = texts.kinds

/** What the questions are fitted to. Names as they stand on the case; empty where nobody is named. */
export type CaseFacts = {
  readonly hasChildren: boolean
  readonly survivorName: string
  readonly personCausingHarmName: string
  /** The day of the referral, `YYYY-MM-DD`. */
  readonly sinceReferral: string | null
  readonly isRepeat: boolean
}

const title = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?$/iu

/** The name to call somebody by: "Okafor, Amara" and "Ms Amara Okafor" are Amara. Empty for "Unknown male". */
function firstName(name: string): string {
  const [family = '', given] = name.split(',')
  const words = (given?.trim() ? given : family).split(/\s+/u).filter((word) => word !== '')
  const first = words.find((word) => !title.test(word)) ?? ''
  return /^(?:unknown|unnamed|not|n\/a|tbc|\?+)$/iu.test(first) ? '' : first
}

/** "12 November" */
const dayAndMonth = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' })

/** Agencies that usually know one side of a case best, asked about it even where nobody has marked that. */
const knowsBest: Partial<Record<AgencyKind, 'children' | 'harm'>> = {
  'childrens-social-care': 'children',
  education: 'children',
  police: 'harm',
  probation: 'harm',
}

function chosen(kind: AgencyKind, reason: TurnReason, facts: CaseFacts): readonly string[] {
  const { own, children, harm, offer } = kinds[kind]
  const dated = facts.sinceReferral !== null && isCalendarDate(facts.sinceReferral)
  const changed = dated ? common.changedSince : common.changed
  if (reason === 'referrer') return [facts.isRepeat ? common.whyAgain : common.whyNow, changed, own, offer]
  if (reason === 'voice') {
    const wants = speaksForSurvivors(kind) ? common.wants : common.wantsToldYou
    return [wants, common.fears, common.needs, common.tells]
  }
  if (reason === 'children') {
    return facts.hasChildren
      ? [children, common.childrenSafe, changed, offer]
      : [common.whichChildren, changed, own, offer]
  }
  if (reason === 'person-causing-harm') {
    return [harm, dated ? common.behaviourSince : common.behaviour, common.rising, offer]
  }
  const best = knowsBest[kind]
  if (best === 'harm') return [harm, own, common.notHeard, offer]
  if (best === 'children' && facts.hasChildren) return [children, own, common.notHeard, offer]
  return [own, common.notHeard, offer]
}

/**
 * Three or four short questions for the agency that speaks now, fitted to its kind and to why it speaks. They ask
 * for the pattern, for now, for what keeps people safer and for what the agency can do this week: what a MARAC
 * needs, and no chronology (domain.md 2.3; Standing Together 2021). People are named, so no pronoun is guessed.
 */
export function promptsFor(kind: AgencyKind, reason: TurnReason, facts: CaseFacts): readonly string[] {
  const survivor = firstName(facts.survivorName)
  const harm = firstName(facts.personCausingHarmName)
  // Two people with one first name: their whole names, or nobody knows who is meant.
  const alike = survivor !== '' && survivor.toLowerCase() === harm.toLowerCase()
  const names: Readonly<Record<string, string>> = {
    survivor: (alike ? facts.survivorName.trim() : survivor) || 'the survivor',
    harm: (alike ? facts.personCausingHarmName.trim() : harm) || 'the person causing harm',
    date:
      facts.sinceReferral !== null && isCalendarDate(facts.sinceReferral)
        ? dayAndMonth(facts.sinceReferral)
        : '',
  }
  return chosen(kind, reason, facts).map((text) =>
    text.replace(/\{(\w+)\}/gu, (_, key: string) => names[key] ?? ''),
  )
}
