import type { Problem } from '#renderer/api/problem.ts'
import { useRows } from '#renderer/api/rows.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { Agency } from '#shared/domain/agency.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { MeetingId } from '#shared/ids.ts'

export type Prepared = {
  readonly view: MeetingView
  readonly area: Area
  readonly agencies: readonly Agency[]
  /** Cases that were added here and have no name to be saved under yet. */
  readonly added: readonly CaseRecord[]
}

/** Everything that the page about a meeting's cases reads; null until all of it has come. */
export function usePrepared(meetingId: MeetingId): {
  readonly prepared: Prepared | null
  readonly problem: Problem | null
} {
  const view = useRows('meeting.view', { meetingId })
  const area = useRows('area.read', {})
  const list = useRows('agency.list', {})
  const entries = useUnsaved((state) => state.entries)
  const problem = view.error ?? area.error ?? list.error
  if (view.data === undefined || area.data === undefined || list.data === undefined) {
    return { prepared: null, problem }
  }
  const known = new Set<string>(view.data.cases.map((one) => one.id))
  const added = Object.values(entries)
    .map((entry) => entry.record as Partial<CaseRecord>)
    .filter((record): record is CaseRecord => record.meetingId === meetingId && record.people !== undefined)
    .filter((record) => !known.has(record.id))
  return { prepared: { view: view.data, area: area.data, agencies: list.data.agencies, added }, problem }
}
