import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Folders } from '#electron/host/folders.ts'
import { type IdleClock, realIdleClock } from '#electron/host/idle-lock.ts'
import { openLog } from '#electron/host/log.ts'
import { openPages } from '#electron/host/pages.ts'
import { openRoom, type Room } from '#electron/host/room.ts'
import type { SpawnService } from '#electron/host/service-process.ts'
import { systemDesktop } from './desktop.ts'
import { type ChromiumWindow, openChromiumWindow } from './window.ts'

/** `.invalid` can never be registered (RFC 2606), and `https` makes it a secure context. */
export const chromiumOrigin = 'https://marac-room.invalid'

export type ChromiumAppChoice = {
  /** Absolute path of an installed Chromium, Chrome or Edge. */
  readonly executablePath: string
  readonly headless: boolean
  readonly size?: { readonly width: number; readonly height: number }
  readonly folders: Folders
  /** Absolute path of the built renderer. */
  readonly rendererFolder: string
  readonly version: string
  readonly spawn: SpawnService
  readonly idleClock?: IdleClock
  readonly closed?: () => void
  readonly watch?: (context: BrowserContext) => Promise<void>
}

export type ChromiumApp = {
  readonly room: Room
  /** The page as it is now: a lock or a crash may replace it. */
  readonly page: () => Page
  /** Ends the case service cleanly, closes the window, removes its profile. */
  readonly close: () => Promise<void>
}

/** Where `npm start` and the tests find the built renderer. */
export const builtRenderer = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** Starts the whole app in an installed Chromium. Rejects when the browser cannot be started. */
export const openChromiumApp = async (choice: ChromiumAppChoice): Promise<ChromiumApp> => {
  const log = openLog(choice.folders.log, Date.now)
  let window: ChromiumWindow | null = null
  const room = openRoom({
    host: 'chromium',
    version: choice.version,
    origin: chromiumOrigin,
    folders: choice.folders,
    spawn: choice.spawn,
    window: {
      send: (name, content) => window?.send(name, content),
      replace: async () => window?.replace(),
    },
    desktop: systemDesktop(choice.headless),
    idleClock: choice.idleClock ?? realIdleClock,
    log,
  })
  log('host.started')
  try {
    const opened = await openChromiumWindow({
      executablePath: choice.executablePath,
      headless: choice.headless,
      size: choice.size ?? { width: 1366, height: 768 },
      origin: chromiumOrigin,
      pages: openPages(choice.rendererFolder, chromiumOrigin),
      handle: room.handle,
      closed: () => choice.closed?.(),
      log,
      watch: choice.watch,
    })
    window = opened
    return {
      room,
      page: opened.page,
      close: async () => {
        await Promise.all([room.close(), opened.close()])
      },
    }
  } catch (error) {
    await room.close()
    throw error
  }
}
