import { AppError } from '#shared/contract/errors.ts'
import type { guidanceCalls } from '#shared/contract/guidance.ts'
import type { SharingGround } from '#shared/domain/sharing-ground.ts'
import type { Reader } from '../db/sql.ts'
import type { HandlersFor } from '../handler.ts'
import { openForCapture } from '../store/capture-gate.ts'
import { readGuidance, saveGuidance } from '../store/guidance.ts'
import { keepFinding, keptFindings, unkeepFinding } from '../store/guidance-finding.ts'
import { groundsAt, readGround, saveGround } from '../store/guidance-ground.ts'
import { needMeeting } from '../store/meeting.ts'

type Ground = Pick<SharingGround, 'caseId' | 'agencyId' | 'lawful' | 'proportionate'>

/**
 * A ground is one of the area's wordings, or the one that was recorded while it still was: what stands there is never
 * somebody's free text. Throws AppError `invalid-input`, naming the fields.
 */
function mustBeTheAreas(db: Reader, { caseId, agencyId, lawful, proportionate }: Ground): void {
  const { lawfulGrounds, proportionateGrounds } = readGuidance(db)
  const before = readGround(db, caseId, agencyId)
  const fields = [
    ...(['', before?.lawful, ...lawfulGrounds].includes(lawful) ? [] : ['lawful']),
    ...(['', before?.proportionate, ...proportionateGrounds].includes(proportionate)
      ? []
      : ['proportionate']),
  ]
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}

/** Settings of the guidance, findings that were kept, grounds for sharing. */
export const guidanceHandlers: HandlersFor<typeof guidanceCalls> = {
  'guidance.read': ({ db }) => readGuidance(db),
  'guidance.save': ({ db }, guidance) => ({ revision: saveGuidance(db, guidance) }),

  'finding.list': ({ db }, { meetingId }) => {
    needMeeting(db, meetingId)
    return keptFindings(db, meetingId)
  },
  'finding.keep': ({ db, at, by }, one) => {
    keepFinding(db, { ...one, keptAt: at, keptBy: by.name })
    return {}
  },
  'finding.unkeep': ({ db }, { id }) => {
    if (unkeepFinding(db, id) === 0) throw new AppError('not-found')
    return {}
  },

  'ground.list': ({ db }, { meetingId }) => {
    needMeeting(db, meetingId)
    return groundsAt(db, meetingId)
  },
  'ground.save': ({ db, at }, ground) => {
    openForCapture(db, ground.caseId)
    mustBeTheAreas(db, ground)
    return { revision: saveGround(db, { ...ground, recordedAt: at }) }
  },
}
