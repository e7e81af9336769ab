import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runningCase } from '#electron/service/store/clock.ts'
import { readClock } from '#shared/domain/clock.ts'
import {
  caseForm,
  clockOf,
  meetingForm,
  openMeetingRoom,
  openWithCase,
  passTime,
} from '#test/harness/meeting-room.ts'

const twoCases = async () => {
  const room = await openWithCase()
  const second = caseForm(room.meetingId, { number: 2 })
  await room.ask('case.save', second)
  return { room, first: clockOf(room, room.caseId), second: clockOf(room, second.id), secondId: second.id }
}

describe('the clock of a case', () => {
  test('runs, pauses, goes on and keeps its phase: time spent is what it ran', async () => {
    const room = await openWithCase()
    const clock = clockOf(room, room.caseId)
    const pass = (ms: number) => passTime(room, ms)
    await clock.start()
    pass(60_000)
    await clock.phase('voice')
    pass(30_000)
    await clock.pause()
    pass(600_000)
    await clock.resume()
    pass(10_000)
    const { clock: facts } = await room.ask('case.view', { caseId: room.caseId })
    expect(readClock(facts, room.at.moving.clock.wall())).toMatchObject({
      state: 'running',
      phase: 'voice',
      spentMs: 100_000,
      phaseSpentMs: { referral: 60_000, voice: 40_000 },
    })
  })

  test('changes phase while paused, and adds nothing for the phase that is on', async () => {
    const room = await openWithCase()
    const clock = clockOf(room, room.caseId)
    await clock.start()
    await clock.phase('referral')
    expect(await clock.seen()).toBe(1)
    await clock.pause()
    await clock.phase('voice')
    const { clock: facts } = await room.ask('case.view', { caseId: room.caseId })
    expect(readClock(facts, 0)).toMatchObject({ state: 'paused', phase: 'voice' })
  })

  test('refuses what does not fit its state', async () => {
    const room = await openWithCase()
    const clock = clockOf(room, room.caseId)
    await expect(clock.pause()).rejects.toThrow('clock-state')
    await expect(clock.resume()).rejects.toThrow('clock-state')
    await expect(clock.phase('voice')).rejects.toThrow('clock-state')
    await expect(clock.conclude()).rejects.toThrow('case-not-live')
    await expect(clock.reopen()).rejects.toThrow('clock-state')
    await clock.start()
    await expect(clock.start()).rejects.toThrow('clock-state')
    await expect(clock.resume()).rejects.toThrow('clock-state')
    await clock.pause()
    await expect(clock.pause()).rejects.toThrow('clock-state')
    expect(await clock.seen()).toBe(2)
  })

  test('refuses whoever saw another number of facts', async () => {
    const { ask, caseId } = await openWithCase()
    const press = (name: 'clock.start' | 'clock.pause', seen: number) =>
      ask(name, { caseId, factId: randomUUID(), seen })
    await expect(press('clock.start', 1)).rejects.toThrow('conflict')
    await press('clock.start', 0)
    await expect(press('clock.pause', 0)).rejects.toThrow('conflict')
    await expect(ask('clock.start', { caseId: randomUUID(), factId: randomUUID(), seen: 0 })).rejects.toThrow(
      'not-found',
    )
  })

  test('the same key press sent twice counts once', async () => {
    const { send, ask, caseId } = await openWithCase()
    const start = { caseId, factId: randomUUID(), seen: 0 }
    const command = randomUUID()
    expect(await send('clock.start', start, command)).toEqual({ ok: true, output: {} })
    expect(await send('clock.start', start, command)).toEqual({ ok: true, output: {} })
    expect((await ask('case.view', { caseId })).clock).toHaveLength(1)
  })
})

describe('one case at a time', () => {
  test('none starts beside one that runs or is paused', async () => {
    const { room, first, second, secondId } = await twoCases()
    await first.start()
    await expect(second.start()).rejects.toThrow('another-case-live')
    await first.pause()
    await expect(second.start()).rejects.toThrow('another-case-live')
    await room.ask('case.defer', { caseId: room.caseId, reason: 'Out of time', revision: 1 })
    await second.start()
    const opened = room.at.service.vault.opened()
    expect(opened && runningCase(opened.database.sql)).toEqual({
      meetingId: room.meetingId,
      caseId: secondId,
    })
    await second.pause()
    expect(opened && runningCase(opened.database.sql)).toBeNull()
  })

  test('none starts in another meeting while one runs', async () => {
    const { room, first } = await twoCases()
    const other = meetingForm({ reference: 'ELM-2026-07' })
    await room.ask('meeting.save', other)
    await room.ask('meeting.open', { meetingId: other.id, factId: randomUUID() })
    const elsewhere = caseForm(other.id)
    await room.ask('case.save', elsewhere)
    await first.start()
    await expect(clockOf(room, elsewhere.id).start()).rejects.toThrow('another-case-live')
    await first.pause()
    await clockOf(room, elsewhere.id).start()
    await expect(first.resume()).rejects.toThrow('another-case-live')
  })

  test('none starts before the meeting, on its break or after it', async () => {
    const room = await openMeetingRoom()
    const { ask, meetingId } = room
    const form = caseForm(meetingId)
    await ask('case.save', form)
    const clock = clockOf(room, form.id)
    await expect(clock.start()).rejects.toThrow('meeting-not-open')
    await ask('meeting.open', { meetingId, factId: randomUUID() })
    await ask('meeting.startBreak', { meetingId, factId: randomUUID() })
    await expect(clock.start()).rejects.toThrow('meeting-not-open')
    await ask('meeting.close', { meetingId, factId: randomUUID() })
    await expect(clock.start()).rejects.toThrow('meeting-closed')
  })
})

describe('a gap', () => {
  const gapOf = async (room: Awaited<ReturnType<typeof openWithCase>>) =>
    (await room.ask('case.view', { caseId: room.caseId })).clock.find((fact) => fact.kind === 'gap')

  test('is noticed by the service, is not counted until somebody says what it was', async () => {
    const room = await openWithCase()
    const clock = clockOf(room, room.caseId)
    await clock.start()
    room.at.service.beat()
    room.at.moving.sleep(300_000)
    room.at.service.beat()
    const gap = await gapOf(room)
    expect(gap).toMatchObject({ counted: null, to: room.at.moving.clock.wall() })
    const spent = async () =>
      readClock((await room.ask('case.view', { caseId: room.caseId })).clock, room.at.moving.clock.wall())
        .spentMs
    expect(await spent()).toBe(0)
    const answer = { caseId: room.caseId, factId: gap?.id ?? '', what: 'The laptop slept, we went on' }
    await room.ask('clock.answerGap', { ...answer, counted: true })
    expect(await spent()).toBe(300_000)
    await room.ask('clock.answerGap', { ...answer, counted: false })
    expect(await spent()).toBe(0)
    expect(await gapOf(room)).toMatchObject({ counted: false, what: 'The laptop slept, we went on' })
  })

  test('is nobody’s to notice but the service’s, of a running case of that meeting, forwards in time', async () => {
    const room = await openWithCase()
    const { ask, meetingId, caseId, at } = room
    const gap = { meetingId, caseId, factId: randomUUID(), from: 1_000, to: 90_000 }
    await expect(ask('clock.noticeGap', gap)).rejects.toThrow('forbidden')
    expect(() => at.service.issue('clock.noticeGap', gap)).toThrow('clock-state')
    await clockOf(room, caseId).start()
    expect(() => at.service.issue('clock.noticeGap', { ...gap, meetingId: randomUUID() })).toThrow(
      'not-found',
    )
    expect(() => at.service.issue('clock.noticeGap', { ...gap, from: 90_001 })).toThrow('invalid-input')
    await expect(
      ask('clock.answerGap', { caseId, factId: randomUUID(), counted: true, what: '' }),
    ).rejects.toThrow('not-found')
    const [started] = (await ask('case.view', { caseId })).clock
    await expect(
      ask('clock.answerGap', { caseId, factId: started?.id ?? '', counted: true, what: '' }),
    ).rejects.toThrow('not-found')
  })
})
