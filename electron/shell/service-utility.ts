import type { ForkOptions, UtilityProcess } from 'electron'
import { type SpawnService, serviceEnvironment } from '#electron/host/service-process.ts'

type Fork = (modulePath: string, args: string[], options: ForkOptions) => UtilityProcess

/**
 * Starts the case service in a utility process. What it prints is thrown away: it could hold what a person typed.
 *
 * @param fork `utilityProcess.fork`, to be called once the app is ready
 * @param entry absolute path of the built service
 */
export const serviceUtility =
  (fork: Fork, entry: string, env: NodeJS.ProcessEnv): SpawnService =>
  (listeners) => {
    const child = fork(entry, [], {
      serviceName: 'Marac Room case service',
      stdio: 'ignore',
      execArgv: [],
      env: serviceEnvironment(env),
    })
    let over = false
    child.on('message', listeners.message)
    // `error` is a fatal fault of V8; `exit` follows it, and comes in every other case as well.
    child.on('exit', () => {
      over = true
      listeners.exit()
    })
    return {
      post: (message) => {
        if (!over) child.postMessage(message)
      },
      kill: () => {
        const { pid } = child
        child.kill()
        // On POSIX that was only SIGTERM, which a service that hangs need not heed.
        if (process.platform === 'win32' || pid === undefined || over) return
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It ended in between.
        }
      },
    }
  }
