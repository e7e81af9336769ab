import { CompiledQuery } from 'kysely'
import { type ChainRow, chainSelect, genesis, type Verdict, verifyRows } from '../db/journal.ts'
import type { Reader } from '../db/sql.ts'

/** Entries read at a time: a year's autosaves need not be in memory at once. */
const page = 500

function* chainOf(db: Reader): Generator<ChainRow> {
  let after = 0
  for (;;) {
    const rows = db.all<ChainRow>(
      CompiledQuery.raw(`${chainSelect} WHERE seq > ? ORDER BY seq LIMIT ${page}`, [after]),
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

/** Walks the whole journal through the door that handlers have; see `verifyRows`. */
export const verifyJournal = (db: Reader): Verdict => verifyRows(chainOf(db))

/** Hash of the newest entry; the genesis hash of an empty journal. In a command: before its own entry is added. */
export const journalHead = (db: Reader): string =>
  db.one<{ hash: string }>(CompiledQuery.raw('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1'))?.hash ??
  genesis
