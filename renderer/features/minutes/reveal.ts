import type { Place } from './parts.ts'

const find = (attribute: string, value: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`)

/** Scrolls the document to the beginning of a part; the focus stays where it is. */
export const revealPart = (part: string): void => find('data-part', part)?.scrollIntoView({ block: 'start' })

/** Brings a section into sight and puts the keyboard on it. */
export function revealSection({ part, section }: Place): void {
  if (section === null) {
    revealPart(part)
    return
  }
  const shown = find('data-section', section)
  shown?.scrollIntoView({ block: 'nearest' })
  shown?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
