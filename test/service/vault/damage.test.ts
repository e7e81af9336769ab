import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createVault } from '#electron/service/vault/vault.ts'
import { AppError } from '#shared/contract/errors.ts'
import { cheapCost } from '#test/harness/cheap-cost.ts'
import { fixedClock } from '#test/harness/fixed-clock.ts'
import { noteParts } from '#test/harness/notes.ts'
import { openService, testPassphrase } from '#test/harness/service.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

/** A closed vault with some notes, as bytes: each case starts from a copy. */
let header: Buffer
let database: Buffer

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-test-'))
  const at = await openService(noteParts, { folder })
  for (let count = 0; count < 60; count++) {
    await at.call('note.add', { id: crypto.randomUUID(), words: 'x'.repeat(900) })
  }
  at.service.vault.close()
  header = readFileSync(join(folder, 'vault-home', 'vault', 'vault.json'))
  database = readFileSync(join(folder, 'vault-home', 'vault', 'marac.db'))
  rmSync(folder, { recursive: true })
})

const placed = (parts: { header?: Buffer | null; database?: Buffer | null } = {}) => {
  const folder = tempFolder()
  const inside = join(folder, 'vault-home', 'vault')
  mkdirSync(inside, { recursive: true })
  const files = { header: join(inside, 'vault.json'), database: join(inside, 'marac.db') }
  if (parts.header !== null) writeFileSync(files.header, parts.header ?? header)
  if (parts.database !== null) writeFileSync(files.database, parts.database ?? database)
  const moving = fixedClock()
  const vault = createVault({
    vaultFolder: join(folder, 'vault-home'),
    sampleFolder: join(folder, 'sample-home'),
    clock: moving.clock,
    migrations: noteParts.migrations,
    kdf: cheapCost,
  })
  return { vault, files, moving }
}

/** What the person is told: the status before a passphrase, and the outcome of typing one. */
const told = async ({ vault, moving }: ReturnType<typeof placed>, passphrase = testPassphrase) => {
  const { problem } = vault.status()
  moving.advance(600_000)
  const outcome = await vault.unlock(passphrase).then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : 'internal'),
  )
  vault.close()
  return { problem, outcome }
}

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const out = Buffer.from(bytes)
  out[bit >> 3] = (out[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return out
}

/** Spread over a file without a pattern that pages or fields could share, and the same in every run. */
const spread = (count: number, bits: number): number[] =>
  Array.from({ length: count }, (_, at) => (at * 2_654_435_761 + 12_345) % bits)

describe('each thing that can be wrong has its own code', () => {
  test('nothing is wrong', async () => {
    expect(await told(placed())).toEqual({ problem: null, outcome: 'opened' })
  })

  test.each([
    ['the passphrase', {}, null, 'wrong-passphrase', 'not the one they chose'],
    ['the header is missing', { header: null }, 'header-missing', 'header-missing'],
    ['the header is empty', { header: Buffer.alloc(0) }, 'header-damaged', 'header-damaged'],
    ['the database is missing', { database: null }, 'database-missing', 'database-missing'],
    ['the database has zero bytes', { database: Buffer.alloc(0) }, 'database-empty', 'database-empty'],
    ['the database is cut short', { database: Buffer.alloc(100, 7) }, 'database-damaged', 'database-damaged'],
    [
      'the database is a plain one',
      { database: Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_176)]) },
      'database-not-ours',
      'database-not-ours',
    ],
  ] as const)('%s', async (_, parts, problem, outcome, passphrase: string = testPassphrase) => {
    expect(await told(placed(parts), passphrase)).toEqual({ problem, outcome })
  })

  test('both files gone but their folder: the header is named first', async () => {
    expect(await told(placed({ header: null, database: null }))).toEqual({
      problem: 'header-missing',
      outcome: 'header-missing',
    })
  })

  test('half of the database gone', async () => {
    const at = placed()
    truncateSync(at.files.database, 4_096 * Math.floor(database.length / 8_192))
    expect(await told(at)).toEqual({ problem: null, outcome: 'database-damaged' })
  })

  test('the header of another vault', async () => {
    const other = tempFolder()
    const at = await openService(noteParts, { folder: other })
    at.service.vault.close()
    const strange = readFileSync(join(other, 'vault-home', 'vault', 'vault.json'))
    expect(await told(placed({ header: strange }))).toEqual({ problem: null, outcome: 'database-damaged' })
  })

  test('a folder where the header should be', async () => {
    const at = placed({ header: null })
    mkdirSync(at.files.header)
    expect(at.vault.status()).toMatchObject({ state: 'locked', people: [] })
    await expect(at.vault.unlock(testPassphrase)).rejects.toThrow(AppError)
  })

  test('damage is left as it was found', async () => {
    const spoilt = flipped(database, 8 * 5_000)
    const at = placed({ database: spoilt })
    const before = tempFolder()
    cpSync(at.files.database, join(before, 'marac.db'))
    expect(await told(at)).toEqual({ problem: null, outcome: 'database-damaged' })
    expect(readFileSync(at.files.database).equals(readFileSync(join(before, 'marac.db')))).toBe(true)
  })
})

test('a thousand cases: a wrong passphrase and damage are never taken for each other', async () => {
  const at = placed()
  const wrong: string[] = []
  const expectOutcome = async (name: string, outcome: string, passphrase?: string) => {
    const seen = await told(at, passphrase)
    if (seen.outcome !== outcome) wrong.push(`${name}: ${seen.outcome} instead of ${outcome}`)
    rmSync(`${at.files.database}-wal`, { force: true })
  }
  for (const bit of spread(340, header.length * 8)) {
    writeFileSync(at.files.header, flipped(header, bit))
    await expectOutcome(`header bit ${bit}`, 'header-damaged')
  }
  writeFileSync(at.files.header, header)
  for (const bit of spread(340, database.length * 8)) {
    writeFileSync(at.files.database, flipped(database, bit))
    await expectOutcome(`database bit ${bit}`, 'database-damaged')
  }
  writeFileSync(at.files.database, database)
  for (let at = 0; at < 320; at++) {
    const typed = [...testPassphrase]
    typed[at % typed.length] = String.fromCodePoint(0x41 + at)
    if (typed.join('') !== testPassphrase)
      await expectOutcome(`passphrase ${at}`, 'wrong-passphrase', typed.join(''))
  }
  await expectOutcome('the right one, at the end', 'opened')
  expect(wrong).toEqual([])
})
