import type { CallSpec } from '#shared/contract/call.ts'
import { AppError } from '#shared/contract/errors.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Migration } from './db/migrate.ts'
import { createDispatcher, type Dispatcher, type DispatcherOptions, type LogLine } from './dispatch.ts'
import { vaultHandlers } from './handlers/vault.ts'
import { createHeartbeat, type HeartbeatOptions } from './heartbeat.ts'
import { refusalFor } from './refusal.ts'
import type { KdfCost } from './vault/kdf.ts'
import { createVault, type Vault } from './vault/vault.ts'

/** What the service is made of; `service.ts` gives the real parts, a test may give others. */
export type Parts = {
  readonly calls: Readonly<Record<string, CallSpec>>
  readonly handlers: DispatcherOptions['handlers']
  readonly migrations: readonly Migration[]
  readonly runningCase: HeartbeatOptions['runningCase']
  readonly log: (line: LogLine) => void
  readonly clock?: Clock
  readonly kdf?: KdfCost
  readonly onError?: (error: unknown, call: string) => void
}

export type Folders = {
  readonly vaultFolder: string
  readonly sampleFolder: string
  readonly documentsFolder: string
}

/** A service without a process: vault, dispatcher and heartbeat wired together. */
export type Service = Dispatcher & {
  readonly vault: Vault
  /** The path behind a token that the page may use from now on. */
  readonly grant: (token: string, path: string) => void
  /** Looks for a gap and notes that the service is at work. */
  readonly beat: () => void
}

/** Wires a service up; nothing is read or written until a call comes. */
export const createService = (parts: Parts, folders: Folders, emit: DispatcherOptions['emit']): Service => {
  const { clock = systemClock, calls, handlers, migrations, runningCase, log } = parts
  const kdf = parts.kdf ? { kdf: parts.kdf } : {}
  const vault = createVault({ ...folders, clock, migrations, ...kdf })
  const granted = new Map<string, string>()
  const reportBeat = (error: unknown): void => {
    parts.onError?.(error, 'clock.noticeGap')
    const { code, ref } = refusalFor(error)
    log({ code, ref, call: 'clock.noticeGap' })
  }
  const heartbeat = createHeartbeat({
    opened: vault.opened,
    runningCase,
    issue: (name, input) => dispatcher.issue(name, input),
    clock,
    onError: reportBeat,
  })
  const dispatcher: Dispatcher = createDispatcher({
    calls,
    handlers,
    vaultHandlers: vaultHandlers({
      vault,
      afterOpening: heartbeat.beat,
      loadSample: () => dispatcher.issue('sample.load', {}),
    }),
    vault,
    clock,
    log,
    emit,
    grantedPath: (token) => {
      const path = granted.get(token)
      if (path === undefined) throw new AppError('folder-gone')
      return path
    },
    documentsFolder: folders.documentsFolder,
    beforeCall: heartbeat.beatIfLate,
    ...(parts.onError ? { onError: parts.onError } : {}),
  })
  return {
    ...dispatcher,
    vault,
    grant: (token, path) => granted.set(token, path),
    beat: heartbeat.beat,
  }
}
