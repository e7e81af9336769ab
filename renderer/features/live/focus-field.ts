/**
 * Brings a field of the live screen on screen, then puts the caret into it (an element with `data-field`). At once
 * where it is there already, so that no letter of a quick typist is lost; else as soon as React has drawn the pane.
 */
export function focusField(name: string, show?: () => void): void {
  const focus = (): boolean => {
    const field = document.querySelector<HTMLElement>(`[data-field="${name}"]`)
    field?.focus()
    return field !== null
  }
  show?.()
  if (focus()) return
  queueMicrotask(() => {
    if (!focus()) requestAnimationFrame(focus)
  })
}
