import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { paragraph, rich, richDocOf } from '#shared/domain/rich-text.ts'
import { itemForm } from '#test/harness/captured.ts'
import { clockOf, openWithCase, partOf } from '#test/harness/meeting-room.ts'

const refused = (code: string) => expect.objectContaining({ code })
const told = 'Her sister has a diagnosis that the family keeps to itself'

/** Minutes in which somebody typed what an agency later held back. */
const editedRoom = async () => {
  const room = await openWithCase(({ police, idva }) => ({
    referringAgencyId: police,
    agencies: [partOf(police), partOf(idva, { carriesVoice: true })],
  }))
  const { ask, caseId, police, meetingId } = room
  const clock = clockOf(room, caseId)
  await clock.start()
  const item = itemForm(caseId, police, { text: `${told}.` })
  await ask('item.save', item)
  for (const key of ['voice', 'summary', 'no-risk', 'person-causing-harm', 'feedback'])
    await ask('point.pass', { caseId, key, reason: 'Enough for today' })
  await clock.conclude()
  const versionId = randomUUID()
  await ask('minutes.assemble', { meetingId, versionId })
  const key = `${caseId}:information`
  const write = (text: string, revision: number) =>
    ask('minutes.saveSection', { versionId, key, revision, doc: richDocOf([paragraph(rich(text))]) })
  return { ...room, item, versionId, key, write }
}

test('minutes that still hold what was held back are neither signed nor written, until it is taken out', async () => {
  const { ask, item, versionId, key, write } = await editedRoom()
  await write(`Police said: ${told.toUpperCase()}; the rest was agreed.`, 1)
  expect(await ask('minutes.heldWords', { versionId })).toEqual([])
  await ask('item.save', { ...item, decision: 'hold', holdReason: 'Not needed for risk', revision: 1 })
  expect(await ask('minutes.heldWords', { versionId })).toEqual([
    { key, words: 'her sister has a diagnosis that' },
  ])
  const sign = { versionId, signedBy: 'Robin Ashworth', revision: 1 }
  await expect(ask('minutes.sign', sign)).rejects.toEqual(refused('held-in-minutes'))
  await expect(ask('documents.write', { versionId, folderToken: null })).rejects.toEqual(
    refused('held-in-minutes'),
  )
  await write('Police shared what bears on risk.', 2)
  expect(await ask('minutes.heldWords', { versionId })).toEqual([])
  expect(await ask('minutes.sign', sign)).toEqual({ revision: 2 })
})

test('words that are shared elsewhere in the meeting are free', async () => {
  const { ask, item, versionId, write, caseId, police } = await editedRoom()
  await ask('item.save', itemForm(caseId, police, { text: `${told}, and she agreed to say so.` }))
  await ask('item.save', { ...item, decision: 'hold', holdReason: 'Said already', revision: 1 })
  await write(`${told}.`, 1)
  expect(await ask('minutes.heldWords', { versionId })).toEqual([])
})

test('a correction keeps no words that were signed and have been held back since', async () => {
  const { ask, item, versionId, key } = await editedRoom()
  await ask('minutes.sign', { versionId, signedBy: 'Robin Ashworth', revision: 1 })
  const next = randomUUID()
  await ask('minutes.correct', { fromVersionId: versionId, versionId: next, reason: 'It was told in error' })
  await ask('item.save', { ...item, decision: 'hold', holdReason: 'Not needed for risk', revision: 1 })
  expect((await ask('minutes.heldWords', { versionId: next })).map((one) => one.key)).toEqual([key])
  const sign = { versionId: next, signedBy: 'Robin Ashworth', revision: 1 }
  await expect(ask('minutes.sign', sign)).rejects.toEqual(refused('held-in-minutes'))
  await expect(ask('documents.write', { versionId: next, folderToken: null })).rejects.toEqual(
    refused('held-in-minutes'),
  )
  await ask('minutes.restoreSection', { versionId: next, key, revision: 1 })
  expect(await ask('minutes.sign', sign)).toEqual({ revision: 2 })
  expect(JSON.stringify(await ask('minutes.view', { versionId: next }))).not.toContain('diagnosis')
})
