import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import type { User } from '#shared/domain/user.ts'
import { type Database, openCurrentDatabase } from '../db/database.ts'
import type { Migration } from '../db/migrate.ts'
import type { Header, PersonSlot } from './header.ts'
import type { Unsealed } from './keys.ts'
import { userOf } from './slot.ts'
import type { VaultFiles } from './vault-folder.ts'

/** A vault while it is open. `header` is what is on disk. */
export type Opened = {
  readonly files: VaultFiles
  readonly header: Header
  readonly user: User
  readonly database: Database
  /** Kept to wrap a new recovery key; SQLite holds the same key for as long. Zeroed on close. */
  readonly dataKey: Buffer
  /** `journal-broken` where the chain does not hold. The meeting goes on: the page says so. */
  readonly problem: ErrorCode | null
}

/** Opens the database behind an unsealed slot. Zeroes the key and throws where that fails (see `openDatabase`). */
export const openVaultFiles = (
  files: VaultFiles,
  header: Header,
  { slot, dataKey }: Unsealed<PersonSlot>,
  migrations: readonly Migration[],
): Opened => {
  try {
    const database = openCurrentDatabase({ file: files.database, key: dataKey, create: false, migrations })
    const problem = database.journal.verify().ok ? null : 'journal-broken'
    return { files, header, user: userOf(slot), database, dataKey, problem }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/** Closes the database and wipes the key. */
export const closeVaultFiles = ({ database, dataKey }: Opened): void => {
  dataKey.fill(0)
  database.close()
}

/** Runs one piece of asynchronous work after the other: two unlocks at once must not both open the file. */
export const takingTurns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Throws AppError `locked` where nothing is open. */
export const mustBeOpen = (opened: Opened | null): Opened => {
  if (!opened) throw new AppError('locked')
  return opened
}
