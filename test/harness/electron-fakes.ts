import type { Session, WebContents } from 'electron'

type Run = (...given: unknown[]) => unknown

/** Records what is registered, so that a test can play Electron and call it. */
export const recorder = () => {
  const heard = new Map<string, Run[]>()
  const set = new Map<string, Run>()
  return {
    /** Plays an event of Electron's; whether anybody prevented it. */
    emit: (name: string, event: object = {}, ...rest: unknown[]): boolean => {
      let prevented = false
      const full = {
        ...event,
        preventDefault: () => {
          prevented = true
        },
      }
      for (const run of heard.get(name) ?? []) run(full, ...rest)
      return prevented
    },
    /** What was given to a method that sets a handler. */
    handler: (name: string): Run => {
      const found = set.get(name)
      if (found === undefined) throw new Error(`${name} was never set`)
      return found
    },
    on: (name: string, run: Run) => {
      heard.set(name, [...(heard.get(name) ?? []), run])
    },
    set: (name: string) => (run: Run) => {
      set.set(name, run)
    },
    listensTo: (name: string): boolean => (heard.get(name) ?? []).length > 0,
  }
}

const setters = [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setBluetoothPairingHandler',
  'setUSBProtectedClassesHandler',
  'setCertificateVerifyProc',
  'setSpellCheckerEnabled',
]

/** A session that remembers its guards. */
export const fakeSession = () => {
  const calls = recorder()
  const session = {
    on: calls.on,
    webRequest: { onBeforeRequest: calls.set('onBeforeRequest') },
    ...Object.fromEntries(setters.map((name) => [name, calls.set(name)])),
  }
  return { session: session as unknown as Session, ...calls }
}

/** Contents that remember their guards. */
export const fakeContents = () => {
  const calls = recorder()
  const contents = {
    on: calls.on,
    setWindowOpenHandler: calls.set('setWindowOpenHandler'),
    setWebRTCIPHandlingPolicy: calls.set('setWebRTCIPHandlingPolicy'),
  }
  return { contents: contents as unknown as WebContents, ...calls }
}
