import messages from '#resources/guidance/messages.json' with { type: 'json' }
import { allowedSpans, ownHits } from './own-phrases.ts'
import { asTyped, type Reading, readText } from './reading.ts'
import { rewordingFor } from './rewording.ts'
import { chronology } from './rules/chronology.ts'
import { hearsay } from './rules/hearsay.ts'
import { identifier } from './rules/identifier.ts'
import { immigration } from './rules/immigration.ts'
import { location } from './rules/location.ts'
import { medicalDetail } from './rules/medical-detail.ts'
import { notSmart } from './rules/not-smart.ts'
import { opinion } from './rules/opinion.ts'
import { survivorBurden } from './rules/survivor-burden.ts'
import { survivorOffending } from './rules/survivor-offending.ts'
import { thirdParty } from './rules/third-party.ts'
import { tooLong } from './rules/too-long.ts'
import { unsafeContact } from './rules/unsafe-contact.ts'
import { vague } from './rules/vague.ts'
import { victimBlaming } from './rules/victim-blaming.ts'
import type { Finding, Found, GuidanceContext, Hit, RuleId } from './types.ts'

type Rule = (reading: Reading) => readonly Hit[]

const sharingRules: Partial<Record<RuleId, Rule>> = {
  chronology,
  hearsay,
  identifier,
  immigration,
  location,
  'medical-detail': medicalDetail,
  opinion,
  'survivor-offending': survivorOffending,
  'third-party': thirdParty,
  'too-long': tooLong,
  vague,
  'victim-blaming': victimBlaming,
}
const actionRules: Partial<Record<RuleId, Rule>> = {
  'survivor-burden': survivorBurden,
  'not-smart': notSmart,
  'unsafe-contact': unsafeContact,
}

/** Whether a rule reads actions; the others read what is shared. */
export const isActionRule = (rule: RuleId): boolean => rule in actionRules

const severityOf = (rule: RuleId): Finding['severity'] =>
  messages[rule].severity === 'warning' ? 'warning' : 'notice'

const toFinding = ({ cased }: Reading, { rule, hit }: Found): Finding => {
  const words = cased.slice(hit.start, hit.end)
  const label = hit.label ?? rewordingFor(rule, words) ?? messages[rule].label
  return {
    rule,
    start: hit.start,
    end: hit.end,
    severity: severityOf(rule),
    message: messages[rule].message,
    suggestion: hit.replacement === undefined ? { label } : { label, replacement: hit.replacement },
    source: messages[rule].source,
  }
}

/** Rules that show that a text does hold something, so that it is not vague. */
const substance: readonly RuleId[] = [
  'chronology',
  'third-party',
  'medical-detail',
  'location',
  'identifier',
  'survivor-offending',
  'immigration',
]

/** Nor is a judgement or a rumour vague, unless it stands among stock phrases. */
const judgement: readonly RuleId[] = ['victim-blaming', 'opinion', 'hearsay']

/** A text that holds something for another rule is not vague. */
const settle = (findings: readonly Finding[], reading: Reading): readonly Finding[] => {
  const hasSubstance = findings.some((one) => substance.includes(one.rule))
  const hasJudgement = findings.some((one) => judgement.includes(one.rule))
  const isWhole = (one: Finding) => one.end - one.start >= reading.plain.trim().length
  return findings.filter((one) => one.rule !== 'vague' || !(hasSubstance || (hasJudgement && isWhole(one))))
}

/** What a second reader makes of a text as to one rule. */
export type Opinion = {
  /** False where the text as a whole says so plainly otherwise that the rule need not be asked. */
  readonly mayHold: boolean
  /** What it finds where the rule finds nothing. */
  readonly findsAlone: () => readonly Hit[]
}
export type SecondReader = (reading: Reading) => (rule: RuleId) => Opinion

const found = (reading: Reading, off: ReadonlySet<RuleId>, second: SecondReader): readonly Found[] => {
  const rules = reading.context.kind === 'action' ? actionRules : sharingRules
  const opinionOn = second(reading)
  return (Object.entries(rules) as [RuleId, Rule][]).flatMap(([rule, run]) => {
    if (off.has(rule)) return []
    const { mayHold, findsAlone } = opinionOn(rule)
    if (!mayHold) return []
    const hits = run(reading)
    return (hits.length > 0 ? hits : findsAlone()).map((hit) => ({ rule, hit }))
  })
}

/**
 * The way of a text through the rules, a second reader, and what the area allows and adds of its own. `reviewText` is
 * this with the trained reader; the trainer and the tests look at the rules alone.
 */
export const review = (text: string, context: GuidanceContext, second: SecondReader): readonly Finding[] => {
  const reading = readText(text, context)
  const off = new Set(context.settings?.off)
  const own = ownHits(reading).map((one) => toFinding(reading, one))
  const fromRules = found(reading, off, second).map((one) => toFinding(reading, one))
  const allowed = allowedSpans(reading)
  return settle([...own, ...fromRules], reading)
    .filter(
      (one) => own.includes(one) || !allowed.some((span) => span.start <= one.start && one.end <= span.end),
    )
    .filter((one) => !off.has(one.rule))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => ({ ...one, ...asTyped(reading, one) }))
}
