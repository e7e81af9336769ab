import { mkdirSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import type { minutesCalls } from '#shared/contract/minutes.ts'
import { documentFiles } from '../documents/document-files.ts'
import { folderNameOf } from '../documents/files/folder-name.ts'
import { fileError, writeFolder } from '../documents/files/write-folder.ts'
import type { HandlersFor } from '../handler.ts'
import { needMinutesDocument } from '../store/minutes.ts'
import { heldInVersion } from '../store/minutes-held.ts'
import { needVersion } from '../store/minutes-version.ts'

type DocumentCalls = Pick<typeof minutesCalls, 'documents.write' | 'documents.written'>

/** The person's own documents folder, made where a new account has none yet. */
const madeFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (error) {
    throw fileError(error)
  }
}

/** Minutes and action log as files. What leaves the vault is a disclosure, so each writing is an entry of the journal. */
export const documentHandlers: HandlersFor<DocumentCalls> = {
  'documents.write': async (ctx, { versionId, folderToken }) => {
    const parent = folderToken === null ? madeFolder(ctx.documentsFolder) : ctx.grantedPath(folderToken)
    if (heldInVersion(ctx.db, versionId).length > 0) throw new AppError('held-in-minutes')
    const minutes = needMinutesDocument(ctx.db, versionId)
    const files = await documentFiles(minutes, ctx.at)
    const names = files.map(({ name }) => name)
    const written = writeFolder(parent, folderNameOf(minutes), files)
    try {
      ctx.issue('documents.written', { versionId, files: names })
    } catch (error) {
      // Locked meanwhile, or the disk is full: what is not in the journal must not be in the folder either.
      written.remove()
      throw error
    }
    return { folderName: written.folderName, files: names, writtenAt: ctx.at }
  },

  /** Its effect is its journal entry: who took which version out, and when. Throws AppError `not-found`. */
  'documents.written': ({ db }, { versionId }) => {
    needVersion(db, versionId)
    return {}
  },
}
