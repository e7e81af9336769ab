import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import type { User } from '#shared/domain/user.ts'
import type { Clock } from '../clock.ts'
import type { Migration } from '../db/migrate.ts'
import type { Header } from './header.ts'
import { type KdfCost, sampleCost, standardCost } from './kdf.ts'
import {
  namesOf,
  openWithPassphrase,
  openWithRecovery,
  raised,
  withNewPassphrase,
  withRecoverySlot,
} from './keys.ts'
import { makeVault } from './make-vault.ts'
import { closeVaultFiles, mustBeOpen, type Opened, openVaultFiles, takingTurns } from './opened.ts'
import { checkPassphrase, normalisePassphrase } from './passphrase.ts'
import { chooseGroups, groupsMatch, makeRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import { makeSampleVault, samplePassphrase } from './sample.ts'
import { makePersonSlot, makeRecoverySlot } from './slot.ts'
import { statusOf } from './status.ts'
import { createThrottle } from './throttle.ts'
import {
  findProblem,
  readHeader,
  removeVault,
  type VaultFiles,
  vaultExists,
  vaultFiles,
  writeHeader,
} from './vault-folder.ts'

export type VaultOptions = {
  readonly vaultFolder: string
  readonly sampleFolder: string
  readonly clock: Clock
  readonly migrations: readonly Migration[]
  /** Cost of new slots, and the least that an unlock leaves behind. */
  readonly kdf?: KdfCost
}

/** A recovery key that was shown and not yet typed back; `header` is what becomes valid when it is. */
type Pending = { readonly printed: string; readonly groups: readonly number[]; readonly header: Header }

export type IssuedKey = { readonly recoveryKey: string; readonly confirmGroups: readonly number[] }

/** Codes that say that the sample's files are of no more use. Its people are invented: it is simply made again. */
const spoilt = new Set([
  'header-missing',
  'header-damaged',
  'database-missing',
  'database-empty',
  'database-damaged',
  'database-not-ours',
  'wrong-passphrase',
])

/**
 * The vault of this machine and the sample beside it: at most one of them is open. Errors are AppErrors of the
 * vault's part of the list. Nothing is read from disk until a method is called.
 */
export const createVault = (options: VaultOptions) => {
  const { clock, migrations, kdf = standardCost } = options
  const own = vaultFiles(options.vaultFolder)
  const sample = vaultFiles(options.sampleFolder)
  const throttle = createThrottle(own.attempts, clock)
  const inTurn = takingTurns()
  let opened: Opened | null = null
  let pending: Pending | null = null

  const close = (): void => {
    const closing = opened
    opened = null
    pending = null
    if (closing) closeVaultFiles(closing)
  }

  const replaceHeader = (header: Header): void => {
    const now = mustBeOpen(opened)
    writeHeader(now.files, header)
    opened = { ...now, header }
  }

  /** A dearer slot is worth having, but not worth keeping anybody out: the next unlock tries again. */
  const tryToReplaceHeader = (header: Header): void => {
    try {
      replaceHeader(header)
    } catch {}
  }

  const issue = (printed: string, header: Header): IssuedKey => {
    pending = { printed, groups: chooseGroups(), header: { ...header, recoveryConfirmed: true } }
    return { recoveryKey: printed, confirmGroups: pending.groups }
  }

  /** Ready for an attempt to open the person's own vault; false where it is open already. */
  const ready = (): boolean => {
    if (opened && !opened.header.sample) return false
    close()
    if (!vaultExists(own)) throw new AppError('vault-missing')
    const problem = findProblem(own)
    if (problem) throw new AppError(problem)
    return true
  }

  const unlock = async (passphrase: string): Promise<void> => {
    if (!ready()) return
    const header = readHeader(own)
    const secret = normalisePassphrase(passphrase)
    throttle.attempt()
    const unsealed = await openWithPassphrase(header, secret)
    throttle.succeeded()
    const better = await raised(header, unsealed, secret, kdf, clock.wall())
    // Nothing is awaited once it is open: the caller looks for a gap before any other call is answered.
    opened = openVaultFiles(own, header, unsealed, migrations)
    if (better) tryToReplaceHeader(better)
  }

  const unlockWithRecovery = async (recoveryKey: string, newPassphrase: string): Promise<void> => {
    // Not answered as done: the new passphrase would not have been set.
    if (!ready()) throw new AppError('conflict')
    const header = readHeader(own)
    const typed = readRecoveryKey(recoveryKey)
    checkPassphrase(newPassphrase, namesOf(header).join(' '))
    throttle.attempt()
    const dataKey = await openWithRecovery(header, typed)
    throttle.succeeded()
    const next = await withNewPassphrase(
      header,
      dataKey,
      normalisePassphrase(newPassphrase),
      kdf,
      clock.wall(),
    )
    // The database first: a key that opens nothing must not replace a passphrase.
    opened = openVaultFiles(own, header, { slot: next.slot, dataKey }, migrations)
    try {
      replaceHeader(next.header)
    } catch (error) {
      close()
      throw error
    }
  }

  const openFiles = async (files: VaultFiles, secret: string): Promise<void> => {
    const header = readHeader(files)
    opened = openVaultFiles(files, header, await openWithPassphrase(header, secret), migrations)
  }

  const create = async (person: Omit<User, 'id'>, passphrase: string): Promise<IssuedKey> => {
    checkPassphrase(passphrase, person.name)
    if (vaultExists(own)) throw new AppError('vault-exists')
    const user = { ...person, id: randomUUID() as User['id'] }
    const printed = makeRecoveryKey()
    const secret = normalisePassphrase(passphrase)
    const at = clock.wall()
    await makeVault({
      files: own,
      migrations,
      sample: false,
      at,
      slotsFor: async (home, dataKey) => [
        await makePersonSlot({ home, dataKey, kdf, at }, user, secret),
        await makeRecoverySlot({ home, dataKey, kdf, at }, readRecoveryKey(printed)),
      ],
    })
    close()
    await openFiles(own, secret)
    throttle.succeeded()
    return issue(printed, mustBeOpen(opened).header)
  }

  const makeSample = async (): Promise<void> => {
    removeVault(sample)
    await makeSampleVault(sample, migrations, clock.wall(), sampleCost)
    await openFiles(sample, samplePassphrase)
  }

  const openSample = async (fresh: boolean): Promise<void> => {
    close()
    if (fresh || !vaultExists(sample)) return makeSample()
    try {
      await openFiles(sample, samplePassphrase)
    } catch (error) {
      if (!(error instanceof AppError) || !spoilt.has(error.code)) throw error
      await makeSample()
    }
  }

  const reissueRecovery = async (): Promise<IssuedKey> => {
    const { header, dataKey } = mustBeOpen(opened)
    if (header.sample) throw new AppError('forbidden')
    const printed = makeRecoveryKey()
    const next = await withRecoverySlot(header, dataKey, readRecoveryKey(printed), kdf, clock.wall())
    // The old key stays valid until the new one is typed back: at every moment one piece of paper opens the vault.
    return issue(printed, next)
  }

  const confirmRecovery = (typed: readonly string[]): void => {
    mustBeOpen(opened)
    if (!pending) throw new AppError('not-found')
    if (!groupsMatch(pending.printed, pending.groups, typed)) throw new AppError('recovery-mistyped')
    replaceHeader(pending.header)
    pending = null
  }

  return {
    /** What the page may know; reads the header while locked. */
    status: (): VaultStatus => statusOf(opened, own, sample),
    /** The open vault, or null. */
    opened: (): Opened | null => opened,
    /** Makes the vault and opens it. Throws `passphrase-short`, `passphrase-common`, `vault-exists`. */
    create: (person: Omit<User, 'id'>, passphrase: string) => inTurn(() => create(person, passphrase)),
    /** Throws `recovery-mistyped`, or `not-found` where no key is waiting to be confirmed. */
    confirmRecovery: (groups: readonly string[]) => inTurn(async () => confirmRecovery(groups)),
    reissueRecovery: () => inTurn(reissueRecovery),
    /** Throws `wrong-passphrase`, `try-later`, or why the files cannot be opened. */
    unlock: (passphrase: string) => inTurn(() => unlock(passphrase)),
    /**
     * Throws `recovery-mistyped`, `wrong-recovery-key`, `try-later`, what `unlock` and `create` throw, and `conflict`
     * where the vault is open already.
     */
    unlockWithRecovery: (recoveryKey: string, newPassphrase: string) =>
      inTurn(() => unlockWithRecovery(recoveryKey, newPassphrase)),
    /** Opens the sample; makes it where it is missing, spoilt, or wanted fresh. */
    openSample: (fresh: boolean) => inTurn(() => openSample(fresh)),
    close,
  }
}

export type Vault = ReturnType<typeof createVault>
