import { silentVoice, type Voice } from '#shared/domain/voice.ts'
import type { CaseId } from '#shared/ids.ts'
import type { Reader, Sql } from '../db/sql.ts'
import { build } from './build.ts'
import { saveRow } from './row.ts'

/** The survivor's voice in a case; `silentVoice` while nobody has written it down. */
export function readVoice(db: Reader, caseId: CaseId): Voice {
  const row = db.one(build.selectFrom('voice').selectAll().where('case_id', '=', caseId))
  if (!row) return silentVoice
  return {
    contact: row.contact,
    speakerAgencyId: row.speaker_agency_id,
    speakerName: row.speaker_name,
    lastSafeContactOn: row.last_safe_contact_on,
    wants: row.wants,
    fears: row.fears,
    needsToday: row.needs_today,
    knowsOfMeeting: row.knows_of_meeting,
    knowsDetail: row.knows_detail,
    tried: row.tried,
    knownWishes: row.known_wishes,
    revision: row.revision,
  }
}

/** Writes the voice of a case; returns its new revision. Throws AppError `conflict` or `not-found`. */
export function saveVoice(db: Sql, caseId: CaseId, voice: Voice): number {
  const columns = {
    contact: voice.contact,
    speaker_agency_id: voice.speakerAgencyId,
    speaker_name: voice.speakerName,
    last_safe_contact_on: voice.lastSafeContactOn,
    wants: voice.wants,
    fears: voice.fears,
    needs_today: voice.needsToday,
    knows_of_meeting: voice.knowsOfMeeting,
    knows_detail: voice.knowsDetail,
    tried: voice.tried,
    known_wishes: voice.knownWishes,
  }
  return saveRow(db, voice.revision, {
    revision: build.selectFrom('voice').select('revision').where('case_id', '=', caseId),
    insert: (revision) => build.insertInto('voice').values({ case_id: caseId, ...columns, revision }),
    update: (revision) =>
      build
        .updateTable('voice')
        .set({ ...columns, revision })
        .where('case_id', '=', caseId),
  })
}
