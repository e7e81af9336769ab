import type { About } from '#renderer/features/guidance/index.ts'
import type { AgencyId } from '#shared/ids.ts'
import { useLive, useLiveCase } from './use-live.ts'

/** What a text of the case on screen is about; `place` as `findingPlace` names it. */
export function useAbout(place: string, agencyId: AgencyId | null, kind: About['kind'] = 'sharing'): About {
  const { view, agencies } = useLive()
  const { file } = useLiveCase()
  return {
    kind,
    agencyKind: agencies.find((one) => one.id === agencyId)?.kind ?? 'other',
    people: file.record.people,
    meetingId: view.meeting.id,
    caseId: file.record.id,
    place,
  }
}
