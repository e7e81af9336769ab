import { randomUUID } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Reader } from './db/sql.ts'
import type { Opened } from './vault/opened.ts'

/** How often the service notes that it is at work. */
export const beatEveryMs = 5_000
/** A longer silence than this, by the wall clock, is a gap that somebody has to explain. */
export const gapAfterMs = 30_000

export type HeartbeatOptions = {
  readonly opened: () => Opened | null
  /** The case whose clock runs, or null (store/clock.ts). */
  readonly runningCase: (db: Reader) => { readonly meetingId: string; readonly caseId: string } | null
  /** Applies a command in the name of the service. */
  readonly issue: (name: string, input: unknown) => unknown
  readonly clock: Clock
  /** Told of what went wrong. A gap that cannot be recorded must not keep people from their meeting. */
  readonly onError: (error: unknown) => void
}

/**
 * Notices that the service was not running while a case clock was: a crash, a lock, a sleeping laptop. What the gap
 * was is for people to say; here it is only put on record. The beat is not journaled: it is no one's act.
 */
export const createHeartbeat = ({ opened, runningCase, issue, clock, onError }: HeartbeatOptions) => {
  let beatAt = 0

  const noticeGap = ({ database }: Opened): void => {
    const running = runningCase(database.sql)
    if (!running) return
    const from = database.lastAliveAt()
    const to = clock.wall()
    if (from !== null && to - from > gapAfterMs) {
      const { meetingId, caseId } = running
      issue('clock.noticeGap', { meetingId, caseId, factId: randomUUID(), from, to })
    }
    database.beat(to)
  }

  const beat = (): void => {
    const open = opened()
    if (!open?.header.recoveryConfirmed) return
    beatAt = clock.wall()
    try {
      noticeGap(open)
    } catch (error) {
      onError(error)
    }
  }

  return {
    /** Once when a vault opens, then every `beatEveryMs`. */
    beat,
    /** Before a call is answered: after a sleep the call may come before the timer does. */
    beatIfLate: (): void => {
      if (Math.abs(clock.wall() - beatAt) > gapAfterMs) beat()
    },
  }
}
