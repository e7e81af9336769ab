import type { WebContents } from 'electron'
import type { Log } from '#electron/host/log.ts'
import { isAppAddress } from './app-scheme.ts'
import { chooseNothing, listen, type Preventable } from './listen.ts'

/** The part of a page's contents that is guarded; tests give their own. */
export type GuardedContents = Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'on'>

/** Electron gives the address in the event itself and, for older events, as the next argument as well. */
const addressOf = (event: Preventable, rest: readonly unknown[]): string => {
  const inEvent = (event as { url?: unknown }).url
  if (typeof inEvent === 'string') return inEvent
  return typeof rest[0] === 'string' ? rest[0] : ''
}

/**
 * Keeps contents of any kind where they are: only the app's own address, in the top frame, is ever gone to; no new
 * windows, no webviews, no devices. Called for every contents that the app makes, before anything is loaded.
 */
export const guardContents = (contents: GuardedContents, log: Log): void => {
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    listen(contents, name, (event, ...rest) => {
      const inSubframe = (event as { isMainFrame?: unknown }).isMainFrame === false
      if (isAppAddress(addressOf(event, rest)) && !inSubframe) return
      event.preventDefault()
      log('navigation.refused')
    })
  }
  contents.setWindowOpenHandler(() => {
    log('window.refused')
    return { action: 'deny' }
  })
  listen(contents, 'will-attach-webview', (event) => {
    event.preventDefault()
    log('window.refused')
  })
  listen(contents, 'select-bluetooth-device', chooseNothing)
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
