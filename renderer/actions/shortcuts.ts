import { bindingFor, useBindings } from '#renderer/state/bindings.ts'
import { notice } from '#renderer/state/notices.ts'
import { type ActionId, actionIds, recordOf } from './catalogue.ts'
import { isSingleKey, matches, whileTyping } from './keys.ts'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))

/** Space and arrows belong to the control that has the focus; letters are free on anything but text. */
const isOwnKey = (target: EventTarget | null, shortcut: string): boolean =>
  target instanceof HTMLElement &&
  /^(Space|Arrow\w+)$/.test(shortcut) &&
  target.closest(
    'button, a, input, [role=option], [role=menuitem], [role=radio], [role=tab], [role=slider]',
  ) !== null

export const dialogIsOpen = (): boolean =>
  document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null

/** Runs a command, or says in words why it cannot be done now. False when nothing on screen answers to it. */
export function runAction(id: ActionId): boolean {
  const binding = bindingFor(id, dialogIsOpen())
  if (binding === undefined) return false
  if (binding.blocked !== undefined) notice(binding.blocked)
  else binding.run()
  return true
}

function shortcutFor(id: ActionId, event: KeyboardEvent): boolean {
  const typing = isTextField(event.target)
  const { singleKeys } = useBindings.getState()
  return recordOf(id).keys.some((shortcut) => {
    const alternative = whileTyping(shortcut)
    if (alternative !== null && matches(alternative, event)) return true
    if (!isSingleKey(shortcut)) return matches(shortcut, event)
    if (typing || !singleKeys || isOwnKey(event.target, shortcut)) return false
    return matches(shortcut, event)
  })
}

/** Listens for every shortcut of the catalogue; returns the function that stops listening. */
export function listenForShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key that a field or a menu has used is theirs. Keys with Ctrl are ours all the same: the host has only taken
    // the browser's own meaning (save page, print) from them.
    if (event.isComposing || (event.defaultPrevented && !event.ctrlKey)) return
    for (const id of actionIds) {
      if (shortcutFor(id, event) && runAction(id)) {
        event.preventDefault()
        return
      }
    }
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
