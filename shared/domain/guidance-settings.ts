import { z } from 'zod'
import { line, optionalLine, revision } from '#shared/fields.ts'
import { type GuidanceSettings, ruleIds } from '#shared/guidance/types.ts'

/** A label of the guidance. */
export const guidanceRule = z.enum(ruleIds)

/** A phrase that the area adds to a rule; `instead` is empty where it offers no other wording. */
export const ownPhrase = z.strictObject({ rule: guidanceRule, phrase: line, instead: optionalLine })
export type AreaPhrase = z.infer<typeof ownPhrase>

/** One way of putting a ground: whole sentences, longer than a line. */
export const groundWording = z.string().trim().min(1).max(500)

/** What an area sets of the guidance and of its grounds for sharing; beside `area`, with a revision of its own. */
export const areaGuidance = z.strictObject({
  /** Rules that this area switched off. */
  off: z.array(guidanceRule).max(ruleIds.length).readonly(),
  ownPhrases: z.array(ownPhrase).max(300).readonly(),
  /** Phrases that are never pointed at in this area. */
  allowedPhrases: z.array(line).max(300).readonly(),
  /** Local services by the names that people use for them. */
  ownServices: z.array(line).max(300).readonly(),
  /** Refuges and other safe places whose names must not be given. */
  ownPlaces: z.array(line).max(300).readonly(),
  /** Choices for "why is sharing this lawful?" and for "why is it necessary and proportionate?". */
  lawfulGrounds: z.array(groundWording).min(1).max(20).readonly(),
  proportionateGrounds: z.array(groundWording).min(1).max(20).readonly(),
  revision,
})
export type AreaGuidance = z.infer<typeof areaGuidance>

/**
 * In our own words, after domain.md 2.4: a start that an area replaces by what its own agreement says, and no legal
 * advice. Numbers of paragraphs that we could not verify are left out.
 */
const lawfulDefaults: readonly string[] = [
  'Crime and Disorder Act 1998, section 115: we may share with the agencies of this meeting to prevent crime. It is a power and no duty; data protection and confidence still apply.',
  'UK GDPR Article 6(1)(e), public task: protecting people at risk is part of what this agency is there for.',
  'UK GDPR Article 6(1)(d), vital interests: a life or somebody’s physical safety is at stake. For health and other special category data only where the person cannot give consent.',
  'UK GDPR Article 9 with the safeguarding condition in Schedule 1 to the Data Protection Act 2018: health or other special category data, shared to protect a child or an adult at risk, where consent cannot be had or asking for it would defeat the purpose.',
  'Data Protection Act 2018, Part 3, law enforcement: for police, probation and other competent authorities, where it is strictly necessary for a law enforcement purpose.',
]

const proportionateDefaults: readonly string[] = [
  'The survivor knows and agrees, and we share only what the plan needs.',
  'Asking first would have put somebody at greater risk, and we share only what the plan needs.',
  'The survivor was asked and did not agree; the risk of serious harm outweighs that, and we have recorded why.',
  'A child is at risk of serious harm, and the plan to protect the child needs this.',
  'It is about the conduct of the person causing harm, it is current, and the plan cannot be made without it.',
]

/** What the guidance of a new vault starts with. */
export const defaultGuidance: AreaGuidance = {
  off: [],
  ownPhrases: [],
  allowedPhrases: [],
  ownServices: [],
  ownPlaces: [],
  lawfulGrounds: lawfulDefaults,
  proportionateGrounds: proportionateDefaults,
  revision: 0,
}

/** True while the grounds are still our defaults, which an area is to replace by the words of its own agreement. */
export const hasDefaultGrounds = ({ lawfulGrounds, proportionateGrounds }: AreaGuidance): boolean =>
  lawfulGrounds.some((one) => lawfulDefaults.includes(one)) ||
  proportionateGrounds.some((one) => proportionateDefaults.includes(one))

/** The part of an area's settings that `reviewText` reads. */
export const engineSettings = (area: AreaGuidance): GuidanceSettings => ({
  off: area.off,
  phrases: area.ownPhrases.map(({ rule, phrase, instead }) =>
    instead === '' ? { rule, phrase } : { rule, phrase, instead },
  ),
  allow: area.allowedPhrases,
  services: area.ownServices,
  places: area.ownPlaces,
})
