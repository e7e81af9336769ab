import { z } from 'zod'
import { line, optionalLine, revision } from '#shared/fields.ts'
import { agencyId, representativeId } from '#shared/ids.ts'

/** Kinds of agency that sit at a MARAC (SafeLives example minutes 2014; domain.md 1.8). */
export const agencyKinds = [
  'police',
  'idva',
  'housing',
  'childrens-social-care',
  'adult-social-care',
  'health',
  'mental-health',
  'substance-use',
  'probation',
  'education',
  'by-and-for',
  'voluntary',
  'other',
] as const
export const agencyKind = z.enum(agencyKinds)
export type AgencyKind = z.infer<typeof agencyKind>

/** An agency of the area. A guest comes for its own cases only (SafeLives 2025: by-and-for services ask for that). */
export const agency = z.strictObject({
  id: agencyId,
  name: line,
  kind: agencyKind,
  standing: z.enum(['core', 'guest']),
  byAndFor: z.boolean(),
  /** Communities a by-and-for service is led by and for; empty otherwise. */
  communities: optionalLine,
  archived: z.boolean(),
  revision,
})
export type Agency = z.infer<typeof agency>

/** Somebody who sits at the meeting for an agency, or the deputy of one who does. */
export const representative = z.strictObject({
  id: representativeId,
  agencyId,
  name: line,
  jobTitle: optionalLine,
  deputyOf: representativeId.nullable(),
  archived: z.boolean(),
  revision,
})
export type Representative = z.infer<typeof representative>

/** Services that speak for survivors: they carry the survivor's voice when they are involved. */
export const speaksForSurvivors = (kind: AgencyKind): boolean => kind === 'idva' || kind === 'by-and-for'
