import { createContext, useContext } from 'react'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { Agency, Representative } from '#shared/domain/agency.ts'
import type { Area } from '#shared/domain/area.ts'
import type { MeetingState } from '#shared/domain/meeting.ts'

export type Opening = {
  readonly view: MeetingView
  readonly area: Area
  readonly state: MeetingState
  readonly agencies: readonly Agency[]
  readonly representatives: readonly Representative[]
}

export const OpeningContext = createContext<Opening | null>(null)

/** The meeting that is being opened. */
export function useOpening(): Opening {
  const opening = useContext(OpeningContext)
  if (opening === null) throw new Error('outside the opening')
  return opening
}
