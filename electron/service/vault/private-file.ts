import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'

const nearestExisting = (folder: string): string =>
  existsSync(folder) || folder === dirname(folder) ? folder : nearestExisting(dirname(folder))

/**
 * A folder that only its owner may enter. Does nothing where it exists. Throws AppError `read-only` where nothing can
 * be written: Node says "no such file" of a read-only disk when it makes more than one folder.
 */
export const makePrivateFolder = (folder: string): void => {
  try {
    accessSync(nearestExisting(folder), constants.W_OK)
  } catch (error) {
    throw new AppError('read-only', { cause: error })
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Puts the folder's own list of names on disk. Windows cannot open a folder, and writes its names through. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const refusedForNow = new Set(['EPERM', 'EACCES', 'EBUSY'])

const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** Renames, and waits a little where a virus scanner still holds the file (Windows). Throws what the last try threw. */
export const renamePatiently = (from: string, to: string, tries = 5): void => {
  try {
    renameSync(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (tries <= 1 || !refusedForNow.has(code)) throw error
    pause(40)
    renamePatiently(from, to, tries - 1)
  }
}

/**
 * Replaces a file in one step: whoever reads it, at any moment and after any crash, finds the old text or the new.
 * The temporary name is fixed, so that a crash leaves at most one, and the next write replaces it.
 */
export const writePrivateFile = (file: string, text: string): void => {
  const temporary = `${file}.tmp`
  const descriptor = openSync(temporary, 'w', 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renamePatiently(temporary, file)
  syncFolder(dirname(file))
}
