import { createContext, useContext, useMemo } from 'react'
import { useRows } from '#renderer/api/rows.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { Agency, Representative } from '#shared/domain/agency.ts'
import { agendaOrder, caseState } from '#shared/domain/agenda.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { type MeetingState, meetingState } from '#shared/domain/meeting.ts'
import { type SpeakingOrder, speakingOrder, voiceCarrier } from '#shared/domain/speaking-order.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'

/** Everything the live screen shows, read once and handed down. */
export type Live = {
  readonly view: MeetingView
  readonly state: MeetingState
  readonly area: Area
  readonly agencies: readonly Agency[]
  readonly representatives: readonly Representative[]
  /** The case that is live or paused; null between cases. */
  readonly liveId: CaseId | null
  readonly nextId: CaseId | null
  /** The case on screen: the chosen one, else the live one, else the next. */
  readonly shownId: CaseId | null
  readonly agencyName: (id: AgencyId | null) => string
  /** Who sits here for an agency: the person attending, else its regular representative. */
  readonly speakerName: (id: AgencyId) => string
}

/** One case on the live screen. */
export type LiveCase = {
  readonly file: CaseFile
  readonly order: SpeakingOrder
  readonly carrier: AgencyId | null
  readonly isLive: boolean
}

export const LiveContext = createContext<Live | null>(null)
export const CaseContext = createContext<LiveCase | null>(null)

const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('outside the live screen')
  return value
}
export const useLive = (): Live => present(useContext(LiveContext))
export const useLiveCase = (): LiveCase => present(useContext(CaseContext))

/** Reads the meeting for the live screen; null until everything is there. */
export function useLiveRows(meetingId: MeetingId): Live | null {
  const view = useRows('meeting.view', { meetingId }).data
  const area = useRows('area.read', {}).data
  const agencyList = useRows('agency.list', {}).data
  const chosen = useLiveView((store) => store.chosen)
  return useMemo(() => {
    if (view === undefined || area === undefined || agencyList === undefined) return null
    const { agencies, representatives } = agencyList
    const ordered = agendaOrder(view.meeting, view.cases)
    const inState = (...states: string[]) =>
      ordered.find((one) => states.includes(caseState(one)))?.id ?? null
    const liveId = inState('live', 'paused')
    const nextId = inState('waiting')
    const known = ordered.some((one) => one.id === chosen) ? chosen : null
    const agencyName = (id: AgencyId | null): string =>
      agencies.find((one) => one.id === id)?.name ?? 'No agency'
    const speakerName = (id: AgencyId): string => {
      const here = view.attendance.find((one) => one.agencyId === id && one.presence === 'present')
      return (
        here?.name ?? representatives.find((one) => one.agencyId === id && one.deputyOf === null)?.name ?? ''
      )
    }
    return {
      view,
      state: meetingState(view.facts),
      area,
      agencies,
      representatives,
      liveId,
      nextId,
      shownId: known ?? liveId ?? nextId,
      agencyName,
      speakerName,
    }
  }, [view, area, agencyList, chosen])
}

/** Reads the case on screen. */
export function useCaseRows(live: Live | null): LiveCase | null {
  const caseId = live?.shownId ?? null
  const file = useRows('case.view', { caseId: caseId ?? ('' as CaseId) }, { enabled: caseId !== null }).data
  return useMemo(() => {
    if (live === null || file === undefined || file.record.id !== caseId) return null
    return {
      file,
      order: speakingOrder(file, live.agencies, live.area),
      carrier: voiceCarrier(file, live.agencies),
      isLive: live.liveId === file.record.id,
    }
  }, [live, file, caseId])
}
