import { mkdirSync } from 'node:fs'
import { type EventName, events } from '#shared/contract/events.ts'
import type { Reply, Request } from '#shared/contract/messages.ts'
import { parseRequest, refusal } from './envelope.ts'
import type { Folders } from './folders.ts'
import { openGrants } from './grants.ts'
import { type Desktop, isHostCall, openHostCalls } from './host-calls.ts'
import { type IdleClock, openIdleLock } from './idle-lock.ts'
import type { Log } from './log.ts'
import { isOurPage, type Sender } from './sender.ts'
import { openServiceClient } from './service-client.ts'
import type { SpawnService } from './service-process.ts'

/** The one window of the app, as far as the room has to know it. */
export type RoomWindow = {
  /** Tells the page of an event; dropped when there is no page. */
  readonly send: (name: EventName, content: unknown) => void
  /** A fresh page in a fresh renderer process; nothing of the old one is left when it resolves. */
  readonly replace: () => Promise<void>
}

export type RoomParts = {
  readonly host: 'electron' | 'chromium'
  readonly version: string
  /** Exact origin of our own page. */
  readonly origin: string
  readonly folders: Folders
  readonly spawn: SpawnService
  readonly window: RoomWindow
  readonly desktop: Desktop
  readonly idleClock: IdleClock
  readonly log: Log
}

/** What both hosts are: one case service, one page, and the rules between them. */
export type Room = {
  /** Answers what the page sent: sender, envelope, then the host's own calls or the case service. Never rejects. */
  readonly handle: (text: unknown, sender: Sender) => Promise<Reply>
  /** Ends the case service and replaces the page. Calls while it happens share the one lock. */
  readonly lock: () => Promise<void>
  /** Locks if anything is unlocked: for the screen lock, sleep and a change of user. */
  readonly lockIfOpen: () => Promise<void>
  /** The case service gets its moment to checkpoint, then everything ends. */
  readonly close: () => Promise<void>
}

/** Calls after which something readable is in memory. */
const opens = new Set([
  'vault.create',
  'vault.unlock',
  'vault.unlockWithRecovery',
  'vault.openSample',
  'vault.confirmRecovery',
])

/** Starts the case service and puts the rules around it. The window is the caller's. */
export const openRoom = (parts: RoomParts): Room => {
  mkdirSync(parts.folders.data, { recursive: true, mode: 0o700 })
  const grants = openGrants()
  let locking: Promise<void> | null = null

  const send = (name: string, content: unknown): void => {
    if (!Object.hasOwn(events, name)) return
    const known = name as EventName
    const parsed = events[known].safeParse(content)
    if (parsed.success) parts.window.send(known, parsed.data)
  }

  const client = openServiceClient({
    spawn: parts.spawn,
    folders: parts.folders,
    event: send,
    // The idle lock stays armed: the page still holds what was on screen, until it is unlocked again or replaced.
    restarted: () => {
      for (const [token, path] of grants.all()) client.grant(token, path)
      send('service.restarted', {})
    },
    log: parts.log,
  })

  const lock = (): Promise<void> => {
    locking ??= (async () => {
      idle.disarm()
      grants.forget()
      parts.log('room.locked')
      // Together: the page has nothing to wait for, and its memory is to go as soon as the service's.
      await Promise.all([client.renew(), parts.window.replace()])
      parts.log('page.replaced')
    })().finally(() => {
      locking = null
    })
    return locking
  }

  const idle = openIdleLock(
    parts.idleClock,
    (seconds) => send('lock.approaching', { seconds }),
    () => void lock(),
  )

  const hostCall = openHostCalls({
    host: parts.host,
    version: parts.version,
    desktop: parts.desktop,
    grants,
    documentsFolder: parts.folders.documents,
    lock: () => void lock(),
    activity: idle.activity,
    granted: client.grant,
  })

  const answer = async (request: Request): Promise<Reply> => {
    if (isHostCall(request.name)) return hostCall(request)
    const reply = await client.call(request)
    if (reply.ok && opens.has(request.name)) idle.arm()
    return reply
  }

  return {
    async handle(text, sender) {
      const request = isOurPage(sender, parts.origin) ? parseRequest(text) : 'not-yours'
      const reply = typeof request === 'string' ? refusal(request) : await answer(request)
      if (!reply.ok) parts.log('call.refused', reply.error)
      return reply
    },
    lock,
    lockIfOpen: async () => {
      if (idle.armed() || locking !== null) await lock()
    },
    async close() {
      idle.stop()
      await client.stop()
      parts.log('host.stopped')
    },
  }
}
