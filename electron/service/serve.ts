import { AppError } from '#shared/contract/errors.ts'
import type { ToService } from '#shared/contract/messages.ts'
import { createService, type Folders, type Parts, type Service } from './create-service.ts'
import { beatEveryMs } from './heartbeat.ts'
import type { Port } from './port.ts'
import { refusalFor } from './refusal.ts'

/**
 * Serves one host over its port until it says stop or goes away; then the database is checkpointed and closed and
 * `end` is called, which must not return.
 */
export const serve = (port: Port, parts: Parts, end: () => void): void => {
  let service: Service | null = null
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = (): void => {
    clearInterval(timer)
    try {
      service?.vault.close()
    } finally {
      end()
    }
  }

  const start = (folders: Folders): void => {
    if (service) return
    service = createService(parts, folders, (name, data) => port.post({ kind: 'event', name, data }))
    timer = setInterval(service.beat, beatEveryMs)
    port.post({ kind: 'ready' })
  }

  const answer = async (message: ToService & { kind: 'call' }): Promise<void> => {
    const reply = service
      ? await service.handle(message.request)
      : { ok: false as const, error: refusalFor(new AppError('service-gone')) }
    port.post({ kind: 'reply', id: message.id, reply })
  }

  port.onGone(stop)
  port.onMessage((message) => {
    if (message.kind === 'start') start(message)
    else if (message.kind === 'call') void answer(message)
    else if (message.kind === 'grant') service?.grant(message.token, message.path)
    else stop()
  })
}
