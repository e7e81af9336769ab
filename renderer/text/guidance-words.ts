import type { RuleId } from '#shared/guidance/index.ts'

/** What each rule looks for, in the few words of a list. */
export const ruleWords: Record<RuleId, string> = {
  chronology: 'Long chronologies',
  'third-party': 'Private detail of people outside the case',
  'medical-detail': 'Clinical detail',
  'victim-blaming': 'Wording that blames the survivor',
  opinion: 'Opinion stated as fact',
  hearsay: 'Hearsay without its source',
  location: 'Whereabouts of a survivor or child',
  identifier: 'Numbers and addresses that identify',
  'survivor-offending': 'The survivor’s own offending',
  immigration: 'Immigration detail',
  vague: 'Texts that say nothing usable',
  'survivor-burden': 'Actions left with the survivor',
  'not-smart': 'Actions that nobody can check',
  'unsafe-contact': 'Contact that may not be safe',
  'too-long': 'Contributions over the length read in a minute',
}

/** Why a sentence is proposed for hold-back, as it is recorded when somebody agrees. */
export const holdReasonWords: Record<RuleId | 'no-purpose', string> = {
  'no-purpose': 'Serves none of the five purposes',
  chronology: 'History, incident by incident: the pattern is shared instead',
  'third-party': 'Private detail of somebody outside the case',
  'medical-detail': 'Clinical detail beyond what the risk needs',
  'victim-blaming': 'Wording that blames the survivor',
  opinion: 'Opinion without its basis',
  hearsay: 'No source',
  location: 'Gives away where the survivor or a child can be found',
  identifier: 'Identifier that is not needed',
  'survivor-offending': 'The survivor’s own offending, no bearing on this risk',
  immigration: 'Immigration detail beyond what help needs',
  vague: 'Nothing that the meeting can use',
  'survivor-burden': 'Leaves the task with the survivor',
  'not-smart': 'Nothing that could be checked',
  'unsafe-contact': 'Contact that may not be safe',
  'too-long': 'Longer than a minute',
}

/** Said where such words appear, beside the ground for sharing (domain.md 2.3). */
export const cautionWords = {
  immigration:
    'Immigration status appears: share only what it means for help, and never with immigration enforcement.',
  location: 'Whereabouts appear: leave them out unless the plan cannot be made without them.',
} as const
