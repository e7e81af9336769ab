import { useActions } from '#renderer/actions/use-actions.ts'
import { notice } from '#renderer/state/notices.ts'
import { counted } from '#renderer/text/meeting-words.ts'

const stops = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-hints]')]

/** Goes to the next text that has hints, after the one that has the focus, and shows its first. */
export function walkOn(): void {
  const all = stops()
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = all[(at + 1) % Math.max(1, all.length)]
  next?.focus()
  next?.click()
}

const say = (): void => {
  const count = stops().reduce((sum, one) => sum + Number(one.dataset.hints), 0)
  notice(count === 0 ? 'No hints on this screen.' : `${counted(count, 'hint')} on this screen.`)
}

/** For a screen of texts that stand: the keys that a field has, where no field has the focus. */
export function useHintWalk(): void {
  useActions({ 'hint.next': { run: walkOn }, 'hint.count': { run: say } })
}
