import { type AssembledSection, assembleSections } from '#shared/domain/assemble-minutes.ts'
import type { MinutesDocument, MinutesSection } from '#shared/domain/minutes.ts'
import { minutesFactsFrom } from '#shared/domain/minutes-facts.ts'
import type { MinutesMaterial } from '#shared/domain/minutes-material.ts'
import type { VersionId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import { readMaterial } from './minutes-material.ts'
import { readSections } from './minutes-section.ts'
import { needVersion } from './minutes-version.ts'

/**
 * The sections of a draft: the first version follows what is captured until somebody edits a section; a correction
 * keeps the words that were signed. A section that is not stored yet (its case was heard later) has revision 0.
 */
function draftSections(
  stored: readonly MinutesSection[],
  assembled: readonly AssembledSection[],
  version: { readonly number: number; readonly createdAt: number },
): readonly MinutesSection[] {
  const byKey = new Map(stored.map((one) => [one.key, one]))
  return assembled.map((one): MinutesSection => {
    const kept = byKey.get(one.key)
    if (!kept) return { ...one, edited: false, savedAt: version.createdAt, revision: 0 }
    return kept.edited || version.number > 1 ? kept : { ...kept, doc: one.doc }
  })
}

/** A draft as it would be signed now. */
export function draftDocument(
  db: Reader,
  version: MinutesDocument['version'],
  material: MinutesMaterial,
): MinutesDocument {
  const sections = draftSections(readSections(db, version.id), assembleSections(material), version)
  return { version, facts: minutesFactsFrom(material), sections }
}

/**
 * One version of the minutes, whole: live facts while it is a draft, frozen ones once it is signed.
 * Throws AppError `not-found`.
 */
export function needMinutesDocument(db: Reader, id: VersionId): MinutesDocument {
  const { version, meetingId, frozen } = needVersion(db, id)
  if (frozen !== null) return { version, facts: frozen, sections: readSections(db, id) }
  return draftDocument(db, version, readMaterial(db, meetingId))
}
