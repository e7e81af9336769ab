import { create } from 'zustand'

/** One line at the foot of the window: what was saved, or why something could not be done. Never a pop-up. */
type Notice = { readonly text: string; readonly tone: 'quiet' | 'problem'; readonly at: number }
type NoticeStore = { readonly notice: Notice | null; readonly set: (notice: Notice | null) => void }

export const useNotice = create<NoticeStore>()((set) => ({
  notice: null,
  set: (notice) => set({ notice }),
}))

/** Says something in the status line; screen readers hear it politely. */
export const notice = (text: string, tone: Notice['tone'] = 'quiet'): void =>
  useNotice.getState().set({ text, tone, at: Date.now() })
