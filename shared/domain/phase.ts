import { z } from 'zod'

/**
 * The phases of one case, in order: SafeLives "effective chairing" stages with the survivor's voice straight
 * after the referral (Standing Together 2021, recommendation 8) and children before other information.
 */
export const phases = [
  'referral',
  'voice',
  'children',
  'information',
  'risk',
  'actions',
  'read-back',
] as const
export const phase = z.enum(phases)
export type Phase = z.infer<typeof phase>

/** Planned minutes of each phase; a case's plan is their sum. */
export const phaseMinutes = z.strictObject({
  referral: z.number().min(0).max(60),
  voice: z.number().min(0).max(60),
  children: z.number().min(0).max(60),
  information: z.number().min(0).max(60),
  risk: z.number().min(0).max(60),
  actions: z.number().min(0).max(60),
  'read-back': z.number().min(0).max(60),
})
export type PhaseMinutes = z.infer<typeof phaseMinutes>

const MINUTE_MS = 60_000

/** The planned time of one phase, ms. */
export const plannedPhaseMs = (minutes: PhaseMinutes, of: Phase): number => minutes[of] * MINUTE_MS

/** The planned time of a whole case, ms: the sum of its phases. */
export const plannedCaseMs = (minutes: PhaseMinutes): number =>
  phases.reduce((sum, one) => sum + plannedPhaseMs(minutes, one), 0)

/** The phase after `of`, or null after the last. */
export const phaseAfter = (of: Phase): Phase | null => phases[phases.indexOf(of) + 1] ?? null

/** The phase before `of`, or null before the first. */
export const phaseBefore = (of: Phase): Phase | null => phases[phases.indexOf(of) - 1] ?? null

/** True when `one` comes after `other` in a case. */
export const isLaterPhase = (one: Phase, other: Phase): boolean => phases.indexOf(one) > phases.indexOf(other)
