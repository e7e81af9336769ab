import type { MinutesVersion } from '#shared/domain/minutes.ts'
import { dateAt, yearDate } from '#shared/time.ts'
import { heading, type MinutesBlock, note } from './blocks.ts'
import { momentText, notRecorded } from './words.ts'

/** `Version 1, draft, not signed`, or who signed it and when. */
export const statusText = (version: MinutesVersion): string => {
  if (version.state !== 'signed') return `Version ${version.number}, draft, not signed`
  const by = version.signedBy === null ? '' : ` by ${version.signedBy}`
  const at = version.signedAt === null ? '' : ` on ${momentText(version.signedAt)}`
  return `Version ${version.number}, signed${by}${at}`
}

/** Who signed this version and when, with the code of the journal; or that nobody has. */
export const signOffBlocks = (version: MinutesVersion): readonly MinutesBlock[] => [
  heading(1, 'Sign-off'),
  version.state === 'signed'
    ? {
        kind: 'facts',
        rows: [
          ['Signed by', version.signedBy ?? notRecorded],
          ['Signed on', version.signedAt === null ? notRecorded : momentText(version.signedAt)],
          ['Version', String(version.number)],
          ['Journal', version.journalHead ?? notRecorded],
        ],
      }
    : note(
        `Draft of version ${version.number}, begun on ${yearDate(dateAt(version.createdAt))}. The chair has not signed it.`,
      ),
]
