import type { vaultCalls } from '#shared/contract/vault.ts'
import type { VaultHandlersFor } from '../handler.ts'
import type { Vault } from '../vault/vault.ts'

export type VaultHandlerOptions = {
  readonly vault: Vault
  /** Runs each time a vault has opened, before anything else can be asked of it. */
  readonly afterOpening: () => void
  /** Loads the sample meeting into the sample vault, which has just opened and holds nothing. */
  readonly loadSample: () => void
}

/** Calls about the vault itself; the rules are in `vault/`. */
export const vaultHandlers = ({
  vault,
  afterOpening,
  loadSample,
}: VaultHandlerOptions): VaultHandlersFor<typeof vaultCalls> => ({
  'vault.status': () => vault.status(),
  'vault.create': ({ name, roles, passphrase }) => vault.create({ name, roles }, passphrase),
  'vault.confirmRecovery': async ({ groups }) => {
    await vault.confirmRecovery(groups)
    return vault.status()
  },
  'vault.reissueRecovery': () => vault.reissueRecovery(),
  'vault.unlock': async ({ passphrase }) => {
    await vault.unlock(passphrase)
    afterOpening()
    return vault.status()
  },
  'vault.unlockWithRecovery': async ({ recoveryKey, newPassphrase }) => {
    await vault.unlockWithRecovery(recoveryKey, newPassphrase)
    afterOpening()
    return vault.status()
  },
  'vault.openSample': async ({ fresh }) => {
    await vault.openSample(fresh)
    // A crash may have come between making the vault and loading it: an empty journal says so.
    if (vault.opened()?.database.journal.head().length === 0) loadSample()
    afterOpening()
    return vault.status()
  },
})
