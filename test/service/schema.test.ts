import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, openCurrentDatabase } from '#electron/service/db/database.ts'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const inFolder = (folder: string, create: boolean, list = migrations): Database => {
  const file = join(folder, 'schema.db')
  const database = openCurrentDatabase({ file, key: Buffer.alloc(32, 3), create, migrations: list })
  onTestFinished(() => database.close())
  return database
}
const rows = <Row>({ sql }: Database, text: string): Row[] => sql.all(CompiledQuery.raw(text) as never)
const write = ({ sql }: Database, text: string): number => sql.run(CompiledQuery.raw(text))
const tablesOf = (database: Database): string[] =>
  rows<{ name: string }>(
    database,
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
  ).map(({ name }) => name)

const meeting = (heldOn: string, startsTime = '09:30') =>
  `INSERT INTO meeting (id, reference, held_on, starts_time, mode, venue, chair, coordinator, minute_taker, revision)
   VALUES ('m', 'ELM', '${heldOn}', '${startsTime}', 'online', '', '', '', '', 1)`

test('every table is strict and named in the singular', () => {
  const database = inFolder(tempFolder(), true)
  const strict = rows<{ name: string }>(database, 'SELECT name FROM pragma_table_list WHERE strict = 1')
  expect(strict.map(({ name }) => name).sort()).toEqual(tablesOf(database).sort())
  expect(tablesOf(database).length).toBe(29)
  expect(tablesOf(database).filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
})

test('every calendar date is one: a column that ends in _on takes nothing else', () => {
  const database = inFolder(tempFolder(), true)
  const unchecked = tablesOf(database).flatMap((table) => {
    const [made] = rows<{ sql: string }>(database, `SELECT sql FROM sqlite_master WHERE name = '${table}'`)
    const columns = rows<{ name: string }>(database, `SELECT name FROM pragma_table_info('${table}')`)
    return columns
      .map(({ name }) => name)
      .filter((name) => name.endsWith('_on') && !made?.sql.includes(`${name} IS date(${name})`))
  })
  expect(unchecked).toEqual([])
  for (const bad of ['2026-02-30', '2026-2-3', 'Friday', '', '2026-06-04T00:00']) {
    expect(() => write(database, meeting(bad)), bad).toThrow('CHECK')
  }
  expect(() => write(database, meeting('2026-06-04', '9.30'))).toThrow('CHECK')
  expect(write(database, meeting('2026-06-04'))).toBe(1)
})

test('a row that hangs on nothing is refused', () => {
  const database = inFolder(tempFolder(), true)
  expect(() =>
    write(
      database,
      "INSERT INTO meeting_fact (id, meeting_id, kind, at, by_name) VALUES ('f', 'no', 'opened', 1, '')",
    ),
  ).toThrow('FOREIGN KEY')
})

test('a signed version is closed to every statement', () => {
  const database = inFolder(tempFolder(), true)
  write(database, meeting('2026-06-04'))
  write(
    database,
    `INSERT INTO minutes_version (id, meeting_id, number, state, reason, created_at, revision)
     VALUES ('v', 'm', 1, 'draft', '', 1, 1)`,
  )
  const section = (key: string) =>
    `INSERT INTO minutes_section (version_id, key, place, heading, doc, edited, saved_at, revision)
     VALUES ('v', '${key}', 0, 'opening', '{}', 0, 1, 1)`
  write(database, section('opening'))
  write(
    database,
    "UPDATE minutes_version SET state = 'signed', signed_by = 'Robin Ashworth', signed_at = 2, facts = '{}'",
  )
  for (const text of [
    section('closing'),
    "UPDATE minutes_section SET doc = '[]'",
    'DELETE FROM minutes_section',
    "UPDATE minutes_version SET signed_by = 'Somebody'",
    'DELETE FROM minutes_version',
  ]) {
    expect(() => write(database, text), text).toThrow('signed')
  }
})

test('a journal of the first version is kept on the way to the newest', () => {
  const folder = tempFolder()
  const first = inFolder(folder, true, migrations.slice(0, 1))
  const entry = { name: 'area.save', payload: '{}', result: '{}', byId: 'id', byName: 'Robin Ashworth' }
  first.transact(() => first.journal.append({ ...entry, commandId: 'c', at: 5 }))
  const head = first.journal.head()
  first.close()
  const now = inFolder(folder, false)
  expect(now.journal.head()).toEqual(head)
  expect(now.journal.verify().ok).toBe(true)
  expect(rows(now, 'SELECT * FROM marac_case')).toEqual([])
})
