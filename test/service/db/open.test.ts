import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { applicationId, openDatabase } from '#electron/service/db/open.ts'
import { codeFor } from '#electron/service/refusal.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const needle = 'needle-7c1f-in-plain-words'

const made = () => {
  const file = join(tempFolder(), 'marac.db')
  const key = randomBytes(32)
  const connection = openDatabase({ file, key, create: true, latestVersion: 3 })
  return { file, key, connection }
}

/** A closed database of some 60 pages. */
const filled = () => {
  const { file, key, connection } = made()
  connection.exec('CREATE TABLE t (words TEXT) STRICT')
  const insert = connection.prepare('INSERT INTO t VALUES (?)')
  connection.transaction(() => {
    for (let at = 0; at < 400; at++) insert.run(`${needle} ${at} ${'x'.repeat(500)}`)
  })()
  connection.close()
  return { file, key }
}

const reopen = (file: string, key: Buffer) => openDatabase({ file, key, create: false, latestVersion: 3 })

/** The code that opening is refused with; 'opened' where it is not. */
const outcome = (file: string, key: Buffer): string => {
  try {
    reopen(file, key).close()
    return 'opened'
  } catch (error) {
    return codeFor(error)
  }
}

describe('the open sequence', () => {
  test.each([
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
    ['application_id', applicationId],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['cache_size', -65_536],
    ['locking_mode', 'exclusive'],
    ['mmap_size', 0],
    ['page_size', 4_096],
  ])('%s reads back as %s, when new and when opened again', (pragma, value) => {
    const { file, key, connection } = made()
    expect(connection.pragma(pragma, { simple: true })).toBe(value)
    connection.close()
    const again = reopen(file, key)
    expect(again.pragma(pragma, { simple: true })).toBe(value)
    again.close()
  })

  test('the key stays the caller’s and works again', () => {
    const { file, key } = filled()
    const before = Buffer.from(key)
    expect(outcome(file, key)).toBe('opened')
    expect(key).toEqual(before)
  })

  test('nothing readable reaches the disk: file, log, or a temporary file of a large sort', () => {
    const { file, key } = filled()
    const connection = reopen(file, key)
    connection.pragma('cache_size=10')
    connection.exec(
      'CREATE TEMP TABLE big AS SELECT words || rowid AS words FROM t, (SELECT 1 UNION SELECT 2)',
    )
    const rows = connection.prepare('SELECT words FROM big ORDER BY words DESC').iterate()
    rows.next()
    const folder = join(file, '..')
    const onDisk = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(onDisk.length).toBeGreaterThan(0)
    for (const bytes of onDisk) expect(bytes).not.toContain(needle)
    if (process.platform === 'linux') {
      const open = readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)]
        } catch {
          return []
        }
      })
      expect(open.filter((path) => path.includes('etilqs'))).toEqual([])
      expect(open.some((path) => path.endsWith('marac.db'))).toBe(true)
    }
    rows.return?.()
    connection.close()
  })

  test('no shared-memory file lies beside the database', () => {
    const { file, connection } = made()
    connection.exec('CREATE TABLE t (a INTEGER)')
    expect(readdirSync(join(file, '..')).sort()).toEqual(['marac.db', 'marac.db-wal'])
    connection.close()
  })
})

describe('what cannot be opened says why', () => {
  test('missing', () =>
    expect(outcome(join(tempFolder(), 'none.db'), randomBytes(32))).toBe('database-missing'))

  test('zero bytes, which SQLite would take for a new database', () => {
    const { file, key } = filled()
    truncateSync(file, 0)
    expect(outcome(file, key)).toBe('database-empty')
    expect(readFileSync(file).length).toBe(0)
  })

  test.each([1, 100, 4_095, 4_096, 8_192, 40_960])('cut off after %i bytes', (length) => {
    const { file, key } = filled()
    truncateSync(file, length)
    expect(outcome(file, key)).toBe('database-damaged')
  })

  test('one bit flipped on any page', () => {
    const { file, key } = filled()
    const whole = readFileSync(file)
    const pages = whole.length / 4_096
    expect(pages).toBeGreaterThan(40)
    for (let page = 0; page < pages; page++) {
      const bytes = Buffer.from(whole)
      const at = page * 4_096 + ((page * 977) % 4_096)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (page % 8))
      writeFileSync(file, bytes)
      expect(outcome(file, key), `page ${page}`).toBe('database-damaged')
    }
    writeFileSync(file, whole)
    expect(outcome(file, key)).toBe('opened')
  })

  test('a key that is not its own, which only a swapped file can bring about', () => {
    const { file } = filled()
    expect(outcome(file, randomBytes(32))).toBe('database-damaged')
  })

  test('a plain SQLite file', () => {
    const { file, key } = filled()
    const plain = join(tempFolder(), 'plain.db')
    new Driver(plain).exec('CREATE TABLE t (a INTEGER)').close()
    expect(outcome(plain, key)).toBe('database-not-ours')
    expect(outcome(file, key)).toBe('opened')
  })

  test('another program’s database under the same key', () => {
    const { file, key, connection } = made()
    connection.pragma('application_id=7')
    connection.close()
    expect(outcome(file, key)).toBe('database-not-ours')
  })

  test('a newer version', () => {
    const { file, key, connection } = made()
    connection.pragma('user_version=4')
    connection.close()
    expect(outcome(file, key)).toBe('database-newer')
  })

  test('in use by another process, until that process ends', () => {
    const { file, key, connection } = made()
    const script = `
      import { openDatabase } from '#electron/service/db/open.ts'
      try {
        openDatabase({ file: ${JSON.stringify(file)}, key: Buffer.from('${key.toString('hex')}', 'hex'),
          create: false, latestVersion: 3 }).close()
        process.stdout.write('opened')
      } catch (error) { process.stdout.write(error.code) }`
    const other = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: process.cwd(),
        encoding: 'utf8',
      }).stdout
    expect(other()).toBe('vault-in-use')
    connection.close()
    expect(other()).toBe('opened')
  })

  test('a new database never replaces a file', () => {
    const { file, key } = filled()
    expect(() => openDatabase({ file, key, create: true, latestVersion: 3 })).toThrow('vault-exists')
    expect(outcome(file, key)).toBe('opened')
  })
})
