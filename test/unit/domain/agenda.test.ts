import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaOrder, caseState, predictAgenda } from '#shared/domain/agenda.ts'
import { defaultArea } from '#shared/domain/area.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'
import type { MeetingFact } from '#shared/domain/meeting.ts'
import { instantOf } from '#shared/time.ts'
import { aMeeting, caseNo, deferred, happened, onAgenda, tick, withdrawn } from '#test/harness/domain-rows.ts'

const MINUTE = 60_000
/** The default plan of a case. */
const CASE = 12 * MINUTE
const start = instantOf('2026-11-27', '09:30')

const predict = (
  cases: readonly AgendaCase[],
  facts: readonly MeetingFact[],
  now: number,
  breaks: { afterCases: number; minutes: number }[] = [],
) => predictAgenda({ meeting: aMeeting({ breaks }), facts, cases, area: defaultArea, now })

const open = [happened('opened', start)]
const heard = (number: number, from: number, to: number) =>
  onAgenda(number, { clock: [tick('started', from), tick('ended', to)] })
const startsOf = (rows: ReturnType<typeof predict>['rows']) =>
  rows.map((row) => (row.startsAt === null ? null : (row.startsAt - start) / MINUTE))

describe('the state of a case', () => {
  test.each([
    ['waiting', onAgenda(1)],
    ['live', onAgenda(1, { clock: [tick('started', 1)] })],
    ['paused', onAgenda(1, { clock: [tick('started', 1), tick('paused', 2)] })],
    ['heard', heard(1, 1, 2)],
    ['deferred', onAgenda(1, { standing: deferred, clock: [tick('started', 1), tick('ended', 2)] })],
    ['withdrawn', onAgenda(1, { standing: withdrawn })],
    ['withdrawn', onAgenda(1, { standing: { ...withdrawn, ...{ deferredAt: 1 } } })],
  ] as const)('%s', (state, one) => {
    expect(caseState(one)).toBe(state)
  })
})

describe('the order of the agenda', () => {
  const cases = [
    onAgenda(4),
    onAgenda(3, { childCount: 2 }),
    onAgenda(2),
    onAgenda(1, { childCount: 1 }),
    onAgenda(5, { standing: withdrawn }),
  ]
  const numbers = (order: number[]) =>
    agendaOrder({ order: order.map(caseNo) }, cases).map((one) => one.number)

  test('children first, then adults, each by number; withdrawn cases fall out', () => {
    expect(numbers([])).toEqual([1, 3, 2, 4])
  })

  test('the chair’s own order wins; what it does not name comes after it in the usual order', () => {
    expect(numbers([4, 1])).toEqual([4, 1, 3, 2])
    expect(numbers([5, 2, 3, 4, 1])).toEqual([2, 3, 4, 1])
  })

  test('keeps every case that is not withdrawn exactly once, whatever the chair’s list says', () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
    fc.assert(
      fc.property(list, (order) => {
        expect([...numbers(order)].sort()).toEqual([1, 2, 3, 4])
      }),
    )
  })
})

describe('when cases start and the meeting ends', () => {
  test('before it opens: from the time on the invitation, breaks included', () => {
    const { rows, endsAt, plannedEndsAt, next, live } = predict(
      [onAgenda(1), onAgenda(2), onAgenda(3, { kind: 'mention' })],
      [],
      start - 60 * MINUTE,
      [{ afterCases: 2, minutes: 15 }],
    )
    expect(startsOf(rows)).toEqual([0, 12, 24, 39])
    expect((endsAt - start) / MINUTE).toBe(41)
    expect(plannedEndsAt).toBe(endsAt)
    expect([live, next]).toEqual([null, caseNo(1)])
  })

  test('opened late, everything moves', () => {
    const { rows, endsAt, plannedEndsAt } = predict([onAgenda(1), onAgenda(2)], open, start + 10 * MINUTE)
    expect(startsOf(rows)).toEqual([10, 22])
    expect((endsAt - plannedEndsAt) / MINUTE).toBe(10)
  })

  test('what is live comes first wherever it stands; over its plan it is expected to end now', () => {
    const live = onAgenda(2, { clock: [tick('started', start)] })
    const calm = predict([onAgenda(1), live, onAgenda(3)], open, start + 5 * MINUTE)
    expect(startsOf(calm.rows)).toEqual([12, 0, 24])
    expect([calm.live, calm.next]).toEqual([caseNo(2), caseNo(1)])
    const over = predict([onAgenda(1), live, onAgenda(3)], open, start + 20 * MINUTE)
    expect(startsOf(over.rows)).toEqual([20, 0, 32])
  })

  test('heard cases keep their real start; deferred ones take no time', () => {
    const cases = [heard(1, start, start + 7 * MINUTE), onAgenda(2, { standing: deferred }), onAgenda(3)]
    const { rows, endsAt, plannedEndsAt } = predict(cases, open, start + 8 * MINUTE)
    expect(startsOf(rows)).toEqual([0, null, 8])
    expect([(endsAt - start) / MINUTE, (plannedEndsAt - start) / MINUTE]).toEqual([20, 24])
  })

  test('a break that was taken is where it was; on it, the rest of it is still to come', () => {
    const cases = [heard(1, start, start + CASE), onAgenda(2)]
    const facts = [...open, happened('break-started', start + CASE)]
    const breaks = [{ afterCases: 1, minutes: 15 }]
    const on = predict(cases, facts, start + CASE + 5 * MINUTE, breaks)
    expect(startsOf(on.rows)).toEqual([0, 12, 27])
    const longer = predict(cases, facts, start + CASE + 30 * MINUTE, breaks)
    expect(startsOf(longer.rows)).toEqual([0, 12, 42])
    const after = [...facts, happened('break-ended', start + 25 * MINUTE)]
    expect(startsOf(predict(cases, after, start + 26 * MINUTE, breaks).rows)).toEqual([0, 12, 26])
  })

  test('no break after the last case, in the plan or in the prediction', () => {
    const breaks = [{ afterCases: 2, minutes: 15 }]
    const both = predict([onAgenda(1), onAgenda(2)], [], start, breaks)
    expect(both.rows.map((row) => row.kind)).toEqual(['case', 'case'])
    expect((both.plannedEndsAt - start) / MINUTE).toBe(24)
    const cases = [
      heard(1, start, start + 1),
      heard(2, start + 1, start + 2),
      onAgenda(3, { standing: deferred }),
    ]
    expect(predict(cases, open, start + 2, breaks).endsAt).toBe(start + 2)
  })

  test('closed, it ended when it was closed, and what was not reached has no time', () => {
    const facts = [...open, happened('closed', start + 20 * MINUTE)]
    const { rows, endsAt } = predict(
      [heard(1, start, start + CASE), onAgenda(2)],
      facts,
      start + 999 * MINUTE,
    )
    expect((endsAt - start) / MINUTE).toBe(20)
    expect(startsOf(rows)).toEqual([0, null])
  })

  const anyCase = fc.record({
    mention: fc.boolean(),
    children: fc.nat(2),
    state: fc.constantFrom('waiting', 'heard', 'deferred', 'withdrawn'),
  })
  const anyAgenda = fc.array(anyCase, { maxLength: 15 }).map((cases) =>
    cases.map((one, index) =>
      onAgenda(index + 1, {
        kind: one.mention ? 'mention' : 'new',
        childCount: one.children,
        ...(one.state === 'heard' ? { clock: [tick('started', start), tick('ended', start + MINUTE)] } : {}),
        ...(one.state === 'deferred' ? { standing: deferred } : {}),
        ...(one.state === 'withdrawn' ? { standing: withdrawn } : {}),
      }),
    ),
  )
  const anyBreaks = fc.array(
    fc.record({ afterCases: fc.integer({ min: 1, max: 15 }), minutes: fc.integer({ min: 1, max: 60 }) }),
    { maxLength: 3 },
  )

  test('each waiting row begins where the one before it ends, and the last ends the meeting', () => {
    fc.assert(
      fc.property(anyAgenda, anyBreaks, fc.nat(500), (cases, breaks, late) => {
        const now = start + late * MINUTE
        const { rows, endsAt } = predict(cases, open, now, breaks)
        let cursor = now
        for (const row of rows) {
          if (row.kind === 'case' && row.state !== 'waiting') continue
          expect(row.startsAt).toBe(cursor)
          cursor += row.kind === 'case' ? row.plannedMs : row.minutes * MINUTE
        }
        expect(endsAt).toBe(cursor)
      }),
    )
  })

  test('one more waiting case makes the meeting longer by its plan, and by no more than a break', () => {
    fc.assert(
      fc.property(anyAgenda, (cases) => {
        const more = [...cases, onAgenda(99)]
        const gained = predict(more, open, start).endsAt - predict(cases, open, start).endsAt
        expect(gained).toBe(CASE)
      }),
    )
  })
})
