import { create } from 'zustand'
import type { MeetingId, VersionId } from '#shared/ids.ts'

/** Where the pointer was when editing began, in client pixels: the caret goes there. */
export type Caret = { readonly x: number; readonly y: number }

/** Which version of the minutes is read, which part of it is at hand, and whether its section is being edited. */
type MinutesView = {
  readonly meetingId: MeetingId | null
  /** The version that is read; null follows the latest. */
  readonly chosen: VersionId | null
  /** `opening`, a case id, or `closing`. */
  readonly part: string
  /** Key of the section at hand; null in a part that has none (a deferred case). */
  readonly section: string | null
  readonly editing: boolean
  readonly caret: Caret | null
  /** Begins anew for another meeting; for the same one everything stays where it was. */
  readonly enter: (meetingId: MeetingId) => void
  readonly choose: (version: VersionId | null) => void
  readonly look: (part: string, section: string | null) => void
  readonly edit: (part: string, section: string, caret?: Caret) => void
  readonly leave: () => void
}

const start = { chosen: null, part: 'opening', section: 'opening', editing: false, caret: null }

export const useMinutesView = create<MinutesView>()((set) => ({
  meetingId: null,
  ...start,
  enter: (meetingId) => set((now) => (now.meetingId === meetingId ? now : { meetingId, ...start })),
  choose: (chosen) => set({ chosen, editing: false, caret: null }),
  look: (part, section) => set({ part, section, editing: false, caret: null }),
  edit: (part, section, caret) => set({ part, section, editing: true, caret: caret ?? null }),
  leave: () => set({ editing: false, caret: null }),
}))
