import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteParts } from '#test/harness/notes.ts'
import { inProcessService, openService, type TestService, testPassphrase } from '#test/harness/service.ts'
import { clearUp, tempFolder } from '#test/harness/temp-folder.ts'

/** A disk of 4 MB in memory; undefined where this account may not mount one. */
const smallDisk = (): string | undefined => {
  const folder = tempFolder()
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status !== 0) return undefined
  clearUp(() => spawnSync('umount', ['-l', folder]))
  return folder
}

const note = () => ({ id: randomUUID(), words: 'x'.repeat(20_000) })
const count = async (at: TestService) => ((await at.call('note.list')) as unknown[]).length

test('a full disk refuses the command, keeps everything before it, and goes on when there is room', async (context) => {
  const folder = smallDisk()
  if (!folder) return context.skip('this account may not mount a small disk of its own')
  const at = await openService(noteParts, { folder })
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(500_000))
  let kept = 0
  let refused: unknown
  while (!refused && kept < 500) {
    const reply = await at.send('note.add', note())
    if (reply.ok) kept += 1
    else refused = reply.error.code
  }
  expect(refused).toBe('disk-full')
  expect(await count(at)).toBe(kept)
  expect(at.service.vault.opened()?.database.journal.verify()).toMatchObject({ ok: true, length: kept })
  rmSync(join(folder, 'ballast'))
  await expect(at.call('note.add', note())).resolves.toEqual({ count: kept + 1 })
  at.service.vault.close()
  const later = inProcessService(noteParts, folder)
  await later.call('vault.unlock', { passphrase: testPassphrase })
  expect(await count(later)).toBe(kept + 1)
})

test('a disk that has become read-only says so', async (context) => {
  const folder = smallDisk()
  if (!folder) return context.skip('this account may not mount a small disk of its own')
  const at = await openService(noteParts, { folder })
  at.service.vault.close()
  mkdirSync(join(folder, 'new'))
  expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0)
  const later = inProcessService(noteParts, folder)
  expect(await later.call('vault.status')).toMatchObject({ state: 'locked', problem: null })
  await expect(later.call('vault.unlock', { passphrase: testPassphrase })).rejects.toThrow('read-only')
  const other = inProcessService(noteParts, join(folder, 'new'))
  await expect(
    other.call('vault.create', { name: 'Robin Ashworth', roles: ['chair'], passphrase: testPassphrase }),
  ).rejects.toThrow('read-only')
})
