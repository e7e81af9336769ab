import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { docxBytes } from './docx/docx-bytes.ts'
import type { NamedBytes } from './files/write-folder.ts'
import { actionLogModel } from './model/action-log-model.ts'
import { minutesModel } from './model/minutes-model.ts'
import { actionSheetBytes } from './xlsx/action-sheet.ts'

/** The three files of a version of the minutes, in memory. `writtenAt` is UTC epoch milliseconds. */
export const documentFiles = async (
  minutes: MinutesDocument,
  writtenAt: number,
): Promise<readonly NamedBytes[]> => [
  { name: 'minutes.docx', bytes: await docxBytes(minutesModel(minutes, writtenAt)) },
  { name: 'action-log.docx', bytes: await docxBytes(actionLogModel(minutes, writtenAt)) },
  { name: 'action-log.xlsx', bytes: await actionSheetBytes(minutes) },
]
