import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'

/** SQLite's page, and so the least that a database of ours can be. */
const pageBytes = 4096

/** How an unencrypted SQLite file begins; ours begins with a random salt. */
const plainHeader = 'SQLite format 3\0'

const firstBytes = (file: string): string => {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(plainHeader.length)
    const read = readSync(descriptor, bytes, 0, bytes.length, 0)
    return bytes.toString('latin1', 0, read)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * What can be told of a database file without its key. Throws AppError `database-missing`, `database-empty` (SQLite
 * would open a zero-byte file as a new database), `database-damaged` (shorter than a page) or `database-not-ours`
 * (a plain SQLite file). Never call it on a file that this process has open: closing a second descriptor would drop
 * SQLite's locks (POSIX).
 */
export const inspectDatabaseFile = (file: string): void => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new AppError('database-missing')
  if (found.size === 0) throw new AppError('database-empty')
  if (found.size < pageBytes) throw new AppError('database-damaged')
  if (firstBytes(file) === plainHeader) throw new AppError('database-not-ours')
}

/**
 * SQLite would open a file that it cannot write, and fail later in words that mean something else.
 * Throws AppError `read-only`, for the file or for the folder in which its log has to lie.
 */
export const mustBeWritable = (file: string): void => {
  try {
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
  } catch (error) {
    throw new AppError('read-only', { cause: error })
  }
}
