import { existsSync } from 'node:fs'
import Driver, { type Database as Connection } from 'better-sqlite3'
import { AppError } from '#shared/contract/errors.ts'
import { inspectDatabaseFile, mustBeWritable } from './database-file.ts'

/** 'MARC': tells our databases from every other SQLite file. */
export const applicationId = 0x4d41_5243

/** How long another process that is just ending may still hold the file. */
const lockWaitMs = 1_000

export type OpenOptions = {
  readonly file: string
  /** 32 bytes; the caller's to keep and to zero. */
  readonly key: Buffer
  /** A new vault was asked for: the file must not exist yet. Otherwise it must. */
  readonly create: boolean
  /** Highest `user_version` that this program knows. */
  readonly latestVersion: number
}

/** `raw:` and 64 hexadecimal digits, as bytes throughout: a string of the key could never be wiped. */
const rawKey = (key: Buffer): Buffer => {
  if (key.length !== 32) throw new TypeError('the data key has 32 bytes')
  const digits = Buffer.from('0123456789abcdef')
  const out = Buffer.alloc(4 + 64)
  out.write('raw:')
  key.forEach((byte, at) => {
    out[4 + at * 2] = digits[byte >> 4] ?? 0
    out[5 + at * 2] = digits[byte & 15] ?? 0
  })
  return out
}

const codeOf = (error: unknown): string => (error instanceof Driver.SqliteError ? error.code : '')

/** The tag of the key slot has already vouched for the key, so what cannot be read is damaged. */
const asAppError = (error: unknown): unknown => {
  const code = codeOf(error)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('database-damaged', { cause: error })
  }
  if (code.startsWith('SQLITE_BUSY')) return new AppError('vault-in-use', { cause: error })
  return error
}

/** The cipher's own method; @types/better-sqlite3 describes the package without one. */
type Keyed = Connection & { readonly key: (key: Buffer) => number }

const applyKey = (connection: Connection, key: Buffer): void => {
  connection.pragma("cipher='sqlcipher'")
  connection.pragma('legacy=4')
  const raw = rawKey(key)
  try {
    ;(connection as Keyed).key(raw)
  } finally {
    raw.fill(0)
  }
}

const number = (connection: Connection, pragma: string): number =>
  Number(connection.pragma(pragma, { simple: true }))

const identify = (connection: Connection, { create, latestVersion }: OpenOptions): void => {
  connection.prepare('SELECT count(*) FROM sqlite_master').get()
  if (create) connection.pragma(`application_id=${applicationId}`)
  if (number(connection, 'application_id') !== applicationId) throw new AppError('database-not-ours')
  if (number(connection, 'user_version') > latestVersion) throw new AppError('database-newer')
}

/** Every line is measured in anchors 0 and 1.4; `test/service/db/open.test.ts` reads every value back. */
const settle = (connection: Connection): void => {
  connection.pragma('journal_mode=WAL')
  // WAL means NORMAL in this build, and an acknowledged save could vanish when the power goes.
  connection.pragma('synchronous=FULL')
  connection.pragma('secure_delete=ON')
  connection.pragma('foreign_keys=ON')
  connection.pragma('trusted_schema=OFF')
  connection.pragma('cell_size_check=ON')
  connection.pragma('cache_size=-65536')
}

/** Reads every page: each carries its own tag, so damage anywhere is found now and not in the middle of a meeting. */
const checkPages = (connection: Connection): void => {
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('database-damaged')
}

/**
 * Opens the encrypted database; the only function that does. The connection holds the file's lock until it is
 * closed or its process ends, however it ends.
 * Throws AppError `database-missing`, `database-empty`, `database-damaged`, `database-not-ours`, `database-newer`,
 * `vault-in-use`, `read-only`, or `vault-exists` where a new file would replace one; and what the system says (SqliteError).
 */
export const openDatabase = (options: OpenOptions): Connection => {
  if (!options.create) {
    inspectDatabaseFile(options.file)
    mustBeWritable(options.file)
  } else if (existsSync(options.file)) throw new AppError('vault-exists')
  const connection = new Driver(options.file, { timeout: lockWaitMs })
  try {
    applyKey(connection, options.key)
    // Before the first read: temporary files would hold plain text, and the lock would come without a `-shm` file.
    connection.pragma('temp_store=MEMORY')
    connection.pragma('locking_mode=EXCLUSIVE')
    identify(connection, options)
    settle(connection)
    if (!options.create) checkPages(connection)
    return connection
  } catch (error) {
    connection.close()
    throw asAppError(error)
  }
}
