/** The clock of the idle lock; tests turn it by hand. */
export type IdleClock = {
  /** Wall clock, epoch milliseconds: it runs on while the machine sleeps, and that is what counts here. */
  readonly now: () => number
  readonly every: (ms: number, run: () => void) => () => void
}

export type IdleLimits = {
  readonly idleMs: number
  readonly meetingMs: number
  /** How long before the lock the page is told. */
  readonly warnMs: number
  /** A gap between two ticks that can only mean that the machine slept. */
  readonly gapMs: number
}

/** Five minutes, or an hour while a meeting is open: a chair must not be locked out in the middle of a case. */
const usualLimits: IdleLimits = {
  idleMs: 5 * 60_000,
  meetingMs: 60 * 60_000,
  warnMs: 2 * 60_000,
  gapMs: 60_000,
}

const tickMs = 5_000

export type IdleLock = {
  /** Something was unlocked: from now on silence counts. */
  readonly arm: () => void
  /** Nothing is unlocked any more. */
  readonly disarm: () => void
  readonly armed: () => boolean
  /** Somebody did something. */
  readonly activity: (meetingOpen: boolean) => void
  readonly stop: () => void
}

/**
 * Locks after silence, after a gap that looks like sleep, and warns beforehand.
 *
 * @param told called with whole seconds until the lock, on each tick of the last two minutes
 * @param lock called once; it is expected to lead to `disarm`
 */
export const openIdleLock = (
  clock: IdleClock,
  told: (seconds: number) => void,
  lock: () => void,
  limits: IdleLimits = usualLimits,
): IdleLock => {
  let armed = false
  let meetingOpen = false
  let last = clock.now()
  let ticked = clock.now()

  const tick = (): void => {
    const now = clock.now()
    const gap = now - ticked
    ticked = now
    if (!armed) return
    const left = (meetingOpen ? limits.meetingMs : limits.idleMs) - (now - last)
    if (gap >= limits.gapMs || left <= 0) {
      armed = false
      lock()
    } else if (left <= limits.warnMs) told(Math.ceil(left / 1000))
  }
  const stop = clock.every(tickMs, tick)

  return {
    arm() {
      armed = true
      last = clock.now()
    },
    disarm() {
      armed = false
      meetingOpen = false
    },
    armed: () => armed,
    activity(open) {
      meetingOpen = open
      last = clock.now()
    },
    stop,
  }
}

/** The real clock; its timer does not keep the process alive. */
export const realIdleClock: IdleClock = {
  now: () => Date.now(),
  every: (ms, run) => {
    const timer = setInterval(run, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}
