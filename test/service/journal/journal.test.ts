import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Database as Connection } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Entry, genesis, journalOf, verifyChain } from '#electron/service/db/journal.ts'
import { migrate } from '#electron/service/db/migrate.ts'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { openDatabase } from '#electron/service/db/open.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const opened = (): Connection => {
  const file = join(tempFolder(), 'marac.db')
  const connection = openDatabase({ file, key: randomBytes(32), create: true, latestVersion: 1 })
  onTestFinished(() => {
    connection.close()
  })
  migrate(connection, {
    migrations: migrations.slice(0, 1),
    copyTo: `${file}.copy`,
    proveCopy: () => undefined,
  })
  return connection
}

const entry = (over: Partial<Entry> = {}): Entry => ({
  commandId: randomUUID(),
  name: 'note.add',
  payload: '{"words":"a"}',
  at: 1_000,
  byId: 'u1',
  byName: 'Robin Ashworth',
  result: '{}',
  ...over,
})

const withEntries = (count: number): Connection => {
  const connection = opened()
  const journal = journalOf(connection)
  for (let at = 0; at < count; at++) journal.append(entry({ at, payload: `{"n":${at}}` }))
  return connection
}

/** What someone with the key and another program could do: drop the triggers first. */
const tamper = (connection: Connection, statement: string): void => {
  connection.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete')
  connection.exec(statement)
}

describe('the chain', () => {
  test('is whole when empty, and grows', () => {
    const connection = opened()
    expect(verifyChain(connection)).toEqual({ ok: true, length: 0, head: genesis })
    const journal = journalOf(connection)
    journal.append(entry())
    const head = journal.head()
    expect(head.length).toBe(1)
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(verifyChain(connection)).toEqual({ ok: true, length: 1, head: head.hash })
  })

  test('appends only', () => {
    const connection = withEntries(3)
    expect(() => connection.exec("UPDATE journal SET payload = '{}' WHERE seq = 2")).toThrow('append only')
    expect(() => connection.exec('DELETE FROM journal WHERE seq = 3')).toThrow('append only')
    expect(verifyChain(connection)).toMatchObject({ ok: true, length: 3 })
  })

  test.each([
    ['payload', `UPDATE journal SET payload = '{"n":9}' WHERE seq = 4`, 4],
    ['who', `UPDATE journal SET by_name = 'Somebody Else' WHERE seq = 4`, 4],
    ['who, by id', `UPDATE journal SET by_id = 'u2' WHERE seq = 4`, 4],
    ['when', 'UPDATE journal SET at = at + 1 WHERE seq = 4', 4],
    ['which command', `UPDATE journal SET name = 'note.drop' WHERE seq = 4`, 4],
    ['command id', `UPDATE journal SET command_id = 'x' WHERE seq = 4`, 4],
    ['hash', `UPDATE journal SET hash = '${genesis}' WHERE seq = 4`, 4],
    ['previous hash', `UPDATE journal SET prev_hash = '${genesis}' WHERE seq = 4`, 4],
    ['an entry removed', 'DELETE FROM journal WHERE seq = 4', 5],
    ['the first removed', 'DELETE FROM journal WHERE seq = 1', 2],
    ['an entry moved', 'UPDATE journal SET seq = 99 WHERE seq = 4', 5],
  ])('shows where it was altered: %s', (_, statement, brokenAt) => {
    const connection = withEntries(8)
    tamper(connection, statement)
    expect(verifyChain(connection)).toEqual({ ok: false, brokenAt })
  })

  test('stays broken at the same place when it is written on', () => {
    const connection = withEntries(4)
    tamper(connection, `UPDATE journal SET payload = '{}' WHERE seq = 2`)
    journalOf(connection).append(entry())
    expect(verifyChain(connection)).toEqual({ ok: false, brokenAt: 2 })
  })

  test('the stored answer is not part of it', () => {
    const connection = withEntries(2)
    tamper(connection, `UPDATE journal SET result = '{"a":1}' WHERE seq = 1`)
    expect(verifyChain(connection)).toMatchObject({ ok: true })
  })

  test('an entry rolled back leaves no trace', () => {
    const connection = withEntries(2)
    const journal = journalOf(connection)
    const work = connection.transaction(() => {
      journal.append(entry())
      throw new Error('rolled back')
    })
    expect(() => work()).toThrow('rolled back')
    expect(verifyChain(connection)).toMatchObject({ ok: true, length: 2 })
  })

  test('the same command id goes in once', () => {
    const connection = opened()
    const journal = journalOf(connection)
    journal.append(entry({ commandId: 'one', result: '{"count":1}' }))
    expect(() => journal.append(entry({ commandId: 'one' }))).toThrow('UNIQUE')
    expect(journal.applied('one')).toMatchObject({ name: 'note.add', result: '{"count":1}' })
    expect(journal.applied('two')).toBeUndefined()
  })

  test('whatever people write, it holds, and no text passes from one field to the next', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), byName: fc.string({ unit: 'grapheme' }), at: fc.nat() }), {
          minLength: 1,
          maxLength: 6,
        }),
        (entries) => {
          const connection = opened()
          const journal = journalOf(connection)
          for (const each of entries) journal.append(entry(each))
          const whole = verifyChain(connection)
          const last = entries.length
          tamper(
            connection,
            `UPDATE journal SET name = name || by_name || 'x', by_name = '' WHERE seq = ${last}`,
          )
          const after = verifyChain(connection)
          connection.close()
          return whole.ok && !after.ok && after.brokenAt === last
        },
      ),
      { numRuns: 30 },
    )
  })
})
