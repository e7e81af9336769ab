import { z } from 'zod'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { queryBuilder } from '#electron/service/db/sql.ts'
import type { HandlersFor } from '#electron/service/handler.ts'
import { command, nothing, query } from '#shared/contract/call.ts'
import { AppError } from '#shared/contract/errors.ts'
import { vaultCalls } from '#shared/contract/vault.ts'
import type { TestParts } from './service.ts'

/** The smallest noun there can be, so that the ground is tested without the meeting's. */
type Tables = { note: { id: string; words: string; at: number; by_id: string } }

const q = queryBuilder<Tables>()
const id = z.uuid()

export const noteCalls = {
  'note.add': command(z.strictObject({ id, words: z.string() }), z.strictObject({ count: z.int() })),
  'note.fail': command(z.strictObject({ id }), nothing),
  'note.lie': command(z.strictObject({ id }), z.strictObject({ count: z.int() })),
  'note.later': command(z.strictObject({ id }), z.strictObject({ count: z.int() })),
  'note.chair': command(nothing, nothing, ['chair']),
  'note.system': command(nothing, nothing, []),
  'note.list': query(nothing, z.array(z.strictObject({ id, words: z.string(), at: z.int() }))),
  'note.slow': query(nothing, z.strictObject({ count: z.int() })),
  'note.sneak': query(nothing, nothing),
  'note.record': query(nothing, nothing),
} as const

const add = (id: string, words: string, at: number, by_id: string) =>
  q.insertInto('note').values({ id, words, at, by_id })
const count = q.selectFrom('note').select(q.fn.countAll<number>().as('count'))

const noteHandlers: HandlersFor<typeof noteCalls> = {
  'note.add': ({ db, at, by }, { id, words }) => {
    db.run(add(id, words, at, by.id))
    return db.need(count)
  },
  'note.fail': ({ db, at, by }, { id }) => {
    db.run(add(id, 'half', at, by.id))
    throw new AppError('conflict')
  },
  'note.lie': ({ db, at, by }, { id }) => {
    db.run(add(id, 'lie', at, by.id))
    return { count: 0.5 }
  },
  // What a handler that forgot to be synchronous would do; the compiler refuses it, a cast lets it through.
  'note.later': ((ctx, { id }) => {
    ctx.db.run(add(id, 'later', ctx.at, ctx.by.id))
    return Promise.resolve({ count: 1 }) as unknown as { count: number }
  }) satisfies HandlersFor<typeof noteCalls>['note.later'],
  'note.chair': () => ({}),
  'note.system': () => ({}),
  'note.list': ({ db }) =>
    db.all(q.selectFrom('note').select(['id', 'words', 'at']).orderBy('at').orderBy('id')),
  'note.slow': async ({ db }) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return db.need(count)
  },
  'note.sneak': ({ db }) => {
    db.all(q.deleteFrom('note').returning('id'))
    return {}
  },
  'note.record': ({ issue }) => {
    issue('note.chair', {})
    return {}
  },
}

const noteTable = `CREATE TABLE note (
  id TEXT PRIMARY KEY, words TEXT NOT NULL, at INTEGER NOT NULL, by_id TEXT NOT NULL
) STRICT`

const [journal] = migrations
if (!journal) throw new Error('the journal comes first')

/** A service whose only noun is the note. */
export const noteParts: TestParts = {
  calls: { ...vaultCalls, ...noteCalls },
  handlers: noteHandlers,
  migrations: [journal, { version: 2, sql: noteTable }],
  runningCase: () => null,
}
