import { z } from 'zod'
import type { Reply, Request, ToService } from '#shared/contract/messages.ts'
import { refusal } from './envelope.ts'
import type { Folders } from './folders.ts'
import type { Log } from './log.ts'
import type { ServiceProcess, SpawnService } from './service-process.ts'

export type ServiceClient = {
  /** Sends one call on. Never rejects: a service that died answers `service-gone`. */
  readonly call: (request: Request) => Promise<Reply>
  readonly grant: (token: string, path: string) => void
  /** Ends the service and starts a fresh one: the lock. Resolves when the old one is gone. */
  readonly renew: () => Promise<void>
  /** Ends the service for good. */
  readonly stop: () => Promise<void>
}

export type ServiceClientParts = {
  readonly spawn: SpawnService
  readonly folders: Folders
  readonly event: (name: string, content: unknown) => void
  /** The service ended without being asked; a fresh one is already starting. */
  readonly restarted: () => void
  readonly log: Log
  /** How long the service gets to checkpoint and end by itself. */
  readonly graceMs?: number
}

const fromService = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('reply'), id: z.number(), reply: z.custom<Reply>((v) => isReply(v)) }),
  z.object({ kind: z.literal('event'), name: z.string(), data: z.unknown() }),
])

const isReply = (value: unknown): boolean => {
  const reply = value as { ok?: unknown; error?: { code?: unknown; ref?: unknown } } | null
  if (reply === null || typeof reply !== 'object') return false
  return reply.ok === true || (reply.ok === false && typeof reply.error?.code === 'string')
}

/** One service from its start to its end. */
type Life = {
  readonly process: ServiceProcess
  readonly waiting: Map<number, (reply: Reply) => void>
  /** Messages held back until the service says that it is ready; null from then on. */
  held: ToService[] | null
  /** True once its end was asked for. */
  leaving: boolean
  readonly ended: Promise<void>
}

const graceMsUsual = 2_000
/** A service that dies at once, again and again, is not started faster than this. */
const restartPauses = [0, 250, 1_000, 4_000]
const steadyMs = 30_000

/** Starts the case service and keeps one running until `stop`. */
export const openServiceClient = (parts: ServiceClientParts): ServiceClient => {
  let life: Life | null = null
  let stopped = false
  let lastId = 0
  let quickDeaths = 0
  let bornAt = 0

  const answerAll = (waiting: Life['waiting'], code: 'service-gone' | 'locked'): void => {
    for (const answer of waiting.values()) answer(refusal(code))
    waiting.clear()
  }

  const ready = (own: Life): void => {
    parts.log('service.ready')
    const held = own.held ?? []
    own.held = null
    for (const message of held) own.process.post(message)
  }

  const heard = (own: Life, raw: unknown): void => {
    const parsed = fromService.safeParse(raw)
    if (!parsed.success) parts.log('service.unreadable')
    else if (parsed.data.kind === 'event') parts.event(parsed.data.name, parsed.data.data)
    else if (parsed.data.kind === 'ready') ready(own)
    else {
      own.waiting.get(parsed.data.id)?.(parsed.data.reply)
      own.waiting.delete(parsed.data.id)
    }
  }

  const ended = (own: Life): void => {
    parts.log('service.ended', { number: own.waiting.size })
    answerAll(own.waiting, own.leaving ? 'locked' : 'service-gone')
    if (own.leaving || stopped || life !== own) return
    life = null
    quickDeaths = Date.now() - bornAt > steadyMs ? 0 : quickDeaths + 1
    const pause = restartPauses[Math.min(quickDeaths - 1, restartPauses.length - 1)] ?? 0
    const again = (): void => {
      if (stopped || life !== null) return
      start()
      parts.restarted()
    }
    if (pause === 0) again()
    else setTimeout(again, pause).unref()
  }

  const start = (): void => {
    bornAt = Date.now()
    parts.log('service.started')
    let over: () => void = () => undefined
    const end = new Promise<void>((resolve) => {
      over = resolve
    })
    const own: Life = {
      process: parts.spawn({
        message: (raw) => heard(own, raw),
        exit: () => {
          ended(own)
          over()
        },
      }),
      waiting: new Map(),
      held: [],
      leaving: false,
      ended: end,
    }
    life = own
    const { vault, sample, documents } = parts.folders
    own.process.post({ kind: 'start', vaultFolder: vault, sampleFolder: sample, documentsFolder: documents })
  }

  const finish = async (own: Life): Promise<void> => {
    own.leaving = true
    own.process.post({ kind: 'stop' })
    const timer = setTimeout(() => own.process.kill(), parts.graceMs ?? graceMsUsual)
    await own.ended
    clearTimeout(timer)
  }

  const send = (own: Life, message: ToService): void => {
    if (own.held === null) own.process.post(message)
    else own.held.push(message)
  }

  start()
  return {
    call(request) {
      const own = life
      if (own === null || own.leaving)
        return Promise.resolve(refusal(own === null ? 'service-gone' : 'locked'))
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        own.waiting.set(id, resolve)
        send(own, { kind: 'call', id, request })
      })
    },
    grant(token, path) {
      if (life !== null) send(life, { kind: 'grant', token, path })
    },
    async renew() {
      const old = life
      if (old !== null) await finish(old)
      quickDeaths = 0
      if (!stopped) start()
    },
    async stop() {
      stopped = true
      const old = life
      if (old !== null && !old.leaving) await finish(old)
      else if (old !== null) await old.ended
      life = null
    },
  }
}
