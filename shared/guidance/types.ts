import type { AgencyKind } from '#shared/domain/agency.ts'

export type { AgencyKind }

/** The labels of the guidance, plus `too-long`, which the live screen needs and the labelling guide does not score. */
export const ruleIds = [
  'chronology',
  'third-party',
  'medical-detail',
  'victim-blaming',
  'opinion',
  'hearsay',
  'location',
  'identifier',
  'survivor-offending',
  'immigration',
  'vague',
  'survivor-burden',
  'not-smart',
  'unsafe-contact',
  'too-long',
] as const

export type RuleId = (typeof ruleIds)[number]

/** Somebody of the case, by the name that the text uses for them. */
export type GuidancePerson = {
  readonly name: string
  readonly role: 'survivor' | 'perpetrator' | 'child'
}

/** A phrase that an area adds to a rule: plain words, matched whole and without regard to case. */
export type OwnPhrase = {
  readonly rule: RuleId
  readonly phrase: string
  /** What to write instead; shown as the suggestion. */
  readonly instead?: string
}

/** What an area changed: nothing here is needed for the rules to work. */
export type GuidanceSettings = {
  /** Rules switched off. */
  readonly off?: readonly RuleId[]
  readonly phrases?: readonly OwnPhrase[]
  /** Phrases that are never flagged in this area: a finding that lies inside one of them is dropped. */
  readonly allow?: readonly string[]
  /** Names of the area's own services: a source when they report, and never a third party or a whereabouts. */
  readonly services?: readonly string[]
  /** Names of the area's refuges and safe accommodation: always a whereabouts. */
  readonly places?: readonly string[]
}

export type GuidanceContext = {
  /** `sharing`: what an agency tells the meeting. `action`: a proposed action. */
  readonly kind: 'sharing' | 'action'
  readonly agencyKind: AgencyKind
  readonly people: readonly GuidancePerson[]
  readonly settings?: GuidanceSettings
}

/** One thing worth another look. `start` and `end` are UTF-16 offsets of the words that caused it. */
export type Finding = {
  readonly rule: RuleId
  readonly start: number
  readonly end: number
  readonly severity: 'notice' | 'warning'
  readonly message: string
  /** `replacement` is there only where putting it in place of the words makes a sentence. */
  readonly suggestion?: { readonly label: string; readonly replacement?: string }
  /** Document and place that the rule rests on. */
  readonly source: string
}

/** Half-open range of UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number }

/** What a rule hands back: the words, and a replacement where it has one for just these words. */
export type Hit = Span & { readonly label?: string; readonly replacement?: string }

/** What a rule, an area's own phrase or the trained model found. */
export type Found = { readonly rule: RuleId; readonly hit: Hit }
