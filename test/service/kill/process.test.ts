import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAndConfirm, foldersIn, outputOf, testPassphrase } from '#test/harness/service.ts'
import { entries, serviceProcess } from '#test/harness/service-process.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const note = () => ({ id: randomUUID(), words: 'kept' })

test('a service process answers, stops cleanly, and starts again where it was', async () => {
  const folders = foldersIn(tempFolder())
  const first = await serviceProcess(entries.notes, folders)
  await createAndConfirm(first.send)
  expect(outputOf(await first.send('note.add', note()))).toEqual({ count: 1 })
  await first.stop()
  expect(readdirSync(join(folders.vaultFolder, 'vault')).sort()).toEqual(['marac.db', 'vault.json'])

  const second = await serviceProcess(entries.notes, folders)
  expect(outputOf(await second.send('vault.status', {}))).toMatchObject({ state: 'locked' })
  outputOf(await second.send('vault.unlock', { passphrase: testPassphrase }))
  expect(outputOf(await second.send('note.list', {}))).toHaveLength(1)
  await second.stop()
})

test('two processes cannot have one vault open; when the first is killed the second can', async () => {
  const folders = foldersIn(tempFolder())
  const first = await serviceProcess(entries.notes, folders)
  await createAndConfirm(first.send)
  const second = await serviceProcess(entries.notes, folders)
  const unlock = () => second.send('vault.unlock', { passphrase: testPassphrase })
  expect(await unlock()).toMatchObject({ ok: false, error: { code: 'vault-in-use' } })
  first.kill()
  await first.ended
  expect(await unlock()).toMatchObject({ ok: true })
  await second.stop()
})
