/** A key press reduced to what shortcuts are made of. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code'>

const names: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A shortcut as people read it: `Ctrl K`, `→`, `Space`. */
export const keyLabel = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' ')

/** The key of a press: letters and digits by the letter that is printed, so that Alt and Shift do not change it. */
function keyOf(press: Press): string {
  if (press.key === ' ') return 'Space'
  const letter = /^Key([A-Z])$/.exec(press.code)
  const digit = /^Digit(\d)$/.exec(press.code)
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase()
  if (press.altKey && letter?.[1]) return letter[1]
  if (press.altKey && digit?.[1]) return digit[1]
  return press.key
}

/** True when a press is this shortcut. `?` and the like carry Shift in their character, so Shift is not asked of them. */
export function matches(shortcut: string, press: Press): boolean {
  const parts = shortcut.split('+')
  const key = parts.pop() ?? ''
  const control = press.ctrlKey || press.metaKey
  const printedSign = key.length === 1 && !/[A-Z0-9]/.test(key)
  return (
    keyOf(press) === key &&
    control === parts.includes('Ctrl') &&
    press.altKey === parts.includes('Alt') &&
    (printedSign || press.shiftKey === parts.includes('Shift'))
  )
}

/** A single key, without Ctrl or Alt: must not fire while somebody types (WCAG 2.2, 2.1.4). */
export const isSingleKey = (shortcut: string): boolean =>
  !shortcut.includes('Ctrl+') && !shortcut.includes('Alt+') && !/^F\d+$/.test(shortcut)

/** The form of a single-key shortcut that works while typing: `Alt+A`. Arrows and Space stay with the text. */
export const whileTyping = (shortcut: string): string | null =>
  /^(Shift\+)?[A-Z0-9]$/.test(shortcut) ? `Alt+${shortcut}` : null
