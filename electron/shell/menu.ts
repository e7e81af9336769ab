import type { MenuItemConstructorOptions } from 'electron'

/**
 * No menu where a program can live without one: Electron's own brings keys for DevTools and reload. On macOS copy and
 * paste need the edit menu.
 */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin'
    ? [
        { label: 'Marac Room', submenu: [{ role: 'hide' }, { role: 'quit' }] },
        {
          label: 'Edit',
          submenu: [
            { role: 'undo' },
            { role: 'redo' },
            { role: 'cut' },
            { role: 'copy' },
            { role: 'paste' },
            { role: 'selectAll' },
          ],
        },
      ]
    : null

/** One press of a key as Electron tells it before the page hears it. */
export type Press = {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
}

const steps = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5]

/** The zoom after Ctrl and plus, minus or nought, which a menu would else have brought; null for any other press. */
export const zoomAfter = (press: Press, now: number): number | null => {
  if (press.type !== 'keyDown' || !(press.control || press.meta)) return null
  if (press.key === '0') return 1
  if (press.key === '+' || press.key === '=') return steps.find((step) => step > now + 0.01) ?? now
  if (press.key === '-') return steps.findLast((step) => step < now - 0.01) ?? now
  return null
}
