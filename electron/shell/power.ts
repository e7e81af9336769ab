import type { PowerMonitor } from 'electron'
import { listen } from './listen.ts'

/** Everything that means that the person may not be there any more. */
const leaving = ['lock-screen', 'suspend', 'resume', 'user-did-resign-active', 'shutdown'] as const

/**
 * Locks when the screen is locked, the machine sleeps or wakes, or another user takes over. Waking as well as sleeping:
 * on Windows 11 the handler of `suspend` may not be run in time.
 */
export const watchPower = (power: Pick<PowerMonitor, 'on'>, lock: () => void): void => {
  for (const event of leaving) listen(power, event, lock)
}
