import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockFact, pressure, readClock } from '#shared/domain/clock.ts'
import { type Phase, phases } from '#shared/domain/phase.ts'
import type { FactId } from '#shared/ids.ts'
import { gap, tick } from '#test/harness/domain-rows.ts'

const enter = (phase: Phase, at: number): ClockFact => ({
  id: `phase-${at}` as FactId,
  kind: 'phase',
  at,
  phase,
})

describe('reading a clock', () => {
  test.each([
    ['nothing', [], 50, { state: 'waiting', phase: 'referral', spentMs: 0, startedAt: null }],
    ['started', [tick('started', 10)], 50, { state: 'running', spentMs: 40, startedAt: 10 }],
    ['read before it started', [tick('started', 10)], 5, { state: 'running', spentMs: 0 }],
    ['paused', [tick('started', 10), tick('paused', 30)], 99, { state: 'paused', spentMs: 20 }],
    [
      'resumed',
      [tick('started', 10), tick('paused', 30), tick('resumed', 60)],
      65,
      { state: 'running', spentMs: 25 },
    ],
    ['ended', [tick('started', 10), tick('ended', 30)], 99, { state: 'ended', spentMs: 20, endedAt: 30 }],
    [
      'ended while paused',
      [tick('started', 10), tick('paused', 20), tick('ended', 90)],
      99,
      { state: 'ended', spentMs: 10 },
    ],
    [
      'reopened',
      [tick('started', 10), enter('risk', 15), tick('ended', 30), tick('reopened', 90)],
      100,
      { state: 'running', phase: 'risk', spentMs: 30, endedAt: null, startedAt: 10 },
    ],
    [
      'the wall clock set back in the middle',
      [tick('started', 100), enter('voice', 50), tick('ended', 60)],
      999,
      { state: 'ended', spentMs: 10 },
    ],
  ] as const)('%s', (_, facts, now, expected) => {
    expect(readClock(facts, now)).toMatchObject(expected)
  })

  test('each phase keeps its own time, entered twice or while paused', () => {
    const facts = [
      tick('started', 0),
      enter('voice', 10),
      enter('referral', 15),
      tick('paused', 20),
      enter('risk', 50),
      tick('resumed', 60),
    ]
    expect(readClock(facts, 67)).toMatchObject({
      phase: 'risk',
      spentMs: 27,
      phaseSpentMs: { referral: 15, voice: 5, risk: 7 },
    })
  })

  test('a gap counts only when somebody says so', () => {
    const with_ = (counted: boolean | null) => [tick('started', 0), gap(10, 40, counted)]
    expect(readClock(with_(null), 50)).toMatchObject({ spentMs: 20, openGap: { from: 10, to: 40 } })
    expect(readClock(with_(false), 50)).toMatchObject({ spentMs: 20, openGap: null })
    expect(readClock(with_(true), 50)).toMatchObject({ spentMs: 50, openGap: null })
  })

  test('gaps that overlap take their time once, and only where the clock ran', () => {
    const facts = [tick('started', 0), gap(30, 60, null), gap(10, 40, false), gap(20, 30, false)]
    expect(readClock(facts, 100).spentMs).toBe(50)
    const paused = [tick('started', 0), tick('paused', 20), tick('resumed', 50), gap(10, 60, false)]
    expect(readClock(paused, 100).spentMs).toBe(50)
  })
})

type Step =
  | { readonly kind: 'wait' | 'sleep'; readonly ms: number }
  | { readonly kind: 'pause' | 'resume' }
  | { readonly kind: 'phase'; readonly phase: Phase }

const length = fc.integer({ min: 0, max: 100_000 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('wait', 'sleep'), ms: length }) as fc.Arbitrary<Step>,
  fc.record({ kind: fc.constantFrom('pause', 'resume') }) as fc.Arbitrary<Step>,
  fc.record({ kind: fc.constant('phase'), phase: fc.constantFrom(...phases) }) as fc.Arbitrary<Step>,
)

/** The same story told twice: as facts, and as a counter that is told every millisecond. */
function told(steps: readonly Step[], counted: boolean) {
  const facts: ClockFact[] = [tick('started', 0)]
  let now = 0
  let running = true
  let spent = 0
  for (const one of steps) {
    if (one.kind === 'wait' || one.kind === 'sleep') {
      const from = now
      now += one.ms
      if (!running) continue
      if (one.kind === 'wait' || counted) spent += one.ms
      if (one.kind === 'sleep') facts.push(gap(from, now, counted))
    } else if (one.kind === 'phase') facts.push(enter(one.phase, now))
    else if ((one.kind === 'pause') === running) {
      running = !running
      facts.push(tick(running ? 'resumed' : 'paused', now))
    }
  }
  return { facts, now, spent, running }
}

describe('whatever happens to a case', () => {
  test('time spent is what a counter would have counted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, counted) => {
        const { facts, now, spent, running } = told(steps, counted)
        expect(readClock(facts, now)).toMatchObject({ spentMs: spent, state: running ? 'running' : 'paused' })
      }),
    )
  })

  test('the phases add up to the case', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, counted) => {
        const { facts, now } = told(steps, counted)
        const { spentMs, phaseSpentMs } = readClock(facts, now)
        expect(Object.values(phaseSpentMs).reduce((sum, ms) => sum + ms, 0)).toBe(spentMs)
      }),
    )
  })

  test('reading it changes nothing, and later never reads less', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), length, (steps, later) => {
        const { facts, now } = told(steps, false)
        const before = structuredClone(facts)
        const first = readClock(facts, now)
        const second = readClock(facts, now + later)
        expect(second.spentMs - first.spentMs).toBe(first.state === 'running' ? later : 0)
        expect(facts).toEqual(before)
      }),
    )
  })
})

test.each([
  [0, 600, 'calm'],
  [499, 600, 'calm'],
  [500, 600, 'near'],
  [600, 600, 'near'],
  [601, 600, 'over'],
] as const)('%i of %i is %s', (spent, planned, expected) => {
  expect(pressure(spent, planned)).toBe(expected)
})
