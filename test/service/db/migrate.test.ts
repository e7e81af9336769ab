import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Database, openCurrentDatabase } from '#electron/service/db/database.ts'
import type { Migration } from '#electron/service/db/migrate.ts'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { openDatabase } from '#electron/service/db/open.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const one: Migration = { version: 1, sql: `${migrations[0]?.sql}; CREATE TABLE t (a INTEGER) STRICT;` }
const rows = 20_000
const fill = `WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < ${rows})`
const two: Migration = { version: 2, sql: `INSERT INTO t (a) ${fill} SELECT a FROM n;` }
const three: Migration = {
  version: 3,
  sql: `CREATE TABLE u (a INTEGER, b TEXT NOT NULL) STRICT;
        INSERT INTO u (a, b) SELECT a, hex(randomblob(40)) FROM t;
        DROP TABLE t;`,
}

const place = () => ({ file: join(tempFolder(), 'marac.db'), key: randomBytes(32) })
type Place = ReturnType<typeof place>

const open = (at: Place, list: readonly Migration[], create = false): Database =>
  openCurrentDatabase({ ...at, create, migrations: list })

/** Version and counts, read without migrating. */
const peek = ({ file, key }: Place) => {
  const connection = openDatabase({ file, key, create: false, latestVersion: 99 })
  const version = connection.pragma('user_version', { simple: true })
  const table = version === 3 ? 'u' : 't'
  const count = connection.prepare(`SELECT count(*) AS n FROM ${table}`).pluck().get()
  connection.close()
  return { version, count }
}

test('the program’s own list goes up by one, from one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
})

describe('migrating', () => {
  test('brings a new database to the newest version without a copy', () => {
    const at = place()
    open(at, [one, two, three], true).close()
    expect(peek(at)).toEqual({ version: 3, count: rows })
    expect(existsSync(`${at.file}.before-upgrade`)).toBe(false)
  })

  test('goes on from where it is, and copies what there was first', () => {
    const at = place()
    open(at, [one, two], true).close()
    open(at, [one, two, three]).close()
    expect(peek(at)).toEqual({ version: 3, count: rows })
    const copy = { file: `${at.file}.before-upgrade`, key: at.key }
    expect(peek(copy)).toEqual({ version: 2, count: rows })
    open(at, [one, two, three]).close()
  })

  test('a step that fails leaves the version before it, whole, and says so again next time', () => {
    const at = place()
    open(at, [one, two], true).close()
    const broken: Migration = { version: 3, sql: 'DELETE FROM t; INSERT INTO nowhere VALUES (1);' }
    for (let run = 0; run < 2; run++) {
      expect(() => open(at, [one, two, broken])).toThrow('nowhere')
      expect(peek(at)).toEqual({ version: 2, count: rows })
    }
    open(at, [one, two, three]).close()
    expect(peek(at)).toEqual({ version: 3, count: rows })
  })

  test('a step that would leave a row pointing at nothing does not count', () => {
    const at = place()
    open(at, [one], true).close()
    const dangling: Migration = {
      version: 2,
      sql: `PRAGMA defer_foreign_keys = ON;
            CREATE TABLE v (a INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE w (a INTEGER REFERENCES v (a)) STRICT;
            INSERT INTO w VALUES (1);`,
    }
    expect(() => open(at, [one, dangling])).toThrow()
    expect(peek(at)).toEqual({ version: 1, count: 0 })
  })

  test('an older program refuses politely and changes nothing', () => {
    const at = place()
    open(at, [one, two, three], true).close()
    expect(() => open(at, [one, two])).toThrow('database-newer')
    expect(peek(at)).toEqual({ version: 3, count: rows })
  })
})

test('killed at any moment, it is at one version or the next, with every row', async () => {
  const at = place()
  open(at, [one, two], true).close()
  const script = `
    import { openCurrentDatabase } from '#electron/service/db/database.ts'
    const list = JSON.parse(process.env.LIST)
    process.stdout.write('go')
    openCurrentDatabase({ file: process.env.FILE, key: Buffer.from(process.env.KEY, 'hex'), create: false, migrations: list })
    process.stdout.write('done')
    setInterval(() => {}, 1000)`
  const start = (list: readonly Migration[]): ChildProcess =>
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, LIST: JSON.stringify(list), FILE: at.file, KEY: at.key.toString('hex') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const said = (child: ChildProcess, word: string) =>
    new Promise<void>((resolve) => {
      let text = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.includes(word)) resolve()
      })
    })
  const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('exit', () => resolve()))
  // Back and forth between two forms, so that every kill finds a step under way.
  const list: Migration[] = [one, two]
  const seen = new Set<unknown>()
  for (let kill = 0; kill < 12; kill++) {
    const child = start([...list, three])
    const gone = ended(child)
    await said(child, 'go')
    await new Promise((resolve) => setTimeout(resolve, 5 + kill * 12))
    child.kill('SIGKILL')
    await gone
    const { version, count } = peek(at)
    seen.add(version)
    expect(version === 2 || version === 3).toBe(true)
    expect(count).toBe(rows)
    if (version === 3) {
      for (const end of ['', '-wal', '.before-upgrade', '.before-upgrade-wal'])
        rmSync(`${at.file}${end}`, { force: true })
      open(at, [one, two], true).close()
    }
  }
  // The first kill comes long before the step can be done.
  expect(seen.has(2)).toBe(true)
}, 60_000)
