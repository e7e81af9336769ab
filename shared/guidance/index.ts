import { trainedReader } from './learned/trained-reader.ts'
import { review } from './review.ts'
import type { Finding, GuidanceContext } from './types.ts'

export { isActionRule } from './review.ts'
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

/**
 * Reads one contribution or one proposed action and points at words worth another look.
 * Pure, synchronous, offline; nothing it reads is kept. Never throws, whatever the text.
 *
 * @param text as typed, any length
 * @returns findings in the order of the text; `start` and `end` are UTF-16 offsets into `text`
 */
export const reviewText = (text: string, context: GuidanceContext): readonly Finding[] =>
  review(text, context, trainedReader)

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
