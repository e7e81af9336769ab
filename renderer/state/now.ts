import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer: number | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  now = Date.now()
  timer ??= window.setInterval(() => {
    now = Date.now()
    for (const one of listeners) one()
  }, 1_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    timer = undefined
  }
}

/**
 * The time, UTC ms, moving once a second while somebody looks at it. One timer for the whole page: only the parts
 * that show a clock render again. `step` makes it coarser (ms) for parts that show minutes only.
 */
export const useNow = (step = 1): number =>
  useSyncExternalStore(subscribe, () => Math.floor(now / step) * step)
