import { type HeldWords, heldWords } from '#shared/domain/held-words.ts'
import type { VersionId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { draftDocument } from './minutes.ts'
import { readMaterial } from './minutes-material.ts'
import { needVersion } from './minutes-version.ts'

/** Words of held-back items in a draft (see `heldWords`); a signed version was checked when it was signed. */
export function heldInVersion(db: Reader, versionId: VersionId): readonly HeldWords[] {
  const { version, meetingId } = needVersion(db, versionId)
  if (version.state === 'signed') return []
  const material = readMaterial(db, meetingId)
  return heldWords(draftDocument(db, version, material), material.files)
}
