import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CallName, InputOf } from '#shared/contract/calls.ts'
import { feedbackForm, itemForm, riskForm, voiceForm } from '#test/harness/captured.ts'
import { caseForm, type MeetingRoom, openWithCase } from '#test/harness/meeting-room.ts'

type Room = MeetingRoom & { readonly caseId: string }
const refused = (code: string, fields?: readonly string[]) =>
  expect.objectContaining(fields ? { code, fields } : { code })

/** Everything that has a revision, as a form that is new, and what a window that saw revision 1 would send. */
const kinds: readonly [string, (room: Room) => { name: CallName; input: { revision: number } }][] = [
  ['voice', ({ caseId }) => ({ name: 'voice.save', input: voiceForm(caseId) })],
  ['item', ({ caseId, police }) => ({ name: 'item.save', input: itemForm(caseId, police) })],
  ['risk', ({ caseId }) => ({ name: 'risk.save', input: riskForm(caseId) })],
  ['summary', ({ caseId }) => ({ name: 'summary.save', input: { caseId, text: 'High.', revision: 0 } })],
  ['feedback', ({ caseId, idva }) => ({ name: 'feedback.save', input: feedbackForm(caseId, idva) })],
]

const save = ({ ask }: Room, name: CallName, input: unknown) =>
  ask(name, input as InputOf<typeof name>) as Promise<unknown>

describe.each(kinds)('revisions of %s', (_, formOf) => {
  test('start at 1 and go on by one', async () => {
    const room = await openWithCase()
    const { name, input } = formOf(room)
    expect(await save(room, name, input)).toEqual({ revision: 1 })
    expect(await save(room, name, { ...input, revision: 1 })).toEqual({ revision: 2 })
  })

  test('refuse a stale one, and creating twice, and leave the row as it was', async () => {
    const room = await openWithCase()
    const { name, input } = formOf(room)
    await save(room, name, input)
    await save(room, name, { ...input, revision: 1 })
    const before = await room.ask('case.view', { caseId: room.caseId })
    for (const revision of [0, 1, 3]) {
      await expect(save(room, name, { ...input, revision })).rejects.toEqual(refused('conflict'))
    }
    expect(await room.ask('case.view', { caseId: room.caseId })).toEqual(before)
  })

  test('are refused on a withdrawn case and on one that is not there', async () => {
    const room = await openWithCase()
    await room.ask('case.withdraw', { caseId: room.caseId, reason: 'Not for us', revision: 1 })
    const { name, input } = formOf(room)
    await expect(save(room, name, input)).rejects.toEqual(refused('case-withdrawn'))
    const elsewhere = formOf({ ...room, caseId: randomUUID() }).input
    await expect(save(room, name, elsewhere)).rejects.toEqual(refused('not-found'))
  })
})

describe('what is said', () => {
  test('comes back in the case as it was written, in the order of writing', async () => {
    const room = await openWithCase()
    const { ask, caseId, police, housing } = room
    const first = itemForm(caseId, housing, { text: 'Two\nlines, “quoted” — naïve 🙂' })
    const second = itemForm(caseId, police, { basis: 'opinion', decision: 'undecided', prepared: true })
    await ask('item.save', first)
    room.at.moving.advance(60_000)
    await ask('item.save', second)
    await ask('item.save', { ...first, purpose: 'barriers', revision: 1 })
    const { items } = await ask('case.view', { caseId })
    expect(items.map((one) => one.id)).toEqual([first.id, second.id])
    expect(items[0]).toMatchObject({ text: first.text, purpose: 'barriers', revision: 2 })
    expect((items[1]?.capturedAt ?? 0) - (items[0]?.capturedAt ?? 0)).toBe(60_000)
  })

  test('needs words, and a reason to be held back', async () => {
    const { ask, caseId, police } = await openWithCase()
    const held = itemForm(caseId, police, { decision: 'hold', holdReason: '   ' })
    await expect(ask('item.save', held)).rejects.toEqual(refused('reason-needed', ['holdReason']))
    await expect(ask('item.save', itemForm(caseId, police, { text: ' \n' }))).rejects.toEqual(
      refused('invalid-input', ['text']),
    )
    expect(await ask('item.save', { ...held, holdReason: 'Not needed' })).toEqual({ revision: 1 })
  })

  test('cannot be moved into another case under its id', async () => {
    const { ask, caseId, police, meetingId } = await openWithCase()
    const other = caseForm(meetingId, { number: 2 })
    await ask('case.save', other)
    const item = itemForm(caseId, police)
    await ask('item.save', item)
    await expect(ask('item.save', { ...item, caseId: other.id, revision: 1 })).rejects.toEqual(
      refused('not-found'),
    )
    await expect(ask('item.save', { ...item, caseId: other.id })).rejects.toEqual(refused('conflict'))
  })

  test('is refused for an agency that is not there', async () => {
    const { ask, caseId } = await openWithCase()
    await expect(ask('item.save', itemForm(caseId, randomUUID()))).rejects.toEqual(refused('not-found'))
  })

  test('is removed at the revision that was seen', async () => {
    const { ask, caseId, police } = await openWithCase()
    const item = itemForm(caseId, police)
    await ask('item.save', item)
    await expect(ask('item.remove', { id: item.id, revision: 2 })).rejects.toEqual(refused('conflict'))
    await ask('item.remove', { id: item.id, revision: 1 })
    await expect(ask('item.remove', { id: item.id, revision: 1 })).rejects.toEqual(refused('not-found'))
    expect((await ask('case.view', { caseId })).items).toEqual([])
  })
})
