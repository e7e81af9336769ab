import { rmSync } from 'node:fs'
import type { Database as Connection } from 'better-sqlite3'
import { AppError } from '#shared/contract/errors.ts'

/** One step of the schema: brings `user_version` from `version - 1` to `version`. */
export type Migration = { readonly version: number; readonly sql: string }

export type MigrateOptions = {
  readonly migrations: readonly Migration[]
  /** Where the copy goes that is made before rows are touched; an older copy there is replaced. */
  readonly copyTo: string
  /** Opens the copy as the program would and closes it again; throws when that fails. */
  readonly proveCopy: (file: string) => void
}

/** The version that a list of migrations leads to. */
export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }))

/** A copy that was not opened again is not a copy. */
const copyFirst = (connection: Connection, { copyTo, proveCopy }: MigrateOptions): void => {
  rmSync(copyTo, { force: true })
  try {
    connection.prepare('VACUUM INTO ?').run(copyTo)
    proveCopy(copyTo)
  } catch (error) {
    rmSync(copyTo, { force: true })
    throw error
  }
}

const step = (connection: Connection, { version, sql }: Migration): void => {
  connection.exec(sql)
  const broken = connection.pragma('foreign_key_check')
  if (!Array.isArray(broken) || broken.length > 0) throw new AppError('internal')
  connection.pragma(`user_version=${version}`)
}

/**
 * Brings an open database to the newest version, each step in one transaction, so that a kill at any moment leaves a
 * version that the next start goes on from. A database that already has rows is copied first.
 * Throws what the driver or the copy throws; then the version is the last one that was committed.
 */
export const migrate = (connection: Connection, options: MigrateOptions): void => {
  const from = versionOf(connection)
  const pending = options.migrations.filter(({ version }) => version > from)
  if (pending.length === 0) return
  if (from > 0) copyFirst(connection, options)
  for (const migration of pending) {
    connection.transaction(() => step(connection, migration)).immediate()
  }
}
