import { randomBytes, randomUUID } from 'node:crypto'
import { openCurrentDatabase } from '../db/database.ts'
import type { Migration } from '../db/migrate.ts'
import type { Header } from './header.ts'
import { placeVault, type VaultFiles, writeHeader } from './vault-folder.ts'

/** What it takes to make a vault: where its files go, and the first slots. */
export type NewVault = {
  readonly files: VaultFiles
  readonly migrations: readonly Migration[]
  readonly sample: boolean
  /** UTC epoch milliseconds. */
  readonly at: number
  readonly slotsFor: (home: Pick<Header, 'id' | 'sample'>, dataKey: Buffer) => Promise<Header['slots']>
}

/**
 * Makes the files of a vault, closed again: a random data key, an empty database of the newest version, the header.
 * Throws AppError `vault-exists`.
 */
export const makeVault = async ({ files, migrations, sample, at, slotsFor }: NewVault): Promise<void> => {
  const id = randomUUID()
  const dataKey = randomBytes(32)
  try {
    await placeVault(files, id, async (making) => {
      const slots = await slotsFor({ id, sample }, dataKey)
      openCurrentDatabase({ file: making.database, key: dataKey, create: true, migrations }).close()
      writeHeader(making, { id, sample, createdAt: at, recoveryConfirmed: sample, slots })
    })
  } finally {
    dataKey.fill(0)
  }
}
