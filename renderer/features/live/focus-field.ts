/** Brings a field of the live screen on screen, then puts the caret into it (an element with `data-field`). */
export function focusField(name: string, show?: () => void): void {
  show?.()
  // The pane is drawn first: two frames are enough for React to have committed it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()),
  )
}
