import type { User } from '#shared/domain/user.ts'
import type { Migration } from '../db/migrate.ts'
import { type KdfCost, sampleCost } from './kdf.ts'
import { makeVault } from './make-vault.ts'
import { makePersonSlot } from './slot.ts'
import type { VaultFiles } from './vault-folder.ts'

/** Public on purpose: this vault holds invented people only. It is encrypted so that it runs the same code. */
export const samplePassphrase = 'Invented people only'

const sampleUserId = '00000000-0000-4000-8000-000000000001' as User['id']

/** Who runs the sample meeting. Invented. */
export const sampleUser: User = {
  id: sampleUserId,
  name: 'Sample Chair',
  roles: ['chair', 'coordinator', 'minute-taker'],
}

/** Makes the sample vault. It has no printed key: its passphrase is above. */
export const makeSampleVault = (
  files: VaultFiles,
  migrations: readonly Migration[],
  at: number,
  kdf: KdfCost = sampleCost,
): Promise<void> =>
  makeVault({
    files,
    migrations,
    sample: true,
    at,
    slotsFor: async (home, dataKey) => [
      await makePersonSlot({ home, dataKey, kdf, at }, sampleUser, samplePassphrase),
    ],
  })
