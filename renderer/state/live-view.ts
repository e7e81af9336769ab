import { create } from 'zustand'
import type { AgencyId, CaseId } from '#shared/ids.ts'

/** What the middle of the live screen works on. It follows the phase until somebody chooses. */
export type Pane = 'voice' | 'sharing' | 'risk' | 'actions' | 'read-back'

type LiveView = {
  /** The case that is looked at; null follows the live case. */
  readonly chosen: CaseId | null
  readonly pane: Pane | null
  /** Whose items are shown; null follows the speaker. */
  readonly agency: AgencyId | null
  readonly look: (chosen: CaseId | null) => void
  readonly work: (pane: Pane | null) => void
  readonly listen: (agency: AgencyId | null) => void
}

export const useLiveView = create<LiveView>()((set) => ({
  chosen: null,
  pane: null,
  agency: null,
  look: (chosen) => set({ chosen, pane: null, agency: null }),
  work: (pane) => set({ pane }),
  listen: (agency) => set({ agency }),
}))
