import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCases, runningCase } from '#electron/service/store/clock.ts'
import { caseState } from '#shared/domain/agenda.ts'
import { readClock } from '#shared/domain/clock.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import { caseForm, openMeetingRoom, passTime } from '#test/harness/meeting-room.ts'

const moves = [
  'clock.start',
  'clock.pause',
  'clock.resume',
  'case.defer',
  'case.undefer',
  'case.withdraw',
  'case.restore',
  'case.reopen',
  'case.conclude',
  'meeting.open',
  'meeting.startBreak',
  'meeting.endBreak',
  'meeting.close',
  'meeting.reopen',
] as const

/** Codes that a wrong move may be answered with; anything else is a bug. */
const refusals = [
  'meeting-not-open',
  'meeting-closed',
  'another-case-live',
  'case-not-live',
  'case-withdrawn',
  'clock-state',
  'points-open',
  'conflict',
]

/** A mention-only case has nothing to read back, so that it can also come to its end. */
async function room() {
  const made = await openMeetingRoom()
  const cases = [1, 2, 3].map((number) =>
    caseForm(made.meetingId, { number, kind: number === 3 ? 'new' : 'mention' }),
  )
  for (const one of cases) await made.ask('case.save', one)
  return { ...made, caseIds: cases.map((one) => one.id) }
}

test('whatever people press, one case is open at most, and only while the meeting is', async () => {
  const move = fc.tuple(fc.constantFrom(...moves), fc.nat(2))
  const story = fc.array(move, { minLength: 20, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(story, async (pressed) => {
      const made = await room()
      const { at, ask, meetingId, caseIds } = made
      await ask('meeting.open', { meetingId, factId: randomUUID() })
      for (const [name, which] of pressed) {
        passTime(made, 1_000)
        const caseId = caseIds[which] ?? ''
        const { clock, record } = await ask('case.view', { caseId })
        const [seen, revision] = [clock.length, record.revision]
        const meant = { meetingId, caseId, factId: randomUUID(), seen, reason: 'Why not', revision }
        const wanted: Record<string, readonly (keyof typeof meant)[]> = {
          clock: ['caseId', 'factId', 'seen'],
          meeting: ['meetingId', 'factId'],
          'case.defer': ['caseId', 'reason', 'revision'],
          'case.withdraw': ['caseId', 'reason', 'revision'],
          'case.undefer': ['caseId', 'revision'],
          'case.restore': ['caseId', 'revision'],
          'case.reopen': ['caseId', 'factId', 'seen', 'reason'],
          'case.conclude': ['caseId', 'factId', 'seen'],
        }
        const keys = wanted[name] ?? wanted[name.split('.')[0] ?? ''] ?? []
        const reply = await at.send(name, Object.fromEntries(keys.map((key) => [key, meant[key]])))
        if (!reply.ok) expect(refusals).toContain(reply.error.code)

        const opened = at.service.vault.opened()
        if (!opened) throw new Error('the vault is not open')
        const view = await ask('meeting.view', { meetingId })
        const state = meetingState(view.facts)
        const open = view.cases.filter((one) => ['live', 'paused'].includes(caseState(one)))
        expect(open.length).toBeLessThanOrEqual(1)
        expect(openCases(opened.database.sql).map((one) => one.caseId)).toEqual(open.map((one) => one.id))
        const live = open.find((one) => caseState(one) === 'live')
        expect(runningCase(opened.database.sql)?.caseId ?? null).toBe(live?.id ?? null)
        if (live) expect(state).toBe('open')
        if (open.length > 0) expect(state).not.toBe('closed')
        for (const one of view.cases) {
          const { state: ticking } = readClock(one.clock, at.moving.clock.wall())
          const away = one.standing.deferredAt !== null || one.standing.withdrawnAt !== null
          if (away) expect(['waiting', 'ended']).toContain(ticking)
        }
      }
      at.service.vault.close()
    }),
    { numRuns: 12 },
  )
}, 120_000)
