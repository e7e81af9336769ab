import { rmSync } from 'node:fs'
import type { Database as Connection } from 'better-sqlite3'
import { type Journal, journalOf } from './journal.ts'
import { latestVersion, type Migration, migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { type Sql, sql } from './sql.ts'

/** One open, current database: all that the rest of the service sees of it. */
export type Database = {
  readonly sql: Sql
  readonly journal: Journal
  /** Runs `work` in one IMMEDIATE transaction; what it throws rolls everything back. */
  readonly transact: <T>(work: () => T) => T
  /** Last moment at which the service is known to have been at work, UTC epoch milliseconds, or null. */
  readonly lastAliveAt: () => number | null
  readonly beat: (at: number) => void
  /** Empties the write-ahead log into the file and closes. Safe to call twice. */
  readonly close: () => void
}

export type DatabaseOptions = {
  readonly file: string
  readonly key: Buffer
  readonly create: boolean
  readonly migrations: readonly Migration[]
}

const beats = (connection: Connection, journal: Journal) => {
  const read = connection.prepare<[], { at: number; seq: number }>(
    'SELECT at, seq FROM heartbeat WHERE id = 1',
  )
  const write = connection.prepare(
    `INSERT INTO heartbeat (id, at, seq) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, seq = excluded.seq`,
  )
  return {
    // A command is a sign of life too: the one that starts a clock may be the only one before a crash.
    lastAliveAt: () => {
      const head = journal.head()
      const beat = read.get()
      return beat && beat.seq >= head.length ? beat.at : head.at
    },
    beat: (at: number): void => {
      write.run(at, journal.head().length)
    },
  }
}

const close = (connection: Connection): void => {
  if (!connection.open) return
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full or vanished disk: what was committed stays in the log, and the next opening takes it from there.
  } finally {
    connection.close()
  }
}

const bringUpToDate = (connection: Connection, { file, key, migrations }: DatabaseOptions): void =>
  migrate(connection, {
    migrations,
    copyTo: `${file}.before-upgrade`,
    proveCopy: (copy) => {
      openDatabase({ file: copy, key, create: false, latestVersion: latestVersion(migrations) }).close()
      for (const rest of ['-wal', '-shm']) rmSync(`${copy}${rest}`, { force: true })
    },
  })

/** Opens the database (see `openDatabase` for what it throws) and brings it to the newest version. */
export const openCurrentDatabase = (options: DatabaseOptions): Database => {
  const connection = openDatabase({ ...options, latestVersion: latestVersion(options.migrations) })
  try {
    bringUpToDate(connection, options)
    const journal = journalOf(connection)
    return {
      sql: sql(connection),
      journal,
      transact: (work) => connection.transaction(work).immediate(),
      ...beats(connection, journal),
      close: () => close(connection),
    }
  } catch (error) {
    connection.close()
    throw error
  }
}
