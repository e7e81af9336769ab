import { fork } from 'node:child_process'
import { join } from 'node:path'
import { type SpawnService, serviceEnvironment } from '#electron/host/service-process.ts'

export type ServiceChildChoice = {
  readonly entry?: string
  /** Further options of Node for the service, e.g. a module to load first. */
  readonly execArgv?: readonly string[]
  /** What the service prints is thrown away unless a test wants to see it: it could hold what a person typed. */
  readonly show?: boolean
}

const usualEntry = join(import.meta.dirname, '..', 'service', 'service.ts')

/** Starts the case service from its source in a child process of this Node. */
export const serviceChild =
  ({ entry = usualEntry, execArgv = [], show = false }: ServiceChildChoice = {}): SpawnService =>
  (listeners) => {
    const output = show ? 'inherit' : 'ignore'
    const child = fork(entry, [], {
      env: serviceEnvironment(process.env),
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      windowsHide: true,
    } as Parameters<typeof fork>[2])
    let over = false
    const end = (): void => {
      if (over) return
      over = true
      listeners.exit()
    }
    child.on('message', listeners.message)
    child.on('exit', end)
    child.on('error', end)
    return {
      post: (message) => {
        // A service that has just died: its end is on its way, and answers every call that waits.
        if (child.connected) child.send(message, () => undefined)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
