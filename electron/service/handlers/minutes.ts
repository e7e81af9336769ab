import { AppError } from '#shared/contract/errors.ts'
import type { minutesCalls } from '#shared/contract/minutes.ts'
import { actionGaps } from '#shared/domain/action.ts'
import { assembleSections } from '#shared/domain/assemble-minutes.ts'
import { readClock } from '#shared/domain/clock.ts'
import { heldWords } from '#shared/domain/held-words.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import { heardAt, type MinutesMaterial } from '#shared/domain/minutes-material.ts'
import type { VersionId } from '#shared/ids.ts'
import type { Reader } from '../db/sql.ts'
import type { HandlersFor } from '../handler.ts'
import { journalHead } from '../store/journal.ts'
import { draftDocument, needMinutesDocument } from '../store/minutes.ts'
import { heldInVersion } from '../store/minutes-held.ts'
import { readMaterial } from '../store/minutes-material.ts'
import { addSections, clearSections, hasSection, writeSection } from '../store/minutes-section.ts'
import { addVersion, freezeVersion, listVersions, needDraft, needVersion } from '../store/minutes-version.ts'

type MinutesCalls = Omit<typeof minutesCalls, 'documents.write' | 'documents.written'>

/** One section as it comes out of what is captured now. Throws AppError `not-found` for a case with nothing to minute. */
function assembledSection(db: Reader, versionId: VersionId, key: string) {
  const { meetingId } = needDraft(db, versionId)
  const found = assembleSections(readMaterial(db, meetingId)).find((one) => one.key === key)
  if (!found) throw new AppError('not-found')
  return found
}

/** Nothing half-said leaves the meeting under the chair's name, and no case is left open behind it. */
function mustBeSettled({ files }: MinutesMaterial): void {
  const open = files.some((file) => ['running', 'paused'].includes(readClock(file.clock, 0).state))
  if (open) throw new AppError('another-case-live')
  for (const action of files.filter((file) => heardAt(file) !== null).flatMap((file) => file.actions)) {
    if (action.parked) throw new AppError('action-parked')
    if (actionGaps(action).length > 0) throw new AppError('action-incomplete')
  }
}

/** The minutes: assembled, edited, signed, corrected. Writing them into files is in `documents.ts`. */
export const minutesHandlers: HandlersFor<MinutesCalls> = {
  'minutes.versions': ({ db }, { meetingId }) => listVersions(db, meetingId),

  'minutes.view': ({ db }, { versionId }) => needMinutesDocument(db, versionId),

  'minutes.heldWords': ({ db }, { versionId }) => [...heldInVersion(db, versionId)],

  'minutes.assemble': ({ db, at }, { meetingId, versionId }) => {
    const material = readMaterial(db, meetingId)
    if (meetingState(material.facts) === 'planned') throw new AppError('meeting-not-open')
    if (listVersions(db, meetingId).length > 0) throw new AppError('conflict')
    addVersion(db, { id: versionId, meetingId, number: 1, reason: '', at })
    addSections(db, versionId, assembleSections(material), at)
    return { revision: 1 }
  },

  'minutes.saveSection': ({ db, at }, { versionId, key, revision, doc }) => {
    needDraft(db, versionId)
    if (revision === 0 && !hasSection(db, versionId, key)) {
      addSections(db, versionId, [{ ...assembledSection(db, versionId, key), doc, edited: true }], at)
      return { revision: 1, savedAt: at }
    }
    return {
      revision: writeSection(db, versionId, { key, doc, edited: true, at, revision }),
      savedAt: at,
    }
  },

  'minutes.restoreSection': ({ db, at }, { versionId, key, revision }) => {
    const { doc } = assembledSection(db, versionId, key)
    return { revision: writeSection(db, versionId, { key, doc, edited: false, at, revision }) }
  },

  'minutes.sign': ({ db, at }, { versionId, signedBy, revision }) => {
    const { version, meetingId } = needDraft(db, versionId)
    if (version.revision !== revision) throw new AppError('conflict')
    const material = readMaterial(db, meetingId)
    mustBeSettled(material)
    const draft = draftDocument(db, version, material)
    if (heldWords(draft, material.files).length > 0) throw new AppError('held-in-minutes')
    // Written once more as they are seen now, so that what is signed no longer depends on any other row.
    clearSections(db, versionId)
    addSections(
      db,
      versionId,
      draft.sections.map((one) => ({ ...one, revision: Math.max(1, one.revision) })),
      at,
    )
    const signed = revision + 1
    freezeVersion(db, versionId, {
      by: signedBy,
      at,
      journalHead: journalHead(db),
      facts: draft.facts,
      revision: signed,
    })
    return { revision: signed }
  },

  'minutes.correct': ({ db, at }, { fromVersionId, versionId, reason }) => {
    const { version, meetingId } = needVersion(db, fromVersionId)
    if (version.state !== 'signed') throw new AppError('minutes-not-signed')
    if (listVersions(db, meetingId).at(-1)?.id !== version.id) throw new AppError('conflict')
    addVersion(db, { id: versionId, meetingId, number: version.number + 1, reason, at })
    const { sections } = needMinutesDocument(db, fromVersionId)
    addSections(
      db,
      versionId,
      sections.map((one) => ({ ...one, revision: 1 })),
      at,
    )
    return { revision: 1 }
  },
}
