import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { isGrounded } from '#shared/domain/sharing-ground.ts'
import { openWithCase } from '#test/harness/meeting-room.ts'

const [lawful = ''] = defaultGuidance.lawfulGrounds
const [proportionate = '', other = ''] = defaultGuidance.proportionateGrounds

async function withGround() {
  const room = await openWithCase()
  const { caseId, police } = room
  const ground = { caseId, agencyId: police, lawful, proportionate: '', revision: 0 }
  return { ...room, ground, list: () => room.ask('ground.list', { meetingId: room.meetingId }) }
}

test('is recorded in two choices, for one agency in one case', async () => {
  const { ask, at, ground, list, housing } = await withGround()
  expect(await list()).toEqual([])
  expect(await ask('ground.save', ground)).toEqual({ revision: 1 })
  expect(isGrounded((await list())[0])).toBe(false)
  at.moving.advance(1_000)
  expect(await ask('ground.save', { ...ground, proportionate, revision: 1 })).toEqual({ revision: 2 })
  await ask('ground.save', { ...ground, agencyId: housing })
  const mine = (await list()).find(({ agencyId }) => agencyId === ground.agencyId)
  expect(mine).toMatchObject({ ...ground, proportionate, revision: 2 })
  expect(isGrounded(mine)).toBe(true)
  expect(isGrounded(undefined)).toBe(false)
  expect(await list()).toHaveLength(2)
  await expect(ask('ground.save', { ...ground, revision: 1 })).rejects.toThrow('conflict')
})

test('is one of the area’s wordings, never somebody’s own', async () => {
  const { send, ground } = await withGround()
  const refused = await send('ground.save', {
    ...ground,
    lawful: 'Because we always do',
    proportionate: 'So there',
  })
  expect(refused).toMatchObject({ error: { code: 'invalid-input', fields: ['lawful', 'proportionate'] } })
})

test('stays as it was recorded when the area words it anew', async () => {
  const { ask, ground, list } = await withGround()
  await ask('ground.save', { ...ground, proportionate })
  await ask('guidance.save', {
    ...defaultGuidance,
    lawfulGrounds: ['Our agreement'],
    proportionateGrounds: [other],
  })
  expect((await list())[0]).toMatchObject({ lawful, proportionate })
  expect(await ask('ground.save', { ...ground, proportionate: other, revision: 1 })).toEqual({ revision: 2 })
  await expect(ask('ground.save', { ...ground, proportionate, revision: 2 })).rejects.toThrow('invalid-input')
  expect((await list())[0]).toMatchObject({ lawful, proportionate: other })
})

test('hangs on a case that is still open and an agency that exists', async () => {
  const { ask, ground } = await withGround()
  await expect(ask('ground.save', { ...ground, agencyId: randomUUID() })).rejects.toThrow('not-found')
  await expect(ask('ground.save', { ...ground, caseId: randomUUID() })).rejects.toThrow('not-found')
  await expect(ask('ground.save', { ...ground, revision: 3 })).rejects.toThrow('not-found')
  await expect(ask('ground.list', { meetingId: randomUUID() })).rejects.toThrow('not-found')
  await ask('case.withdraw', { caseId: ground.caseId, reason: 'Moved away', revision: 1 })
  await expect(ask('ground.save', ground)).rejects.toThrow('case-withdrawn')
})
