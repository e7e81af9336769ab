import { z } from 'zod'
import { instant, line, optionalLine, prose } from '#shared/fields.ts'
import { caseId, findingId, meetingId } from '#shared/ids.ts'
import { guidanceRule } from './guidance-settings.ts'

/** A finding that somebody decided to leave as it stands, with or without a reason. */
export const keptFinding = z.strictObject({
  id: findingId,
  meetingId,
  /** `null` for text that belongs to the meeting: opening and closing of the minutes. */
  caseId: caseId.nullable(),
  /** Where the text stands: see `findingPlace`. */
  place: line,
  rule: guidanceRule,
  /** The words that were pointed at, as they stood. */
  words: prose.min(1),
  reason: optionalLine,
  /** `this`: these words. `rule-here`: whatever this rule finds in this place. */
  scope: z.enum(['this', 'rule-here']),
  keptAt: instant,
  keptBy: z.string(),
})
export type KeptFinding = z.infer<typeof keptFinding>

export type VoiceField = 'wants' | 'fears' | 'needsToday' | 'tried' | 'knownWishes' | 'knowsDetail'

/** The names of places that text stands in, the same in every part of the program. */
export const findingPlace = {
  item: (id: string): string => id,
  action: (id: string): string => id,
  voice: (field: VoiceField): string => `voice.${field}`,
  summary: 'summary',
  risk: (id: string): string => `risk:${id}`,
  /** What the survivor is to be told. */
  feedback: 'feedback',
  /** Why the case was brought, on the case form. */
  reason: 'reason',
  section: (key: string): string => `section:${key}`,
} as const
