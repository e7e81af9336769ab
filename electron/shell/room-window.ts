import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron'
import { openCrashBrake } from '#electron/host/crash-brake.ts'
import type { Log } from '#electron/host/log.ts'
import type { RoomWindow } from '#electron/host/room.ts'
import { appOrigin } from './app-scheme.ts'
import { eventChannel } from './channels.ts'
import { type Press, zoomAfter } from './menu.ts'
import { type Bounds, windowOptions } from './web-preferences.ts'

export type ShellWindowParts = {
  /** Makes a window: `(options) => new BrowserWindow(options)`. */
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly preload: string
  readonly log: Log
  /** The person closed the window. */
  readonly closed: () => void
  /** Windows is being shut down or the person logs off: a second is left at most. */
  readonly ending: () => void
}

export type ShellWindow = RoomWindow & {
  /** Opens the first window. */
  readonly open: () => void
  readonly contents: () => WebContents | null
  readonly window: () => BrowserWindow | null
  /** Brings the window to the front: somebody started the app a second time. */
  readonly focus: () => void
}

const firstBounds: Bounds = { width: 1366, height: 820 }

/** The app's one window, and the fresh one that takes its place on lock and after a crash. */
export const shellWindow = (parts: ShellWindowParts): ShellWindow => {
  const stop = openCrashBrake()
  let current: BrowserWindow | null = null

  const open = (bounds: Bounds = firstBounds, maximised = false): Promise<void> => {
    const window = parts.make(windowOptions(parts.preload, bounds))
    const { webContents } = window
    current = window
    // Windows forgets it on minimising and restoring in some versions, so it is said again at each showing.
    const protect = (): void => window.setContentProtection(true)
    protect()
    window.on('show', protect)
    window.on('restore', protect)
    window.once('ready-to-show', () => {
      if (maximised) window.maximize()
      window.show()
    })
    // A page title could name a person; the taskbar is seen by the whole room.
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', () => {
      if (current !== window) return
      current = null
      parts.closed()
    })
    // Not at `query-session-end`: a person may still stay, and every acknowledged write is on disk already.
    window.on('session-end', parts.ending)
    webContents.on('before-input-event', (event, input) => {
      const zoom = zoomAfter(input satisfies Press, webContents.getZoomFactor())
      if (zoom === null) return
      event.preventDefault()
      webContents.setZoomFactor(zoom)
    })
    webContents.on('render-process-gone', () => {
      parts.log('page.gone')
      if (current !== window) return
      if (stop()) parts.closed()
      else void replace()
    })
    return window.loadURL(`${appOrigin}/`)
  }

  /** The old window first: two windows of one site could share a renderer process, and with it its memory. */
  const replace = async (): Promise<void> => {
    const old = current
    current = null
    const bounds: Rectangle | undefined = old?.getNormalBounds()
    const maximised = old?.isMaximized() ?? false
    if (old !== null && !old.isDestroyed()) {
      if (!old.webContents.isCrashed()) old.webContents.forcefullyCrashRenderer()
      old.destroy()
    }
    await open(bounds ?? firstBounds, maximised)
  }

  return {
    open: () => void open(),
    replace,
    send: (name, content) => {
      if (current !== null && !current.isDestroyed()) current.webContents.send(eventChannel, name, content)
    },
    contents: () => (current === null || current.isDestroyed() ? null : current.webContents),
    window: () => current,
    focus() {
      if (current === null) return
      if (current.isMinimized()) current.restore()
      current.focus()
    },
  }
}
