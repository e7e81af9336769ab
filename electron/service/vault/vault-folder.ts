import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { inspectDatabaseFile } from '../db/database-file.ts'
import { type Header, headerText, parseHeader } from './header.ts'
import { makePrivateFolder, renamePatiently, syncFolder, writePrivateFile } from './private-file.ts'

/** Where the files of one vault are. `home` is the folder that the host names; it may hold nothing yet. */
export const vaultFiles = (home: string) => {
  const folder = join(home, 'vault')
  return {
    home,
    /** Appears complete, by one rename, or not at all. */
    folder,
    header: join(folder, 'vault.json'),
    database: join(folder, 'marac.db'),
    attempts: join(home, 'attempts.json'),
  }
}

export type VaultFiles = ReturnType<typeof vaultFiles>

const beingMade = 'new-'
const beingRemoved = 'old-'

export const vaultExists = (files: VaultFiles): boolean => existsSync(files.folder)

/** Throws AppError `header-missing`, `header-damaged` or `header-newer`. */
export const readHeader = (files: VaultFiles): Header => {
  if (!existsSync(files.header)) throw new AppError('header-missing')
  return parseHeader(readFileSync(files.header))
}

export const writeHeader = (files: VaultFiles, header: Header): void =>
  writePrivateFile(files.header, headerText(header))

/** Why the vault cannot be opened, as far as its files say so without a passphrase. */
export const findProblem = (files: VaultFiles): ErrorCode | null => {
  try {
    readHeader(files)
    inspectDatabaseFile(files.database)
    return null
  } catch (error) {
    return error instanceof AppError ? error.code : 'file-open-elsewhere'
  }
}

const sweep = (files: VaultFiles): void => {
  for (const name of readdirSync(files.home)) {
    if (name.startsWith(beingMade) || name.startsWith(beingRemoved)) {
      rmSync(join(files.home, name), { recursive: true, force: true })
    }
  }
}

/**
 * Makes a vault in a folder of its own and puts that in place with one rename: a crash in between leaves no vault
 * rather than half of one. `fill` writes header and database and closes both.
 * Throws AppError `vault-exists`, or what `fill` or the system throws.
 */
export const placeVault = async (
  files: VaultFiles,
  id: string,
  fill: (making: VaultFiles) => Promise<void>,
): Promise<void> => {
  makePrivateFolder(files.home)
  sweep(files)
  if (vaultExists(files)) throw new AppError('vault-exists')
  const folder = join(files.home, `${beingMade}${id}`)
  makePrivateFolder(folder)
  try {
    await fill({
      ...files,
      folder,
      header: join(folder, 'vault.json'),
      database: join(folder, 'marac.db'),
    })
    syncFolder(folder)
    renamePatiently(folder, files.folder)
    syncFolder(files.home)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Takes a vault away for good: out of the way in one step, then its files. For the sample alone. */
export const removeVault = (files: VaultFiles): void => {
  if (!vaultExists(files)) return
  renamePatiently(files.folder, join(files.home, `${beingRemoved}${Date.now()}`))
  sweep(files)
}
