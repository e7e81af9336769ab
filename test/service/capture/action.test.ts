import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { actionForm, riskForm } from '#test/harness/captured.ts'
import { caseForm, openWithCase } from '#test/harness/meeting-room.ts'

const refused = (code: string, fields?: readonly string[]) =>
  expect.objectContaining(fields ? { code, fields } : { code })

const roomWithAction = async () => {
  const room = await openWithCase()
  const form = actionForm({ meetingId: room.meetingId, caseId: room.caseId, agencyId: room.housing })
  return { ...room, form }
}

describe('an action', () => {
  test.each([
    [{ agencyId: null }, ['agency']],
    [{ person: '  ' }, ['person']],
    [{ dueOn: null }, ['due']],
    [{ agencyId: null, person: '', dueOn: null }, ['agency', 'person', 'due']],
  ])('is not saved with %j, and the fields are named', async (over, fields) => {
    const { ask, form, caseId } = await roomWithAction()
    await expect(ask('action.save', { ...form, ...over })).rejects.toEqual(
      refused('action-incomplete', fields),
    )
    expect((await ask('case.view', { caseId })).actions).toEqual([])
  })

  test('may lack everything but its words while it is parked, and is settled later', async () => {
    const { ask, form, caseId } = await roomWithAction()
    const half = { ...form, agencyId: null, person: '', dueOn: null, parked: true }
    await ask('action.save', half)
    await expect(ask('action.save', { ...half, parked: false, revision: 1 })).rejects.toEqual(
      refused('action-incomplete'),
    )
    await ask('action.save', { ...form, revision: 1 })
    const { actions } = await ask('case.view', { caseId })
    expect(actions).toMatchObject([{ parked: false, person: form.person, outcome: 'open', revision: 2 }])
  })

  test('is due today at the earliest; an old date stands where it was', async () => {
    const { ask, form, at } = await roomWithAction()
    await expect(ask('action.save', { ...form, dueOn: '2026-06-03' })).rejects.toEqual(
      refused('in-the-past', ['due']),
    )
    await ask('action.save', { ...form, dueOn: '2026-06-04' })
    at.moving.advance(5 * 86_400_000)
    await ask('action.save', { ...form, dueOn: '2026-06-04', person: 'J. Lowe', revision: 1 })
    await expect(ask('action.save', { ...form, dueOn: '2026-06-05', revision: 2 })).rejects.toEqual(
      refused('in-the-past'),
    )
  })

  test('reads today in London, not in UTC', async () => {
    const { ask, form, at } = await roomWithAction()
    at.moving.advance(14.5 * 3_600_000) // 23:30 on 4 June in London is 22:30 UTC; then half past midnight
    await ask('action.save', { ...form, dueOn: '2026-06-04' })
    at.moving.advance(3_600_000)
    await expect(ask('action.save', { ...form, id: randomUUID(), dueOn: '2026-06-04' })).rejects.toEqual(
      refused('in-the-past'),
    )
  })

  test('names a risk of its own case alone, and loses it with the risk', async () => {
    const { ask, form, caseId, meetingId } = await roomWithAction()
    const other = caseForm(meetingId, { number: 2 })
    await ask('case.save', other)
    const elsewhere = riskForm(other.id)
    const here = riskForm(caseId)
    await ask('risk.save', elsewhere)
    await ask('risk.save', here)
    await expect(ask('action.save', { ...form, riskId: elsewhere.id })).rejects.toEqual(
      refused('not-found', ['riskId']),
    )
    await ask('action.save', { ...form, riskId: here.id })
    await ask('risk.remove', { id: here.id, revision: 1 })
    expect((await ask('case.view', { caseId })).actions).toMatchObject([{ riskId: null, revision: 2 }])
  })

  test('belongs to the meeting of its case', async () => {
    const { ask, form } = await roomWithAction()
    await expect(ask('action.save', { ...form, meetingId: randomUUID() })).rejects.toEqual(
      refused('invalid-input', ['meetingId']),
    )
  })

  test('is taken away at the revision that was seen', async () => {
    const { ask, form, caseId } = await roomWithAction()
    await ask('action.save', form)
    await expect(ask('action.remove', { id: form.id, reason: '', revision: 4 })).rejects.toEqual(
      refused('conflict'),
    )
    await ask('action.remove', { id: form.id, reason: 'Said twice', revision: 1 })
    expect((await ask('case.view', { caseId })).actions).toEqual([])
  })
})

describe('reporting on an action', () => {
  test.each(['circumstances-changed', 'not-done'] as const)('as %s needs a note', async (outcome) => {
    const { ask, form } = await roomWithAction()
    await ask('action.save', form)
    await expect(ask('action.report', { id: form.id, outcome, note: ' ', revision: 1 })).rejects.toEqual(
      refused('reason-needed', ['note']),
    )
    expect(await ask('action.report', { id: form.id, outcome, note: 'She moved', revision: 1 })).toEqual({
      revision: 2,
    })
  })

  test('as done does not, is dated, and can be taken back', async () => {
    const { ask, form, caseId, at } = await roomWithAction()
    await ask('action.save', form)
    await ask('action.report', { id: form.id, outcome: 'done', note: '', revision: 1 })
    expect((await ask('case.view', { caseId })).actions).toMatchObject([
      { outcome: 'done', reportedAt: at.moving.clock.wall() },
    ])
    await expect(
      ask('action.report', { id: form.id, outcome: 'open', note: '', revision: 1 }),
    ).rejects.toEqual(refused('conflict'))
    await ask('action.report', { id: form.id, outcome: 'open', note: '', revision: 2 })
    expect((await ask('case.view', { caseId })).actions).toMatchObject([
      { outcome: 'open', reportedAt: null },
    ])
  })

  test('keeps what it says when the words of the action are changed', async () => {
    const { ask, form, caseId } = await roomWithAction()
    await ask('action.save', form)
    await ask('action.report', { id: form.id, outcome: 'done', note: 'By phone', revision: 1 })
    await ask('action.save', { ...form, what: 'Change both locks', revision: 2 })
    expect((await ask('case.view', { caseId })).actions).toMatchObject([
      { what: 'Change both locks', outcome: 'done', outcomeNote: 'By phone' },
    ])
  })
})
