import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseHeader } from '#electron/service/vault/header.ts'
import { standardCost } from '#electron/service/vault/kdf.ts'
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

test('the program’s own entry makes a vault at full cost and opens it again', async () => {
  const folders = foldersIn(tempFolder())
  const first = await serviceProcess(entries.program, folders)
  expect(outputOf(await first.send('vault.status', {}))).toMatchObject({ state: 'none' })
  expect(await first.send('area.read', {})).toMatchObject({ ok: false, error: { code: 'locked' } })
  await createAndConfirm(first.send)
  expect(outputOf(await first.send('agency.list', {}))).toMatchObject({ representatives: [] })
  await first.stop()
  const header = parseHeader(readFileSync(join(folders.vaultFolder, 'vault', 'vault.json')))
  expect(header.slots.map(({ kdf }) => kdf)).toEqual([standardCost, standardCost])
})

test('the program’s own entry opens the sample, loads it, and has it again after a kill', async () => {
  const folders = foldersIn(tempFolder())
  const first = await serviceProcess(entries.program, folders)
  expect(outputOf(await first.send('vault.openSample', { fresh: false }))).toMatchObject({
    state: 'unlocked',
    sample: true,
  })
  const before = outputOf(await first.send('meeting.list', {}))
  expect((before as unknown[]).length).toBeGreaterThan(0)
  first.kill()
  await first.ended
  const second = await serviceProcess(entries.program, folders)
  outputOf(await second.send('vault.openSample', { fresh: false }))
  expect(outputOf(await second.send('meeting.list', {}))).toEqual(before)
  await second.stop()
})

test('the service ends when the process that started it is killed', async () => {
  const script = `
    import { fork } from 'node:child_process'
    const child = fork(${JSON.stringify(entries.notes)}, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on('message', () => process.stdout.write(String(child.pid)))
    child.send(${JSON.stringify({ kind: 'start', ...foldersIn(tempFolder()) })})`
  const host = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = await new Promise<number>((resolve) =>
    host.stdout.once('data', (text) => resolve(Number(text))),
  )
  const alive = (): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  expect(alive()).toBe(true)
  host.kill('SIGKILL')
  await expect.poll(alive, { timeout: 5_000 }).toBe(false)
})
