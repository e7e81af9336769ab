import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { type Database, openCurrentDatabase } from '#electron/service/db/database.ts'
import { migrations } from '#electron/service/db/migrations/index.ts'
import type { CommandCtx } from '#electron/service/handler.ts'
import { handlers } from '#electron/service/handlers/index.ts'
import type { User } from '#shared/domain/user.ts'
import { contractStory, type StoryStep } from '#test/harness/contract-story.ts'
import { programParts } from '#test/harness/meeting-room.ts'
import { openService } from '#test/harness/service.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

type Entry = {
  readonly command_id: string
  readonly name: string
  readonly payload: string
  readonly at: number
  readonly by_id: string
  readonly by_name: string
  readonly result: string
}

const rows = <Row>(database: Database, text: string): Row[] =>
  database.sql.all(CompiledQuery.raw(text) as never)

/** Everything in every table that commands write. */
function contentOf(database: Database): Record<string, unknown[]> {
  const tables = rows<{ name: string }>(
    database,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('journal', 'heartbeat') ORDER BY name",
  )
  return Object.fromEntries(
    tables.map(({ name }) => [name, rows(database, `SELECT * FROM "${name}" ORDER BY 1, 2, 3`)]),
  )
}

const entriesOf = (database: Database): Entry[] => rows(database, 'SELECT * FROM journal ORDER BY seq')

/** Applies a journal to a database that has none, as another seat would, entry by entry. */
function replay(entries: readonly Entry[], onto: Database): unknown[] {
  const byName = handlers as unknown as Record<string, (ctx: CommandCtx, input: unknown) => unknown>
  return entries.map(
    ({ command_id: commandId, name, payload, at, by_id: byId, by_name: byTheName, result }) =>
      onto.transact(() => {
        const by: User = { id: byId as User['id'], name: byTheName, roles: [] }
        const known = { at, by, inSample: false, documentsFolder: '', grantedPath: () => '' }
        const ctx = { ...known, db: onto.sql, commandId }
        const output = byName[name]?.(ctx, JSON.parse(payload))
        onto.journal.append({ commandId, name, payload, at, byId, byName: byTheName, result })
        return output
      }),
  )
}

const emptyDatabase = (): Database =>
  openCurrentDatabase({
    file: join(tempFolder(), 'replay.db'),
    key: Buffer.alloc(32, 7),
    create: true,
    migrations,
  })

async function databaseAfter(steps: readonly StoryStep[]): Promise<Database> {
  const at = await openService(programParts)
  for (const one of steps) {
    at.moving.advance(1_000)
    if (one.byService) at.service.issue(one.name, one.input)
    else expect(await at.send(one.name, one.input)).toMatchObject({ ok: true })
  }
  const opened = at.service.vault.opened()
  if (!opened) throw new Error('the vault is not open')
  return opened.database
}

test('a journal that is applied elsewhere leads to the same rows and the same answers', async () => {
  const database = await databaseAfter(contractStory())
  const entries = entriesOf(database)
  expect(entries.length).toBeGreaterThan(50)
  const other = emptyDatabase()
  expect(replay(entries, other)).toEqual(entries.map((entry) => JSON.parse(entry.result)))
  expect(contentOf(other)).toEqual(contentOf(database))
  expect(other.journal.head()).toEqual(database.journal.head())
  other.close()
})

test('so does the journal of the sample', async () => {
  const database = await databaseAfter([{ name: 'sample.load', input: {}, byService: true }])
  const other = emptyDatabase()
  replay(entriesOf(database), other)
  const content = contentOf(database)
  expect(content.marac_case?.length).toBeGreaterThanOrEqual(12)
  expect(contentOf(other)).toEqual(content)
  other.close()
})
