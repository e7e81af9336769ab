import { type BrowserContext, chromium, errors, type Page } from 'playwright-core'
import { chromiumFlags } from './flags.ts'
import { makeProfile, removeProfile } from './profile.ts'

export type BrowserChoice = {
  readonly executablePath: string
  readonly headless: boolean
  readonly size: { readonly width: number; readonly height: number }
  readonly firstAddress: string
}

/** One running browser with its one window and its throw-away profile. */
export type Browser = {
  readonly context: BrowserContext
  readonly page: Page
  /** Ends the browser and removes the profile. Never rejects. */
  readonly dispose: () => Promise<void>
}

/** A start takes two seconds; now and then Chromium's first window is never reported, and waiting does not bring it. */
const START_MS = 20_000
const STARTS = 3

/** Starts the browser, again where its first window was not reported. Rejects when it does not start. */
export const startBrowser = async (
  choice: BrowserChoice,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<Browser> => {
  for (let start = 1; ; start += 1) {
    try {
      return await startOnce(choice, prepare)
    } catch (error) {
      if (start === STARTS || !(error instanceof errors.TimeoutError)) throw error
    }
  }
}

/**
 * Starts the browser once. `prepare` is called before anything of ours is loaded. Rejects when it does not start.
 */
const startOnce = async (
  { executablePath, headless, size, firstAddress }: BrowserChoice,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<Browser> => {
  const profile = makeProfile()
  const remove = (): void => removeProfile(profile)
  // Whatever ends this process, the profile goes with it.
  process.once('exit', remove)
  const forget = (): void => {
    process.off('exit', remove)
    remove()
  }
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      timeout: START_MS,
      // A window has to begin with our own address, or Chromium shows an address bar in it; nothing is served there yet,
      // and it is that error page whose load is missed. Without a window it begins with an empty page of its own site:
      // one start in twenty hung before, none of ninety since. `about:blank` will not do: its renderer outlives a lock.
      args: chromiumFlags({ firstAddress: headless ? 'data:text/html,' : firstAddress, size }),
      // Chromium refuses to run its sandbox as root; nobody else goes without it.
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: headless ? size : null,
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
      locale: 'en-GB',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    const dispose = async (): Promise<void> => {
      await context.close().catch(() => undefined)
      forget()
    }
    try {
      await prepare(context)
      const page = context.pages()[0]
      if (page === undefined) throw new Error('the browser opened no window')
      return { context, page, dispose }
    } catch (error) {
      await dispose()
      throw error
    }
  } catch (error) {
    forget()
    throw error
  }
}
