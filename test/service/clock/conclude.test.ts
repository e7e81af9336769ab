import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readClock } from '#shared/domain/clock.ts'
import { readBackPoints, stillOpen } from '#shared/domain/points.ts'
import { clockOf, openWithCase, passTime } from '#test/harness/meeting-room.ts'

const started = async () => {
  const room = await openWithCase()
  const clock = clockOf(room, room.caseId)
  await clock.start()
  const { ask, caseId, meetingId, police } = room
  const passAll = async () => {
    for (const point of stillOpen(readBackPoints(await ask('case.view', { caseId })))) {
      if (point.severity === 'reason') {
        await ask('point.pass', { caseId, key: point.key, reason: 'To be settled by e-mail' })
      }
    }
  }
  const action = {
    id: randomUUID(),
    meetingId,
    caseId,
    what: 'Mark the address',
    agencyId: null,
    person: '',
    dueOn: null,
    forWhom: null,
    riskId: null,
    parked: true,
    revision: 0,
  }
  return { ...room, clock, passAll, action, police }
}

describe('the end of a case', () => {
  test('is refused while points are open, and says which', async () => {
    const { clock } = await started()
    await expect(clock.conclude()).rejects.toMatchObject({
      code: 'points-open',
      fields: ['voice', 'summary', 'no-risk', 'person-causing-harm', 'feedback'],
    })
  })

  test('comes when every point is passed with its reason', async () => {
    const { ask, caseId, clock, passAll } = await started()
    await passAll()
    await clock.conclude()
    expect((await ask('case.view', { caseId })).clock.at(-1)?.kind).toBe('ended')
  })

  test('never comes with a parked action; a settled one lets it through', async () => {
    const { ask, clock, passAll, action, police } = await started()
    await passAll()
    await ask('action.save', action)
    await expect(clock.conclude()).rejects.toThrow('action-parked')
    const whole = { agencyId: police, person: 'Duty sergeant', dueOn: '2026-06-05', parked: false }
    await ask('action.save', { ...action, ...whole, revision: 1 })
    await clock.conclude()
  })

  test('is taken back with a reason: the clock goes on where it was', async () => {
    const { ask, caseId, clock, passAll, at } = await started()
    await passAll()
    passTime({ at }, 60_000)
    await clock.conclude()
    passTime({ at }, 600_000)
    await clock.reopen()
    await expect(clock.reopen()).rejects.toThrow('clock-state')
    passTime({ at }, 5_000)
    await clock.conclude()
    const { clock: clockFacts } = await ask('case.view', { caseId })
    expect(clockFacts.map((fact) => fact.kind)).toEqual(['started', 'ended', 'reopened', 'ended'])
    expect(readClock(clockFacts, 0).spentMs).toBe(65_000)
  })

  test('a heard case is neither deferred nor withdrawn', async () => {
    const { ask, caseId, clock, passAll } = await started()
    await passAll()
    await clock.conclude()
    await expect(ask('case.defer', { caseId, reason: 'No', revision: 1 })).rejects.toThrow('clock-state')
    await expect(ask('case.withdraw', { caseId, reason: 'No', revision: 1 })).rejects.toThrow('clock-state')
  })
})
