import { z } from 'zod'
import { instant, optionalLine } from '#shared/fields.ts'
import { factId } from '#shared/ids.ts'
import { type Phase, phase } from './phase.ts'

/**
 * Facts about one case's clock, in the order in which they were recorded. Time spent is derived from them and
 * a clock: there is no counter to lose in a crash. A `gap` is a stretch in which the program was not running
 * (crash, lock, sleeping laptop); the person says afterwards whether the case went on (`counted`).
 */
export const clockFact = z.discriminatedUnion('kind', [
  z.strictObject({ id: factId, kind: z.literal('started'), at: instant }),
  z.strictObject({ id: factId, kind: z.literal('paused'), at: instant }),
  z.strictObject({ id: factId, kind: z.literal('resumed'), at: instant }),
  z.strictObject({ id: factId, kind: z.literal('phase'), at: instant, phase }),
  z.strictObject({ id: factId, kind: z.literal('ended'), at: instant }),
  z.strictObject({ id: factId, kind: z.literal('reopened'), at: instant }),
  z.strictObject({
    id: factId,
    kind: z.literal('gap'),
    at: instant,
    from: instant,
    to: instant,
    /** null until the person has answered. */
    counted: z.boolean().nullable(),
    what: optionalLine,
  }),
])
export type ClockFact = z.infer<typeof clockFact>
export type GapFact = Extract<ClockFact, { kind: 'gap' }>

export type ClockReading = {
  readonly state: 'waiting' | 'running' | 'paused' | 'ended'
  readonly phase: Phase
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** Time spent on the whole case, ms. */
  readonly spentMs: number
  /** Time spent in each phase that was entered, ms. */
  readonly phaseSpentMs: Readonly<Partial<Record<Phase, number>>>
  /** A gap that nobody has explained yet: it is not counted until somebody does. */
  readonly openGap: GapFact | null
}

/** How much of a stretch these gaps take, ms. They come sorted by start; where two overlap, time is lost once. */
function lostIn(from: number, to: number, gaps: readonly GapFact[]): number {
  let lost = 0
  let reached = from
  for (const gap of gaps) {
    const end = Math.min(to, gap.to)
    const start = Math.max(reached, gap.from)
    if (end <= start) continue
    lost += end - start
    reached = end
  }
  return lost
}

/**
 * Reads a case's clock: pure, from its facts and the time now (UTC ms).
 * A pause stops case and phase alike; an uncounted or unexplained gap is taken out of both.
 */
export function readClock(facts: readonly ClockFact[], now: number): ClockReading {
  const gaps = facts.filter((fact): fact is GapFact => fact.kind === 'gap')
  const uncounted = gaps.filter((gap) => gap.counted !== true).sort((a, b) => a.from - b.from)
  const phaseSpentMs: Partial<Record<Phase, number>> = {}
  let state: ClockReading['state'] = 'waiting'
  let current: Phase = 'referral'
  let startedAt: number | null = null
  let endedAt: number | null = null
  let spentMs = 0
  let since = 0

  const bank = (until: number): void => {
    if (state !== 'running') return
    const ran = Math.max(0, until - since - lostIn(since, until, uncounted))
    spentMs += ran
    phaseSpentMs[current] = (phaseSpentMs[current] ?? 0) + ran
  }

  for (const fact of facts) {
    if (fact.kind === 'gap') continue
    bank(fact.at)
    since = fact.at
    if (fact.kind === 'started') {
      state = 'running'
      startedAt = fact.at
    } else if (fact.kind === 'paused') state = 'paused'
    else if (fact.kind === 'resumed') state = 'running'
    else if (fact.kind === 'phase') current = fact.phase
    else if (fact.kind === 'ended') {
      state = 'ended'
      endedAt = fact.at
    } else {
      state = 'running'
      endedAt = null
    }
  }
  bank(Math.max(now, since))
  const openGap = gaps.find((gap) => gap.counted === null) ?? null
  return { state, phase: current, startedAt, endedAt, spentMs, phaseSpentMs, openGap }
}

export type Pressure = 'calm' | 'near' | 'over'

/** Calm, near (a sixth of the plan, or less, is left) or over; shown by words and shape as well as colour. */
export function pressure(spentMs: number, plannedMs: number): Pressure {
  if (spentMs > plannedMs) return 'over'
  return plannedMs - spentMs <= plannedMs / 6 ? 'near' : 'calm'
}
