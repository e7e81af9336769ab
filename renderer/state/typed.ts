import { useCallback } from 'react'
import { create } from 'zustand'

type TypedStore = {
  readonly texts: Readonly<Record<string, string>>
  readonly set: (place: string, text: string) => void
}

const useTexts = create<TypedStore>()((set) => ({
  texts: {},
  set: (place, text) =>
    set(({ texts: { [place]: _, ...others } }) => ({
      texts: text === '' ? others : { ...others, [place]: text },
    })),
}))

/**
 * Words in a line that nobody has sent yet. They outlive the line itself, so that half a sentence is still there after
 * a look at another pane or case, or after the case service ended and was unlocked again. A lock replaces the page,
 * and them with it.
 */
export function useTyped(place: string): readonly [string, (text: string) => void] {
  const text = useTexts((store) => store.texts[place] ?? '')
  const setText = useCallback((next: string) => useTexts.getState().set(place, next), [place])
  return [text, setText]
}
