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
import type { Finding, GuidanceContext, Hit, RuleId } from './types.ts'

export type {
  AgencyKind,
  Finding,
  GuidanceContext,
  GuidancePerson,
  GuidanceSettings,
  OwnPhrase,
  RuleId,
} from './types.ts'
export { ruleIds } from './types.ts'

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

const severityOf = (rule: RuleId): Finding['severity'] =>
  messages[rule].severity === 'warning' ? 'warning' : 'notice'

const toFinding = (rule: RuleId, hit: Hit, words: string): Finding => {
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

const ownFindings = (reading: Reading): Finding[] =>
  ownHits(reading).map(({ rule, hit }) => toFinding(rule, hit, reading.cased.slice(hit.start, hit.end)))

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

/**
 * Reads one contribution or one proposed action and points at words worth another look.
 * Pure, synchronous, offline; nothing it reads is kept. Never throws, whatever the text.
 *
 * @param text as typed, any length
 * @returns findings in the order of the text; `start` and `end` are UTF-16 offsets into `text`
 */
export const reviewText = (text: string, context: GuidanceContext): readonly Finding[] => {
  const reading = readText(text, context)
  const off = new Set(context.settings?.off)
  const rules = context.kind === 'action' ? actionRules : sharingRules
  const own = ownFindings(reading)
  const findings = [...own]
  for (const [rule, run] of Object.entries(rules) as [RuleId, Rule][]) {
    if (off.has(rule)) continue
    for (const hit of run(reading))
      findings.push(toFinding(rule, hit, reading.cased.slice(hit.start, hit.end)))
  }
  const allowed = allowedSpans(reading)
  return settle(findings, reading)
    .filter(
      (one) => own.includes(one) || !allowed.some((span) => span.start <= one.start && one.end <= span.end),
    )
    .filter((one) => !off.has(one.rule))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => ({ ...one, ...asTyped(reading, one) }))
}

/** Ordinary words of such texts, so that what they need is ready. */
const ordinary = {
  sharing:
    'Aa told the midwife on Tuesday that Bb had put his hands round her neck. She is twenty weeks pregnant and he ' +
    'controls the money and her phone. He turned up at the school twice last week and shouted at staff. Her mother ' +
    'collects the children on Fridays. Police arrested him on Sunday and he was released on bail with conditions not ' +
    'to contact her. Aa is afraid that he will come back, because he has texted her brother about it. Our worker sees ' +
    'her each week and she would like the locks to be changed. No contact from Bb since May. Probably in debt. She ' +
    'takes 50mg daily, her visa is with a solicitor, and she has moved to a flat in Aa Street.',
  action:
    'Aa to be seen by the Idva on Friday, who will tell her what was agreed; police to speak to Bb and housing to ' +
    'write to her safe address and update the worker, and support Aa with a referral by 3 May if she would like that.',
} as const

/**
 * Makes ready what ordinary texts need. For the interface to call when it is idle, before anybody types: it changes
 * nothing but how long the first `reviewText` takes.
 */
export const warmUp = (): void => {
  const people = [
    { name: 'Aa', role: 'survivor' },
    { name: 'Bb', role: 'perpetrator' },
  ] as const
  for (const kind of ['sharing', 'action'] as const) {
    reviewText(ordinary[kind], { kind, agencyKind: 'other', people })
  }
}
