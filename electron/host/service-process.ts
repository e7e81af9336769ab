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

/** Only what a process needs to run: nothing that could change how Node starts or what it logs. */
const passedOn = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'LANG',
  'TZ',
]

/** The part of a host's environment that its case service gets. */
export const serviceEnvironment = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(passedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
