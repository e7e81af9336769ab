import { z } from 'zod'
import { line, optionalLine, prose, revision } from '#shared/fields.ts'
import { type AgencyKind, agencyKind } from './agency.ts'
import { phaseMinutes } from './phase.ts'

/** What an area sets once. Everything that domain.md marks UNVERIFIED is a default here, not a rule. */
export const area = z.strictObject({
  maracName: line,
  /** How documents name the two people at the centre of a case. */
  survivorTerm: z.enum(['survivor', 'victim/survivor', 'victim']),
  personCausingHarmTerm: z.enum(['person causing harm', 'perpetrator', 'alleged perpetrator']),
  /** Top and bottom of every page. */
  marking: line,
  handling: optionalLine,
  phaseMinutes,
  mentionOnlyMinutes: z.number().min(0).max(60),
  /** Words that one agency is expected to need for one case; a soft limit that shows as it fills. */
  wordBudget: z.int().min(20).max(1000),
  /** Speaking order of the agencies that come after referrer, voice, children and person causing harm. */
  speakingOrder: z.array(agencyKind).readonly(),
  /** Local criteria beside the four national ones. */
  localCriteria: z.array(line).max(20).readonly(),
  confidentialityStatement: prose,
  revision,
})
export type Area = z.infer<typeof area>

/** After referrer and Idva the order is local: this common one is only a start (domain.md 1.4, UNVERIFIED). */
const commonOrder: readonly AgencyKind[] = [
  'police',
  'childrens-social-care',
  'education',
  'health',
  'mental-health',
  'substance-use',
  'housing',
  'probation',
  'adult-social-care',
  'idva',
  'by-and-for',
  'voluntary',
  'other',
]

/** Our own words, after the points that SafeLives lists (domain.md 1.3); areas paste their own. */
const ownStatement = `What is said here is confidential. We share it to make victims, children and other people at risk safer, and for no other reason.

Each agency keeps its papers from this meeting secure and restricted, and does not copy or pass them on without the agreement of the agencies concerned. What is said does not leave the meeting except to carry out an agreed action.

We share what is current, relevant and proportionate to the risk. We say what is fact and what is professional opinion. We speak of everyone with respect and without discrimination, and we do not hold a survivor responsible for what is done to them.

Each agency stays responsible for its own actions: this meeting does not take them over. The person causing harm is not to learn of the referral or of this meeting from anyone here.`

/** The settings a new vault starts with. */
export const defaultArea: Area = {
  maracName: 'MARAC',
  survivorTerm: 'survivor',
  personCausingHarmTerm: 'person causing harm',
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'Not to be copied or shared onward without the agreement of the agencies concerned.',
  phaseMinutes: {
    referral: 1,
    voice: 2,
    children: 1.5,
    information: 4,
    risk: 1,
    actions: 2,
    'read-back': 0.5,
  },
  mentionOnlyMinutes: 2,
  wordBudget: 120,
  speakingOrder: commonOrder,
  localCriteria: [],
  confidentialityStatement: ownStatement,
  revision: 0,
}
