import type { ToService } from '#shared/contract/messages.ts'

/** One running case service, whatever started it: Electron's `utilityProcess` or a child process of Node. */
export type ServiceProcess = {
  readonly post: (message: ToService) => void
  /** Ends it at once. */
  readonly kill: () => void
}

export type ServiceListeners = {
  readonly message: (message: unknown) => void
  /** Called exactly once, however it ended. */
  readonly exit: () => void
}

/** Starts a case service. */
export type SpawnService = (listeners: ServiceListeners) => ServiceProcess
