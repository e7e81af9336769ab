import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { itemForm } from '#test/harness/captured.ts'
import { clockOf, openWithCase, partOf } from '#test/harness/meeting-room.ts'

const [lawful = ''] = defaultGuidance.lawfulGrounds
const [proportionate = '', other = ''] = defaultGuidance.proportionateGrounds

/** Minutes of one case: police shared one thing and held one back, the Idva held back all it had. */
const minutesRoom = async () => {
  const room = await openWithCase(({ police, idva }) => ({
    referringAgencyId: police,
    agencies: [partOf(police), partOf(idva, { carriesVoice: true })],
  }))
  const { ask, caseId, police, idva, meetingId } = room
  const clock = clockOf(room, caseId)
  const held = { decision: 'hold', holdReason: 'HOLD-REASON no bearing on the risk' } as const
  await clock.start()
  await ask('item.save', itemForm(caseId, police))
  await ask('item.save', itemForm(caseId, police, { ...held, text: 'NEEDLE of the police' }))
  await ask('item.save', itemForm(caseId, idva, { ...held, text: 'NEEDLE of the Idva service' }))
  const ground = { caseId, agencyId: police, lawful, proportionate, revision: 0 }
  await ask('ground.save', ground)
  await ask('ground.save', { ...ground, agencyId: idva, proportionate: other })
  for (const agencyId of [police, idva])
    await ask('turn.done', { caseId, agencyId, phase: null, factId: randomUUID(), voiceReason: '' })
  for (const key of ['voice', 'summary', 'no-risk', 'person-causing-harm', 'feedback'])
    await ask('point.pass', { caseId, key, reason: 'Enough for today' })
  await clock.conclude()
  const versionId = randomUUID()
  await ask('minutes.assemble', { meetingId, versionId })
  const view = (id = versionId) => ask('minutes.view', { versionId: id })
  const groundOf = async (agencyId: string, id = versionId) =>
    (await view(id)).facts.cases[0]?.contributions.find((one) => one.agencyId === agencyId)?.ground
  const sign = (id = versionId) =>
    ask('minutes.sign', { versionId: id, signedBy: 'Robin Ashworth', revision: 1 })
  return { ...room, ground, versionId, view, groundOf, sign }
}

test('a draft follows the grounds of those who shared; of who shared nothing neither ground nor reason is in it', async () => {
  const { ask, ground, police, idva, view, groundOf } = await minutesRoom()
  expect(await groundOf(police)).toEqual({ lawful, proportionate })
  expect(await groundOf(idva)).toBeNull()
  await ask('ground.save', { ...ground, proportionate: '', revision: 1 })
  expect(await groundOf(police)).toEqual({ lawful, proportionate: '' })
  await ask('ground.save', { ...ground, lawful: '', proportionate: '', revision: 2 })
  expect(await groundOf(police)).toBeNull()
  expect(JSON.stringify(await view())).not.toMatch(/NEEDLE|HOLD-REASON/)
})

test('an agency that had its turn and held everything back is said to have shared nothing', async () => {
  const { police, idva, view } = await minutesRoom()
  const states = (await view()).facts.cases[0]?.contributions.map((one) => [one.agencyId, one.state])
  expect(states).toEqual([
    [police, 'contributed'],
    [idva, 'shared-nothing'],
  ])
})

test('signed minutes keep the ground as it was, whatever is chosen later', async () => {
  const { ask, ground, police, versionId, groundOf, sign } = await minutesRoom()
  await sign()
  const next = randomUUID()
  await ask('minutes.correct', { fromVersionId: versionId, versionId: next, reason: 'The ground was wrong' })
  await ask('ground.save', { ...ground, proportionate: other, revision: 1 })
  expect(await groundOf(police)).toEqual({ lawful, proportionate })
  expect(await groundOf(police, next)).toEqual({ lawful, proportionate: other })
})

test('minutes that were signed before grounds were minuted still open, and are still written', async () => {
  const { ask, at, police, versionId, view, groundOf, sign } = await minutesRoom()
  await sign()
  const sql = at.service.vault.opened()?.database.sql
  const [row] = sql?.all<{ facts: string }>(CompiledQuery.raw('SELECT facts FROM minutes_version')) ?? []
  const before = (row?.facts ?? '').replace(/,"ground":(?:null|\{[^}]*\})/gu, '')
  expect(before).not.toContain('"ground"')
  expect(before.length).toBeGreaterThan(1_000)
  const older = randomUUID()
  sql?.run(
    CompiledQuery.raw(
      `INSERT INTO minutes_version
         SELECT ?, meeting_id, 2, state, reason, created_at, signed_by, signed_at, journal_head, ?, revision
         FROM minutes_version WHERE id = ?`,
      [older, before, versionId],
    ),
  )
  expect(await groundOf(police, older)).toBeNull()
  expect((await view(older)).facts.cases[0]?.contributions).toHaveLength(2)
  expect((await ask('documents.write', { versionId: older, folderToken: null })).files).toContain(
    'minutes.docx',
  )
})
