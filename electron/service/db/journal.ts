import { createHash } from 'node:crypto'
import type { Database as Connection } from 'better-sqlite3'

/** One command as it was applied. `payload` and `result` are JSON text; `at` is UTC epoch milliseconds. */
export type Entry = {
  readonly commandId: string
  readonly name: string
  readonly payload: string
  readonly at: number
  readonly byId: string
  readonly byName: string
  readonly result: string
}

/** An entry as it stands in the chain. */
export type ChainRow = {
  readonly seq: number
  readonly command_id: string
  readonly name: string
  readonly payload: string
  readonly at: number
  readonly by_id: string
  readonly by_name: string
  readonly prev_hash: string
  readonly hash: string
}

/** The newest entry's place and hash; `length` 0 for an empty journal. `at` is its time, or null. */
export type Head = { readonly length: number; readonly hash: string; readonly at: number | null }

export type Verdict =
  | { readonly ok: true; readonly length: number; readonly head: string }
  | { readonly ok: false; readonly brokenAt: number }

/** What the first entry follows. */
export const genesis = '0'.repeat(64)

/**
 * SHA-256 over a JSON array of the entry's fields in a fixed order: an array of strings and integers has one form
 * only, and no text can be moved from one field to the next unnoticed.
 */
const hashOf = (row: Omit<ChainRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.prev_hash,
        row.seq,
        row.command_id,
        row.name,
        row.payload,
        row.at,
        row.by_id,
        row.by_name,
      ]),
    )
    .digest('hex')

/** Every field that the chain is made of, in its order; for whoever reads it another way than `verifyChain`. */
export const chainSelect =
  'SELECT seq, command_id, name, payload, at, by_id, by_name, prev_hash, hash FROM journal'

/**
 * Walks a whole chain from its first entry. `brokenAt` is the first `seq` that does not follow from the one before it.
 * A chain cannot show that its end was cut off, or that all of it was made anew by someone who holds the key: that
 * takes a head noted elsewhere (in the minutes).
 */
export const verifyRows = (rows: Iterable<ChainRow>): Verdict => {
  let length = 0
  let head = genesis
  for (const row of rows) {
    if (row.seq !== length + 1 || row.prev_hash !== head || row.hash !== hashOf(row)) {
      return { ok: false, brokenAt: row.seq }
    }
    length = row.seq
    head = row.hash
  }
  return { ok: true, length, head }
}

/** Walks the chain of an open database, a row at a time; see `verifyRows`. */
export const verifyChain = (connection: Connection): Verdict =>
  verifyRows(connection.prepare<[], ChainRow>(`${chainSelect} ORDER BY seq`).iterate())

/** The journal of one open database. `append` belongs inside the transaction that makes the change. */
export const journalOf = (connection: Connection) => {
  const last = connection.prepare<[], { seq: number; hash: string; at: number }>(
    'SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1',
  )
  const byCommand = connection.prepare<[string], { name: string; payload: string; result: string }>(
    'SELECT name, payload, result FROM journal WHERE command_id = ?',
  )
  const insert = connection.prepare(
    `INSERT INTO journal (seq, command_id, name, payload, at, by_id, by_name, result, prev_hash, hash)
     VALUES (@seq, @command_id, @name, @payload, @at, @by_id, @by_name, @result, @prev_hash, @hash)`,
  )
  const head = (): Head => {
    const row = last.get()
    return row ? { length: row.seq, hash: row.hash, at: row.at } : { length: 0, hash: genesis, at: null }
  }
  return {
    head,
    /** What a command that has already been applied answered, or undefined. */
    applied: (commandId: string) => byCommand.get(commandId),
    append: (entry: Entry): void => {
      const { length, hash } = head()
      const row = {
        seq: length + 1,
        command_id: entry.commandId,
        name: entry.name,
        payload: entry.payload,
        at: entry.at,
        by_id: entry.byId,
        by_name: entry.byName,
        prev_hash: hash,
      }
      insert.run({ ...row, result: entry.result, hash: hashOf(row) })
    },
    verify: (): Verdict => verifyChain(connection),
  }
}

export type Journal = ReturnType<typeof journalOf>
