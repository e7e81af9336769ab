import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '#shared/contract/errors.ts'

/** Everything that may ever be written down. A line that is not in this list cannot be logged. */
const logEvents = [
  'host.started',
  'host.stopped',
  'host.uncaught',
  'service.started',
  'service.ready',
  'service.ended',
  'service.unreadable',
  'call.refused',
  'room.locked',
  'page.replaced',
  'page.gone',
  'navigation.refused',
  'window.refused',
  'permission.refused',
  'request.refused',
] as const
export type LogEvent = (typeof logEvents)[number]

/** Numbers, closed lists and our own random reference: a text that a person typed fits none of them. */
export type LogDetail = {
  readonly code?: (typeof errorCodes)[number]
  readonly ref?: string
  readonly number?: number
}

export type Log = (event: LogEvent, detail?: LogDetail) => void

/** The line for one event, or null when the event is not in the list; details that do not fit are left out. */
export const logLine = (at: number, event: LogEvent, detail: LogDetail = {}): string | null => {
  if (!logEvents.includes(event)) return null
  const line: Record<string, string | number> = { at, event }
  if (detail.code !== undefined && errorCodes.includes(detail.code)) line.code = detail.code
  if (detail.ref !== undefined && /^[0-9a-f]{8}$/.test(detail.ref)) line.ref = detail.ref
  if (typeof detail.number === 'number' && Number.isFinite(detail.number)) line.number = detail.number
  return `${JSON.stringify(line)}\n`
}

const longestFile = 1_000_000

/**
 * Appends to `marac-room.log` in `folder`; a file over a megabyte becomes `marac-room.old.log`. A log that cannot be
 * written never stops the meeting: failures are swallowed.
 */
export const openLog = (folder: string, now: () => number): Log => {
  const file = join(folder, 'marac-room.log')
  return (event, detail) => {
    const line = logLine(now(), event, detail)
    if (line === null) return
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestFile)
        renameSync(file, join(folder, 'marac-room.old.log'))
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // Disk full or read-only: nothing here is worth interrupting a person for.
    }
  }
}
