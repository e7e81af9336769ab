import { z } from 'zod'
import { minutesDocument, minutesVersion, richDoc } from '#shared/domain/minutes.ts'
import { instant, line, revision } from '#shared/fields.ts'
import { meetingId, versionId } from '#shared/ids.ts'
import { command, query, revised } from './call.ts'

const section = z.strictObject({ versionId, key: line, revision })

export const minutesCalls = {
  'minutes.versions': query(z.strictObject({ meetingId }), z.array(minutesVersion)),
  'minutes.view': query(z.strictObject({ versionId }), minutesDocument),
  /** Sections that hold words of a held-back item: such minutes are neither signed nor written. */
  'minutes.heldWords': query(
    z.strictObject({ versionId }),
    z.array(z.strictObject({ key: line, words: z.string() })),
  ),
  /** The first version, made from what was captured. Refused where there is one already. */
  'minutes.assemble': command(z.strictObject({ meetingId, versionId }), revised),
  'minutes.saveSection': command(
    section.extend({ doc: richDoc }),
    z.strictObject({ revision, savedAt: instant }),
    ['minute-taker', 'coordinator', 'chair'],
  ),
  /** Throws this section's edits away and makes it again from what was captured. */
  'minutes.restoreSection': command(section, revised, ['minute-taker', 'coordinator', 'chair']),
  /** The chair's sign-off: freezes the version with its facts. */
  'minutes.sign': command(z.strictObject({ versionId, signedBy: line, revision }), revised, ['chair']),
  /** A correction: a new draft, copied from the signed version. */
  'minutes.correct': command(z.strictObject({ fromVersionId: versionId, versionId, reason: line }), revised),
  /**
   * Writes minutes.docx, action-log.docx and action-log.xlsx into the folder behind `folderToken`, or into the
   * person's documents folder. Journaled as a disclosure. Answers with file names, never a path.
   */
  'documents.write': query(
    z.strictObject({ versionId, folderToken: z.string().max(100).nullable() }),
    z.strictObject({ folderName: z.string(), files: z.array(z.string()), writtenAt: instant }),
  ),
  /** Issued by the case service once the files are closed. */
  'documents.written': command(
    z.strictObject({ versionId, files: z.array(line).max(10) }),
    z.strictObject({}),
    [],
  ),
} as const
