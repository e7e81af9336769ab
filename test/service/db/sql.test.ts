import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql as raw } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#electron/service/db/open.ts'
import { queryBuilder, readerOf, sql } from '#electron/service/db/sql.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const q = queryBuilder<{ t: { a: number; words: string | null } }>()

const opened = () => {
  const file = join(tempFolder(), 'marac.db')
  const connection = openDatabase({ file, key: randomBytes(32), create: true, latestVersion: 1 })
  onTestFinished(() => {
    connection.close()
  })
  connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, words TEXT) STRICT')
  return sql(connection)
}

test('compiled queries run, synchronously, and count what they change', () => {
  const db = opened()
  expect(
    db.run(
      q.insertInto('t').values([
        { a: 1, words: 'one' },
        { a: 2, words: null },
      ]),
    ),
  ).toBe(2)
  expect(db.all(q.selectFrom('t').selectAll().orderBy('a'))).toEqual([
    { a: 1, words: 'one' },
    { a: 2, words: null },
  ])
  expect(db.one(q.selectFrom('t').select('words').where('a', '=', 1))).toEqual({ words: 'one' })
  expect(db.one(q.selectFrom('t').select('words').where('a', '=', 9))).toBeUndefined()
  expect(db.run(q.updateTable('t').set({ words: 'two' }).where('a', '=', 9))).toBe(0)
})

test('a row that is needed and not there is not-found', () => {
  const db = opened()
  expect(() => db.need(q.selectFrom('t').selectAll())).toThrow('not-found')
})

test('true and false are stored as 1 and 0', () => {
  const db = opened()
  db.run(raw`insert into t (a, words) values (${true}, 'yes'), (${false}, 'no')`.compile(q))
  expect(db.all(q.selectFrom('t').select('a').orderBy('a'))).toEqual([{ a: 0 }, { a: 1 }])
})

test('a reader does not write, not even by a statement that returns rows', () => {
  const db = opened()
  db.run(q.insertInto('t').values({ a: 1, words: null }))
  const reader = readerOf(db)
  expect('run' in reader).toBe(false)
  expect(() => reader.all(q.deleteFrom('t').returningAll())).toThrow(TypeError)
  expect(() => reader.one(q.deleteFrom('t').returningAll())).toThrow(TypeError)
  expect(reader.all(q.selectFrom('t').selectAll())).toHaveLength(1)
})

test('more texts than are kept do no harm', () => {
  const db = opened()
  for (let width = 1; width <= 500; width++) {
    const list = Array.from({ length: width }, (_, at) => at)
    expect(db.all(q.selectFrom('t').selectAll().where('a', 'in', list))).toEqual([])
  }
})
