import { z } from 'zod'

/** Everything the page can be told without asking. */
export const events = {
  /** Rows changed: what is on screen is to be read again. */
  'rows.changed': z.strictObject({ command: z.string() }),
  /** The case service ended without being asked and was started again: the vault is locked. */
  'service.restarted': z.strictObject({}),
  /** Seconds until the idle lock; sent in the last two minutes. */
  'lock.approaching': z.strictObject({ seconds: z.int() }),
} as const

export type EventName = keyof typeof events
