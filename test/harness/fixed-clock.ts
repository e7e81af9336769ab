import type { Clock } from '#electron/service/clock.ts'

/** 09:00 in London on the morning of a made-up meeting. */
export const meetingMorning = Date.UTC(2026, 5, 4, 8, 0, 0)

/** A clock that moves only when it is told to. `sleep` moves the wall alone, as a sleeping laptop does on Linux. */
export const fixedClock = (start: number = meetingMorning) => {
  let wall = start
  let mono = 1_000
  const clock: Clock = { wall: () => wall, mono: () => mono }
  return {
    clock,
    advance: (ms: number): void => {
      wall += ms
      mono += ms
    },
    sleep: (ms: number): void => {
      wall += ms
    },
  }
}

export type FixedClock = ReturnType<typeof fixedClock>
