import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { serviceChild } from '#electron/chromium/service-child.ts'
import type { Folders } from '#electron/service/create-service.ts'
import type { FromService, Reply } from '#shared/contract/messages.ts'

/** The program's own entry, and one that knows notes only; see `bundled-service.ts` for a third. */
export const entries = {
  program: join(import.meta.dirname, '../../electron/service/service.ts'),
  notes: join(import.meta.dirname, 'note-service.ts'),
} as const

const gone: Reply = { ok: false, error: { code: 'service-gone', ref: '' } }

/** A real service in a process of its own. What it did not live to answer is answered with `service-gone`. */
export const serviceProcess = async (entry: string, folders: Folders) => {
  const waiting = new Map<number, (reply: Reply) => void>()
  let lastId = 0
  let settleReady: () => void = () => undefined
  let settleEnded: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    settleReady = resolve
  })
  let over = false
  const ended = new Promise<void>((resolve) => {
    settleEnded = resolve
  })
  const child = serviceChild({ entry, show: true })({
    message: (raw) => {
      const message = raw as FromService
      if (message.kind === 'ready') settleReady()
      if (message.kind === 'reply') waiting.get(message.id)?.(message.reply)
    },
    exit: () => {
      over = true
      for (const settle of waiting.values()) settle(gone)
      settleEnded()
    },
  })
  child.post({ kind: 'start', ...folders })
  await Promise.race([ready, ended])
  return {
    ended,
    kill: child.kill,
    stop: async (): Promise<void> => {
      child.post({ kind: 'stop' })
      await ended
    },
    send: (name: string, input: unknown, commandId: string = randomUUID()): Promise<Reply> => {
      if (over) return Promise.resolve(gone)
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        child.post({ kind: 'call', id, request: { name, input, commandId } })
      })
    },
  }
}

export type ServiceProcessUnderTest = Awaited<ReturnType<typeof serviceProcess>>
