import { create } from 'zustand'
import type { Problem } from '#renderer/api/problem.ts'

/** A record as it stands on screen and not yet in the vault. */
export type Unsaved = {
  readonly record: object
  /** The revision that the person saw when they began to type. */
  readonly seen: number
  /** Why the last attempt to save it was refused. */
  readonly problem: Problem | null
}

type UnsavedStore = {
  readonly entries: Readonly<Record<string, Unsaved>>
  readonly put: (key: string, entry: Unsaved) => void
  readonly drop: (key: string) => void
}

/**
 * What has been typed and not saved, by the record's id. It outlives the screen it was typed on, so that going
 * elsewhere loses nothing; it lives in memory alone and is gone with a lock.
 */
export const useUnsaved = create<UnsavedStore>()((set) => ({
  entries: {},
  put: (key, entry) => set((state) => ({ entries: { ...state.entries, [key]: entry } })),
  drop: (key) =>
    set((state) => ({
      entries: Object.fromEntries(Object.entries(state.entries).filter(([one]) => one !== key)),
    })),
}))
