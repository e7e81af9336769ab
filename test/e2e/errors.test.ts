import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentences } from '#renderer/text/errors.ts'
import { type Desk, sitDown } from './desk.ts'

// Whatever is wrong with a vault has its own sentence at the door.
const dataFolder = mkdtempSync(join(tmpdir(), 'marac-room-errors-'))
const kept = mkdtempSync(join(tmpdir(), 'marac-room-kept-'))
const passphrase = 'Three grey herons wait'
let desk: Desk
const header = join(dataFolder, 'vault', 'vault', 'vault.json')
const database = join(dataFolder, 'vault', 'vault', 'marac.db')

type Issued = { output: { recoveryKey: string; confirmGroups: readonly number[] } }

beforeAll(async () => {
  desk = await sitDown({ dataFolder })
  const made = await desk.app.call('vault.create', {
    name: 'Dilys Prosser',
    roles: ['coordinator'],
    passphrase,
  })
  const { recoveryKey, confirmGroups } = (made as unknown as Issued).output
  const groups = recoveryKey.split('-')
  await desk.app.call('vault.confirmRecovery', { groups: confirmGroups.map((at) => groups[at - 1]) })
  await desk.app.lock()
  copyFileSync(header, join(kept, 'vault.json'))
  copyFileSync(database, join(kept, 'marac.db'))
})
afterAll(async () => {
  await desk.app.close()
  for (const folder of [dataFolder, kept]) rmSync(folder, { recursive: true, force: true })
})

/** What the door says after the files were changed and the app came to it anew. */
const atTheDoor = async (spoil: () => void): Promise<void> => {
  copyFileSync(join(kept, 'vault.json'), header)
  copyFileSync(join(kept, 'marac.db'), database)
  for (const rest of ['-wal', '-shm']) rmSync(database + rest, { force: true })
  spoil()
  await desk.app.lock()
  await desk.app
    .page()
    .getByText(/^(Unlock|This vault cannot be opened)$/)
    .first()
    .waitFor()
}
const unlock = async (typed: string): Promise<void> => {
  await desk.stage.page().getByLabel('Passphrase').first().fill(typed)
  await desk.stage.press('Enter')
}
const says = (code: keyof typeof sentences): Promise<void> =>
  desk.app.page().getByText(sentences[code], { exact: false }).first().waitFor({ timeout: 15_000 })

/** The header as a newer version would write it: its outer form, checksum included, stays the same in every version. */
const newerHeader = (): void => {
  const { format, vault } = JSON.parse(readFileSync(header, 'utf8')) as { format: string; vault: unknown }
  const version = 99
  const checksum = createHash('sha256')
    .update(`${format}\n${version}\n${JSON.stringify(vault)}`)
    .digest('hex')
  writeFileSync(header, JSON.stringify({ format, version, checksum, vault }))
}

test('each has a sentence of its own', () => {
  const codes = [
    'wrong-passphrase',
    'header-damaged',
    'header-missing',
    'header-newer',
    'database-damaged',
    'database-empty',
    'database-missing',
    'database-newer',
    'database-not-ours',
  ] as const
  expect(new Set(codes.map((code) => sentences[code])).size).toBe(codes.length)
})

test('a wrong passphrase; the right one then opens it', async () => {
  await atTheDoor(() => undefined)
  await unlock('Three grey herons wait?')
  await says('wrong-passphrase')
  await expect
    .poll(
      async () => {
        if (await desk.app.page().getByText('Meetings').first().isVisible()) return true
        await unlock(passphrase)
        await new Promise((resolve) => setTimeout(resolve, 600))
        return desk.app.page().getByText('Meetings').first().isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
})

test('a damaged header', async () => {
  await atTheDoor(() => writeFileSync(header, '{"format":'))
  await says('header-damaged')
})

test('a header from a newer version', async () => {
  await atTheDoor(newerHeader)
  await says('header-newer')
})

test('a missing header', async () => {
  await atTheDoor(() => rmSync(header))
  await says('header-missing')
})

test('a missing database', async () => {
  await atTheDoor(() => rmSync(database))
  await says('database-missing')
})

test('a database of zero bytes', async () => {
  await atTheDoor(() => truncateSync(database, 0))
  await says('database-empty')
})

test('a plain database in its place', async () => {
  await atTheDoor(() =>
    writeFileSync(database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_176)])),
  )
  await says('database-not-ours')
})

test('a damaged database', async () => {
  await atTheDoor(() => {
    const bytes = readFileSync(database)
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1
    writeFileSync(database, bytes)
  })
  await unlock(passphrase)
  await says('database-damaged')
})
