import type { CustomScheme, Protocol } from 'electron'
import type { Pages } from '#electron/host/pages.ts'

/** Exact origin of the page in Electron: no `file://`, no server. */
export const appOrigin = 'app://marac-room'

/** Whether an address is the app's own: the same scheme and host, nothing that only looks like it. */
export const isAppAddress = (address: string): boolean => {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}` === appOrigin && url.username === '' && url.password === ''
  } catch {
    return false
  }
}

/**
 * To be registered before the app is ready. `standard` gives it an origin and relative addresses, `secure` a secure
 * context; it bypasses no policy, has no service workers, and its scripts are not cached on disk.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
    codeCache: false,
    allowExtensions: false,
  },
}

/** Serves `app://` in one session. */
export const serveApp = (protocol: Pick<Protocol, 'handle'>, pages: Pages): void => {
  protocol.handle('app', async (request) => {
    const { status, headers, body } = await pages(request.url, request.method)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers })
  })
}
