import type { Session } from 'electron'
import type { Log } from '#electron/host/log.ts'
import { isAppAddress } from './app-scheme.ts'
import { chooseNothing, listen } from './listen.ts'

/** The part of a session that is guarded; tests give their own. */
export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

/** Addresses that a page may ask for: the app's own, and what it holds in memory itself (images, by the policy). */
export const mayRequest = (address: string): boolean =>
  isAppAddress(address) || address.startsWith('data:') || address.startsWith(`blob:`)

/** What a Chromium certificate check answers for "no": there is no server that this app speaks to. */
const rejectCertificate = -2

/**
 * Denies everything a page can ask of a session: Electron approves permissions unless told otherwise. Only writing
 * plain text to the clipboard is left, which needs no reading back and a person's own click.
 */
export const guardSession = (session: GuardedSession, log: Log): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    const granted = permission === 'clipboard-sanitized-write'
    if (!granted) log('permission.refused')
    answer(granted)
  })
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // The answer is the list of classes that stay protected: all of them.
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setCertificateVerifyProc((_request, answer) => answer(rejectCertificate))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url)
    if (cancel) log('request.refused')
    answer({ cancel })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
    log('request.refused')
  })
  for (const chooser of ['select-hid-device', 'select-serial-port', 'select-usb-device'])
    listen(session, chooser, chooseNothing)
}
