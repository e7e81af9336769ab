import { create } from 'zustand'
import type { ActionId } from '#renderer/actions/catalogue.ts'

/** What a command does here and now. `blocked` says in words why it cannot be done. */
export type Binding = { readonly run: () => void; readonly blocked?: string | undefined }
export type Bindings = Partial<Record<ActionId, Binding>>

/** `dialog` bindings are the only ones that answer while a dialog is open. */
export type Layer = 'screen' | 'dialog'

type Entry = { readonly token: symbol; readonly layer: Layer; readonly bindings: Bindings }

type BindingStore = {
  readonly entries: readonly Entry[]
  readonly singleKeys: boolean
  readonly put: (entry: Entry) => void
  readonly drop: (token: symbol) => void
  readonly allowSingleKeys: (allowed: boolean) => void
}

export const useBindings = create<BindingStore>()((set) => ({
  entries: [],
  singleKeys: true,
  put: (entry) =>
    set((state) => ({ entries: [...state.entries.filter((one) => one.token !== entry.token), entry] })),
  drop: (token) => set((state) => ({ entries: state.entries.filter((one) => one.token !== token) })),
  allowSingleKeys: (singleKeys) => set({ singleKeys }),
}))

/** The binding that answers now: the one that was put last wins; behind an open dialog only the dialog's own. */
export function bindingFor(id: ActionId, dialogOpen: boolean): Binding | undefined {
  const { entries } = useBindings.getState()
  const answering = entries.filter(
    (entry) => entry.bindings[id] !== undefined && (!dialogOpen || entry.layer === 'dialog'),
  )
  return answering.at(-1)?.bindings[id]
}
