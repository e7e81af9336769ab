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
