import { documentFiles } from '#electron/service/documents/document-files.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'

/** When the tests' documents are written: 27 November 2026, 17:00. */
export const writtenAt = Date.UTC(2026, 10, 27, 17)

export const fileNames = ['minutes.docx', 'action-log.docx', 'action-log.xlsx'] as const
export type FileName = (typeof fileNames)[number]

/** The three files of a document, in memory. */
export const written = async (minutes: MinutesDocument): Promise<Readonly<Record<FileName, Uint8Array>>> => {
  const files = new Map((await documentFiles(minutes, writtenAt)).map((one) => [one.name, one.bytes]))
  const need = (name: FileName): Uint8Array => {
    const bytes = files.get(name)
    if (bytes === undefined) throw new Error(`${name} was not written`)
    return bytes
  }
  return {
    'minutes.docx': need('minutes.docx'),
    'action-log.docx': need('action-log.docx'),
    'action-log.xlsx': need('action-log.xlsx'),
  }
}
