import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { beatEveryMs, gapAfterMs } from '#electron/service/heartbeat.ts'
import { command } from '#shared/contract/call.ts'
import { noteParts } from '#test/harness/notes.ts'
import { inProcessService, openService, type TestParts, testPassphrase } from '#test/harness/service.ts'

type Gap = { readonly from: number; readonly to: number }

/** Notes, and a case clock that the test starts and stops. */
const withClock = () => {
  const running = { meetingId: randomUUID(), caseId: randomUUID() }
  const state = { runs: true, fails: false }
  const gaps: Gap[] = []
  const noticeGap = command(
    z.strictObject({ meetingId: z.uuid(), caseId: z.uuid(), factId: z.uuid(), from: z.int(), to: z.int() }),
    z.strictObject({}),
    [],
  )
  const parts: TestParts = {
    ...noteParts,
    calls: { ...noteParts.calls, 'clock.noticeGap': noticeGap },
    handlers: {
      ...noteParts.handlers,
      'clock.noticeGap': (_: never, { from, to }: Gap) => {
        if (state.fails) throw new Error('broken')
        gaps.push({ from, to })
        return {}
      },
    },
    runningCase: () => (state.runs ? { ...running, more: 'than is asked for' } : null),
  }
  return { parts, state, gaps }
}

const minute = 60_000

describe('a gap in a running case', () => {
  test('none while the service beats', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    for (let beats = 0; beats < 40; beats++) {
      at.service.beat()
      at.moving.advance(beatEveryMs)
    }
    expect(gaps).toEqual([])
  })

  test('is noticed on the timer after a sleep, once', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    at.service.beat()
    const from = at.moving.clock.wall()
    at.moving.sleep(20 * minute)
    at.service.beat()
    at.service.beat()
    expect(gaps).toEqual([{ from, to: from + 20 * minute }])
    expect(at.events.map(({ data }) => data)).toContainEqual({ command: 'clock.noticeGap' })
  })

  test('is noticed before the first call after a sleep is answered', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    at.service.beat()
    at.moving.sleep(20 * minute)
    await at.call('note.list')
    expect(gaps).toHaveLength(1)
  })

  test('is noticed at unlock after a crash, measured from the last beat or the last command', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    at.service.beat()
    at.moving.advance(4_000)
    await at.call('note.add', { id: randomUUID(), words: 'the last thing before the crash' })
    const from = at.moving.clock.wall()
    at.service.vault.close()
    const later = inProcessService(parts, at.folder, at.moving)
    at.moving.advance(5 * minute)
    await later.call('vault.unlock', { passphrase: testPassphrase })
    expect(gaps).toEqual([{ from, to: from + 5 * minute }])
  })

  test('needs no beat before it: the command that started the clock is sign enough', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    await at.call('note.add', { id: randomUUID(), words: 'clock starts' })
    at.moving.sleep(2 * minute)
    at.service.beat()
    expect(gaps).toHaveLength(1)
  })

  test.each([
    [gapAfterMs, 0],
    [gapAfterMs + 1, 1],
  ])('a silence of %i ms makes %i', async (ms, count) => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    at.service.beat()
    at.moving.sleep(ms)
    at.service.beat()
    expect(gaps).toHaveLength(count)
  })

  test('none while no clock runs, none while locked, none when the clock is set back', async () => {
    const { parts, state, gaps } = withClock()
    const at = await openService(parts)
    state.runs = false
    at.service.beat()
    at.moving.sleep(60 * minute)
    at.service.beat()
    state.runs = true
    await at.call('note.add', { id: randomUUID(), words: 'clock starts' })
    at.moving.sleep(-60 * minute)
    at.service.beat()
    expect(gaps).toEqual([])
    at.service.vault.close()
    at.moving.sleep(600 * minute)
    at.service.beat()
    expect(gaps).toEqual([])
  })

  test('is noticed after the clock was set back, too', async () => {
    const { parts, gaps } = withClock()
    const at = await openService(parts)
    await at.call('note.add', { id: randomUUID(), words: 'clock starts' })
    at.moving.sleep(-60 * minute)
    at.service.beat()
    at.moving.sleep(2 * minute)
    at.service.beat()
    expect(gaps).toHaveLength(1)
  })

  test('that cannot be recorded keeps nobody from their meeting', async () => {
    const { parts, state } = withClock()
    const at = await openService(parts)
    at.service.beat()
    state.fails = true
    at.moving.sleep(20 * minute)
    expect(await at.call('note.list')).toEqual([])
    expect(at.logs).toMatchObject([{ code: 'internal', call: 'clock.noticeGap' }])
  })
})
