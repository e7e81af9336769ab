import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { renamePatiently, syncFolder } from '../../vault/private-file.ts'

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  ESTALE: 'folder-gone',
  EBUSY: 'file-open-elsewhere',
  ETXTBSY: 'file-open-elsewhere',
}

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** An error of the file system as one that the page has a sentence for; others as they came. */
export const fileError = (error: unknown): unknown => {
  const code = codes[systemCode(error)]
  return code === undefined || error instanceof AppError ? error : new AppError(code, { cause: error })
}

/** After so many folders of one name something else is wrong. */
const most = 999

/**
 * Makes a new folder and answers with its name; where there is something of that name already, with the next free
 * number behind it. Making is claiming: nobody else can have got the same one in between.
 */
const claimFolder = (parent: string, name: string): string => {
  for (let number = 1; number <= most; number += 1) {
    const numbered = number === 1 ? name : `${name} (${number})`
    try {
      mkdirSync(join(parent, numbered), { mode: 0o700 })
      return numbered
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
  throw new AppError('file-open-elsewhere')
}

/** A scanner or a sync client that will not let go of a file refuses to have it renamed: that is not a permission. */
const renameWritten = (from: string, to: string): void => {
  try {
    renamePatiently(from, to)
  } catch (error) {
    if (['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) {
      throw new AppError('file-open-elsewhere', { cause: error })
    }
    throw error
  }
}

const writeWhole = (file: string, bytes: Uint8Array): void => {
  const temporary = `${file}.part`
  const descriptor = openSync(temporary, 'wx', 0o600)
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameWritten(temporary, file)
}

/** What was written: the folder's own name, and how to take it all back. */
export type WrittenFolder = { readonly folderName: string; readonly remove: () => void }

/**
 * Writes files into a new folder inside `parent`, all or none: each under a temporary name, flushed, then renamed;
 * when one fails the folder goes again. Synchronous, so that nothing of the service runs between the last file and
 * the journal entry. Throws AppError `folder-gone`, `read-only`, `disk-full` or `file-open-elsewhere`.
 */
export const writeFolder = (parent: string, name: string, files: readonly NamedBytes[]): WrittenFolder => {
  try {
    if (!statSync(parent).isDirectory()) throw new AppError('folder-gone')
    const folderName = claimFolder(parent, name)
    const folder = join(parent, folderName)
    const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    try {
      for (const one of files) writeWhole(join(folder, one.name), one.bytes)
      syncFolder(folder)
      syncFolder(parent)
      return { folderName, remove }
    } catch (error) {
      remove()
      throw error
    }
  } catch (error) {
    throw fileError(error)
  }
}
