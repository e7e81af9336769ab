import type { VaultStatus } from '#shared/contract/vault.ts'
import { namesOf } from './keys.ts'
import type { Opened } from './opened.ts'
import { findProblem, readHeader, type VaultFiles, vaultExists } from './vault-folder.ts'

type Shown = Omit<VaultStatus, 'sampleExists'>

const openStatus = ({ header, user, problem }: Opened): Shown => ({
  state: header.recoveryConfirmed ? 'unlocked' : 'confirming',
  sample: header.sample,
  problem,
  people: namesOf(header),
  user,
})

const namesOnDisk = (own: VaultFiles): string[] => {
  try {
    return namesOf(readHeader(own))
  } catch {
    return [] // `problem` says why
  }
}

const lockedStatus = (own: VaultFiles): Shown =>
  vaultExists(own)
    ? { state: 'locked', sample: false, problem: findProblem(own), people: namesOnDisk(own), user: null }
    : { state: 'none', sample: false, problem: null, people: [], user: null }

/** What the page may know of the vaults; reads the header while locked. Never throws for what the files hold. */
export const statusOf = (opened: Opened | null, own: VaultFiles, sample: VaultFiles): VaultStatus => ({
  ...(opened ? openStatus(opened) : lockedStatus(own)),
  sampleExists: vaultExists(sample),
})
