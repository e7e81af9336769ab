import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import type { Clock } from '../clock.ts'
import { writePrivateFile } from './private-file.ts'

const attempts = z.strictObject({ failures: z.int().min(0), lastAt: z.int().min(0) })
type Attempts = z.infer<typeof attempts>

const freeFailures = 3
const longestDelayMs = 300_000

/** Milliseconds to wait after so many failures in a row: nothing for three, then 2 s, 4 s, 8 s … five minutes. */
export const delayAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestDelayMs, 1_000 * 2 ** (failures - freeFailures + 1))

const read = (file: string): Attempts => {
  try {
    return attempts.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Whoever can delete this file can copy the vault as well: the delay is against hands on the keyboard only.
    return { failures: 0, lastAt: 0 }
  }
}

/** A file that cannot be written must not keep the right passphrase out. */
const keep = (file: string, value: Attempts): void => {
  try {
    writePrivateFile(file, JSON.stringify(value))
  } catch {}
}

/**
 * Growing delay between wrong attempts. The count lives beside the vault, not in it, and survives a restart; it never
 * wipes anything. A failure is counted before the attempt is made, so that ending the process does not undo it.
 */
export const createThrottle = (file: string, clock: Clock) => {
  let seen: { readonly failures: number; readonly mono: number } | null = null

  const waitMs = (): number => {
    const stored = read(file)
    // Within this process the wall clock is not trusted: setting it forward would skip the wait.
    if (seen && seen.failures >= stored.failures) return seen.mono + delayAfter(seen.failures) - clock.mono()
    const elapsed = clock.wall() - stored.lastAt
    if (elapsed >= 0) return delayAfter(stored.failures) - elapsed
    // The clock was set back: wait once from now on, not until the old time comes round again.
    keep(file, { failures: stored.failures, lastAt: clock.wall() })
    return delayAfter(stored.failures)
  }

  return {
    /** Counts an attempt as failed until `succeeded` is called. Throws AppError `try-later` while one must wait. */
    attempt: (): void => {
      if (waitMs() > 0) throw new AppError('try-later')
      const failures = Math.max(read(file).failures, seen?.failures ?? 0) + 1
      seen = { failures, mono: clock.mono() }
      keep(file, { failures, lastAt: clock.wall() })
    },
    succeeded: (): void => {
      seen = null
      try {
        rmSync(file, { force: true })
      } catch {}
    },
  }
}

export type Throttle = ReturnType<typeof createThrottle>
