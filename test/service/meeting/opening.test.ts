import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  attendanceForm,
  caseForm,
  type MeetingRoom,
  meetingForm,
  openMeetingRoom,
  openWithCase,
} from '#test/harness/meeting-room.ts'

const people = async ({ ask, meetingId }: MeetingRoom) =>
  (await ask('meeting.view', { meetingId })).attendance

describe('attendance', () => {
  test('brings people in as expected, each once, however often it is asked', async () => {
    const room = await openMeetingRoom()
    const { ask, meetingId, police } = room
    const representative = { id: randomUUID(), agencyId: police, name: 'Imogen Vale', jobTitle: '' }
    await ask('representative.save', { ...representative, deputyOf: null, archived: false, revision: 0 })
    const listed = () => attendanceForm(meetingId, { agencyId: police, representativeId: representative.id })
    const guest = attendanceForm(meetingId, { name: 'Guest' })
    expect(await ask('meeting.expect', { meetingId, people: [listed(), listed(), guest] })).toEqual({
      added: 2,
    })
    expect(await ask('meeting.expect', { meetingId, people: [listed(), guest] })).toEqual({ added: 0 })
    expect((await people(room)).map((one) => [one.name, one.presence, one.revision])).toEqual([
      ['Imogen Vale', 'expected', 1],
      ['Guest', 'expected', 1],
    ])
    const elsewhere = attendanceForm(randomUUID())
    await expect(ask('meeting.expect', { meetingId, people: [elsewhere] })).rejects.toThrow('invalid-input')
    await expect(ask('meeting.expect', { meetingId: randomUUID(), people: [] })).rejects.toThrow('not-found')
  })

  test('arrives, leaves, comes back; the first arrival stands', async () => {
    const room = await openMeetingRoom()
    const form = attendanceForm(room.meetingId)
    await room.ask('attendance.save', form)
    const start = room.at.moving.clock.wall()
    await room.ask('attendance.arrive', { id: form.id, revision: 1 })
    room.at.moving.advance(60_000)
    await room.ask('attendance.leave', { id: form.id, revision: 2 })
    expect((await people(room))[0]).toMatchObject({ arrivedAt: start, leftAt: start + 60_000 })
    await expect(room.ask('attendance.leave', { id: form.id, revision: 3 })).rejects.toThrow('conflict')
    room.at.moving.advance(60_000)
    await room.ask('attendance.arrive', { id: form.id, revision: 3 })
    expect((await people(room))[0]).toMatchObject({ presence: 'present', arrivedAt: start, leftAt: null })
    await expect(room.ask('attendance.arrive', { id: form.id, revision: 3 })).rejects.toThrow('conflict')
  })

  test('saved as present is an arrival now; taken back, nothing of it is left', async () => {
    const room = await openMeetingRoom()
    const form = attendanceForm(room.meetingId, { presence: 'present' })
    await room.ask('attendance.save', form)
    await room.ask('attendance.accept', { meetingId: room.meetingId, ids: [form.id] })
    const at = room.at.moving.clock.wall()
    expect((await people(room))[0]).toMatchObject({ arrivedAt: at, acceptedAt: at, revision: 2 })
    const sorry = { presence: 'apologies', informationSent: 'yes', informationSentOn: '2026-06-01' } as const
    await room.ask('attendance.save', { ...form, ...sorry, revision: 2 })
    const [one] = await people(room)
    expect(one).toMatchObject({ ...sorry, arrivedAt: null, leftAt: null, acceptedAt: null })
    await room.ask('attendance.remove', { id: form.id, revision: 3 })
    expect(await people(room)).toEqual([])
  })

  test('belongs to one meeting and is accepted there, by those who are present', async () => {
    const room = await openMeetingRoom()
    const other = meetingForm({ reference: 'ELM-2026-07' })
    await room.ask('meeting.save', other)
    const [here, away] = [
      attendanceForm(room.meetingId, { presence: 'present' }),
      attendanceForm(room.meetingId, { name: 'Tom Garrow' }),
    ]
    await room.ask('attendance.save', here)
    await room.ask('attendance.save', away)
    const accept = (meetingId: string, ids: string[]) => room.ask('attendance.accept', { meetingId, ids })
    await expect(accept(other.id, [here.id])).rejects.toThrow('not-found')
    await expect(accept(room.meetingId, [here.id, away.id])).rejects.toThrow('not-found')
    expect((await people(room))[0]?.acceptedAt).toBeNull()
    const first = await accept(room.meetingId, [here.id])
    room.at.moving.advance(5_000)
    await accept(room.meetingId, [here.id])
    expect((await people(room))[0]?.acceptedAt).toBe(first.acceptedAt)
    const moved = { ...here, meetingId: other.id, revision: 2 }
    await expect(room.ask('attendance.save', moved)).rejects.toThrow('not-found')
  })
})

test('the statement is kept with the words that were read, each time', async () => {
  const { ask, meetingId, at } = await openMeetingRoom()
  const read = (text: string) =>
    ask('statement.read', { meetingId, factId: randomUUID(), readBy: 'Robin Ashworth', text })
  expect(await read('What is said here is confidential.')).toEqual({ at: at.moving.clock.wall() })
  at.moving.advance(1_000)
  await read('The same, for those who came late.')
  expect((await ask('meeting.view', { meetingId })).readings.map((one) => one.text)).toEqual([
    'What is said here is confidential.',
    'The same, for those who came late.',
  ])
  await ask('meeting.open', { meetingId, factId: randomUUID() })
  await ask('meeting.close', { meetingId, factId: randomUUID() })
  await expect(read('Too late')).rejects.toThrow('meeting-closed')
})

describe('a declaration of interest', () => {
  const declared = async () => {
    const room = await openWithCase()
    const person = attendanceForm(room.meetingId, { presence: 'present' })
    await room.ask('attendance.save', person)
    const interest = {
      id: randomUUID(),
      meetingId: room.meetingId,
      caseId: room.caseId,
      attendanceId: person.id,
      nature: 'Neighbour of the survivor',
      leaves: true,
    }
    await room.ask('interest.declare', interest)
    return { ...room, interest, person }
  }

  test('stands at the meeting, at its case and on its row of the agenda, until it is taken back', async () => {
    const { ask, meetingId, caseId, interest } = await declared()
    const view = await ask('meeting.view', { meetingId })
    expect(view.interests).toEqual([interest])
    expect(view.cases[0]?.interestCount).toBe(1)
    expect((await ask('case.view', { caseId })).interests).toEqual([interest])
    await ask('interest.withdraw', { id: interest.id, reason: 'Another street' })
    expect((await ask('case.view', { caseId })).interests).toEqual([])
    await expect(ask('interest.withdraw', { id: interest.id, reason: '' })).rejects.toThrow('not-found')
  })

  test('names a case and a person of the same meeting, and goes with the person', async () => {
    const { ask, meetingId, interest, person } = await declared()
    const other = meetingForm({ reference: 'ELM-2026-07' })
    await ask('meeting.save', other)
    const elsewhere = caseForm(other.id)
    await ask('case.save', elsewhere)
    const again = { ...interest, id: randomUUID() }
    await expect(ask('interest.declare', interest)).rejects.toThrow('conflict')
    await expect(ask('interest.declare', { ...again, caseId: elsewhere.id })).rejects.toThrow('not-found')
    await expect(ask('interest.declare', { ...again, attendanceId: randomUUID() })).rejects.toThrow(
      'not-found',
    )
    await expect(ask('interest.declare', { ...again, meetingId: other.id })).rejects.toThrow('not-found')
    await ask('attendance.remove', { id: person.id, revision: 1 })
    expect((await ask('meeting.view', { meetingId })).interests).toEqual([])
  })
})
