import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  caseForm,
  clockOf,
  type MeetingRoom,
  meetingForm,
  openMeetingRoom,
  openWithCase,
} from '#test/harness/meeting-room.ts'

type Happening =
  | 'meeting.open'
  | 'meeting.startBreak'
  | 'meeting.endBreak'
  | 'meeting.close'
  | 'meeting.reopen'

const happen = ({ ask, meetingId }: MeetingRoom, name: Happening) =>
  ask(name, { meetingId, factId: randomUUID() })

const stateOf = async ({ ask, meetingId }: MeetingRoom) =>
  (await ask('meeting.list', {})).find((one) => one.meeting.id === meetingId)?.state

describe('a meeting', () => {
  test('is created and changed, but not its order, breaks or sample mark', async () => {
    const { ask, meetingId } = await openMeetingRoom()
    const form = meetingForm({ id: meetingId, venue: 'Oak Room', revision: 1 })
    expect(await ask('meeting.save', form)).toEqual({ revision: 2 })
    const { meeting } = await ask('meeting.view', { meetingId })
    expect(meeting).toEqual({ ...form, breaks: [], order: [], isSample: false, revision: 2 })
    await expect(ask('meeting.save', form)).rejects.toThrow('conflict')
    await expect(ask('meeting.view', { meetingId: randomUUID() })).rejects.toThrow('not-found')
  })

  test('stands in the list, newest first, with what there is of it', async () => {
    const room = await openMeetingRoom()
    const later = meetingForm({ reference: 'ELM-2026-07', heldOn: '2026-07-02' })
    await room.ask('meeting.save', later)
    await room.ask('case.save', caseForm(room.meetingId))
    const withdrawn = caseForm(room.meetingId, { number: 2 })
    await room.ask('case.save', withdrawn)
    await room.ask('case.withdraw', { caseId: withdrawn.id, reason: 'Moved away', revision: 1 })
    const [first, second] = await room.ask('meeting.list', {})
    expect(first).toMatchObject({ meeting: { id: later.id }, state: 'planned', caseCount: 0, actionCount: 0 })
    expect(second).toMatchObject({ meeting: { id: room.meetingId }, caseCount: 1, minutes: 'none' })
  })
})

describe('what happens to a meeting', () => {
  test('opens, breaks, goes on, closes and is opened again, each with time and name', async () => {
    const room = await openMeetingRoom()
    const states: unknown[] = []
    for (const name of [
      'meeting.open',
      'meeting.startBreak',
      'meeting.endBreak',
      'meeting.close',
      'meeting.reopen',
      'meeting.startBreak',
      'meeting.close',
    ] as const) {
      room.at.moving.advance(60_000)
      expect(await happen(room, name)).toEqual({ revision: 1 })
      states.push(await stateOf(room))
    }
    expect(states).toEqual(['open', 'on-break', 'open', 'closed', 'open', 'on-break', 'closed'])
    const { facts } = await room.ask('meeting.view', { meetingId: room.meetingId })
    expect(new Set(facts.map((fact) => fact.by))).toEqual(new Set(['Robin Ashworth']))
    expect(facts.map((fact) => fact.at)).toEqual([...facts.map((fact) => fact.at)].sort((a, b) => a - b))
    expect(facts[0]?.at).toBe((facts[1]?.at ?? 0) - 60_000)
  })

  test.each([
    ['planned', [], 'meeting.startBreak', 'meeting-not-open'],
    ['planned', [], 'meeting.endBreak', 'meeting-not-open'],
    ['planned', [], 'meeting.close', 'meeting-not-open'],
    ['planned', [], 'meeting.reopen', 'conflict'],
    ['open', ['meeting.open'], 'meeting.open', 'conflict'],
    ['open', ['meeting.open'], 'meeting.endBreak', 'conflict'],
    ['on a break', ['meeting.open', 'meeting.startBreak'], 'meeting.startBreak', 'meeting-not-open'],
    ['closed', ['meeting.open', 'meeting.close'], 'meeting.open', 'meeting-closed'],
    ['closed', ['meeting.open', 'meeting.close'], 'meeting.startBreak', 'meeting-closed'],
    ['closed', ['meeting.open', 'meeting.close'], 'meeting.close', 'meeting-closed'],
  ] as const)('%s: after %j, %s is refused', async (_, before, name, code) => {
    const room = await openMeetingRoom()
    for (const one of before) await happen(room, one)
    await expect(happen(room, name)).rejects.toThrow(code)
  })

  test('no break while a case runs, no end while one is open', async () => {
    const room = await openWithCase()
    const clock = clockOf(room, room.caseId)
    await clock.start()
    await expect(happen(room, 'meeting.startBreak')).rejects.toThrow('another-case-live')
    await expect(happen(room, 'meeting.close')).rejects.toThrow('another-case-live')
    await clock.pause()
    await expect(happen(room, 'meeting.close')).rejects.toThrow('another-case-live')
    await happen(room, 'meeting.startBreak')
    await expect(clock.resume()).rejects.toThrow('meeting-not-open')
    await happen(room, 'meeting.endBreak')
    await clock.resume()
  })
})

describe('the agenda', () => {
  test('is put in order, with breaks, and back', async () => {
    const { ask, meetingId } = await openMeetingRoom()
    const cases = [1, 2, 3].map((number) => caseForm(meetingId, { number }))
    for (const one of cases) await ask('case.save', one)
    const order = cases.map((one) => one.id).reverse()
    const breaks = [{ afterCases: 2, minutes: 15 }]
    expect(await ask('agenda.arrange', { meetingId, order, breaks, revision: 1 })).toEqual({ revision: 2 })
    expect((await ask('meeting.view', { meetingId })).meeting).toMatchObject({ order, breaks })
    await expect(ask('agenda.arrange', { meetingId, order: [], breaks: [], revision: 1 })).rejects.toThrow(
      'conflict',
    )
    await ask('agenda.arrange', { meetingId, order: [], breaks: [], revision: 2 })
    expect((await ask('meeting.view', { meetingId })).meeting).toMatchObject({ order: [], breaks: [] })
  })

  test('knows its own cases only, each once', async () => {
    const { ask, meetingId } = await openMeetingRoom()
    const one = caseForm(meetingId)
    await ask('case.save', one)
    const arrange = (order: string[]) => ask('agenda.arrange', { meetingId, order, breaks: [], revision: 1 })
    await expect(arrange([one.id, randomUUID()])).rejects.toThrow('not-found')
    await expect(arrange([one.id, one.id])).rejects.toThrow('invalid-input')
  })
})
