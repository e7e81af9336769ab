import { describe, expect, test } from 'vitest'
import { actionForm } from '#test/harness/captured.ts'
import { caseForm, meetingForm, openMeetingRoom } from '#test/harness/meeting-room.ts'

const dayMs = 86_400_000

/** Today's meeting (4 June) and one two weeks earlier with a case; actions of that case are named by their words. */
const twoMeetings = async () => {
  const room = await openMeetingRoom()
  const earlier = meetingForm({ reference: 'ELM-2026-05', heldOn: '2026-05-21' })
  await room.ask('meeting.save', earlier)
  const form = caseForm(earlier.id, { number: 3 })
  await room.ask('case.save', form)
  const add = async (what: string, over: Partial<Parameters<typeof actionForm>[1]> = {}) => {
    const action = actionForm(
      { meetingId: earlier.id, caseId: form.id, agencyId: room.housing },
      { what, dueOn: '2026-06-20', ...over },
    )
    await room.ask('action.save', action)
    return action.id
  }
  const carried = async (meetingId = room.meetingId) =>
    (await room.ask('meeting.view', { meetingId })).carried.map((one) => one.action.what)
  return { ...room, earlier, form, add, carried }
}

describe('actions brought to the chair', () => {
  test('are those still open, with the meeting, the case and the survivor they come from', async () => {
    const { ask, add, meetingId, carried } = await twoMeetings()
    await add('Locks')
    await add('Half said', { parked: true, dueOn: null })
    expect(await carried()).toEqual(['Locks'])
    expect((await ask('meeting.view', { meetingId })).carried[0]).toMatchObject({
      meetingReference: 'ELM-2026-05',
      meetingHeldOn: '2026-05-21',
      caseNumber: 3,
      survivorName: 'Maya Holt',
    })
  })

  test('keep what is reported at this meeting, whatever became of it', async () => {
    const { ask, add, carried } = await twoMeetings()
    const id = await add('Locks')
    await ask('action.report', { id, outcome: 'done', note: '', revision: 1 })
    expect(await carried()).toEqual(['Locks'])
  })

  test('leave out what was done before the day, but not what was not done', async () => {
    const { ask, add, carried, at } = await twoMeetings()
    const done = await add('Done on Tuesday')
    const failed = await add('Not done')
    const moved = await add('She moved')
    await ask('action.report', { id: done, outcome: 'done', note: '', revision: 1 })
    await ask('action.report', { id: failed, outcome: 'not-done', note: 'Nobody went', revision: 1 })
    await ask('action.report', { id: moved, outcome: 'circumstances-changed', note: 'Moved', revision: 1 })
    at.moving.advance(14 * dayMs)
    const next = meetingForm({ reference: 'ELM-2026-07', heldOn: '2026-06-18' })
    await ask('meeting.save', next)
    expect(await carried(next.id)).toEqual(['Not done', 'She moved'])
  })

  test('stay what they were at a meeting when the next one has heard of them', async () => {
    const { ask, add, carried, meetingId, at } = await twoMeetings()
    const before = async () => (await ask('meeting.view', { meetingId })).carried[0]?.action
    const id = await add('Locks')
    const next = meetingForm({ reference: 'ELM-2026-07', heldOn: '2026-06-18' })
    await ask('meeting.save', next)
    at.moving.advance(14 * dayMs)
    await ask('action.report', { id, outcome: 'done', note: '', revision: 1 })
    expect(await carried(next.id)).toEqual(['Locks'])
    expect((await ask('meeting.view', { meetingId: next.id })).carried[0]?.action.outcome).toBe('done')
    expect(await carried(meetingId)).toEqual(['Locks'])
    expect(await before()).toMatchObject({ outcome: 'open', outcomeNote: '', reportedAt: null })
  })

  test('never come from the meeting itself, a later one, or a withdrawn case', async () => {
    const { ask, add, carried, earlier, form } = await twoMeetings()
    await add('Locks')
    expect(await carried(earlier.id)).toEqual([])
    await ask('case.withdraw', { caseId: form.id, reason: 'Wrong area', revision: 1 })
    expect(await carried()).toEqual([])
  })
})
