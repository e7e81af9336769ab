/** The only source of time in the case service, so that tests can hold it still. */
export type Clock = {
  /** Milliseconds since the epoch, UTC; may jump when somebody sets the clock or the laptop sleeps. */
  readonly wall: () => number
  /** Milliseconds since an arbitrary start; never goes back, and on some systems stands still during sleep. */
  readonly mono: () => number
}

/** The machine's own clock. */
export const systemClock: Clock = {
  wall: () => Date.now(),
  mono: () => Math.floor(performance.now()),
}
