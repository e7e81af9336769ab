import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { openCrashBrake } from '#electron/host/crash-brake.ts'
import type { Log } from '#electron/host/log.ts'
import type { Pages } from '#electron/host/pages.ts'
import { securityHeaders } from '#electron/host/security-headers.ts'
import type { Sender } from '#electron/host/sender.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { bridgeScript } from './bridge-script.ts'
import { type Browser, startBrowser } from './browser.ts'
import { openEventQueue } from './event-queue.ts'
import { sweepProfiles } from './profile.ts'
import { rendererPids, renderersGone } from './renderers.ts'

/** A site of its own that holds nothing: going there and back is what ends the old renderer process. */
export const emptyOrigin = 'https://empty.invalid'

export type ChromiumWindowParts = {
  readonly executablePath: string
  readonly headless: boolean
  readonly size: { readonly width: number; readonly height: number }
  readonly origin: string
  readonly pages: Pages
  readonly handle: (text: unknown, sender: Sender) => Promise<Reply>
  /** The person closed the window, or the browser ended. */
  readonly closed: () => void
  readonly log: Log
  /** Called with each new browser before the page is opened: for tests that watch it. */
  readonly watch?: ((context: BrowserContext) => Promise<void>) | undefined
}

export type ChromiumWindow = {
  readonly send: (name: string, content: unknown) => void
  readonly replace: () => Promise<void>
  readonly page: () => Page
  readonly close: () => Promise<void>
}

/** Opens the app's window in an installed Chromium; playwright-core speaks to it through a pipe. */
export const openChromiumWindow = async (parts: ChromiumWindowParts): Promise<ChromiumWindow> => {
  const { origin, log } = parts
  const events = openEventQueue()
  const stop = openCrashBrake()
  let busy: Promise<void> = Promise.resolve()
  let replacing = false
  let closing = false

  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const address = request.url()
    if (address.startsWith(`${origin}/`)) {
      const { status, headers, body } = await parts.pages(address, request.method())
      return route.fulfill({ status, headers, body })
    }
    if (address === `${emptyOrigin}/` && replacing) {
      const headers = securityHeaders('none')
      return route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html>' })
    }
    log('request.refused')
    // A navigation that is answered with 204 leaves the page where it is; an aborted one may show an error page.
    return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient')
  }

  const prepare = async (context: BrowserContext): Promise<void> => {
    await context.route('**/*', answer)
    const [callName, nextName] = [`c${randomBytes(8).toString('hex')}`, `n${randomBytes(8).toString('hex')}`]
    const own = (from: Page, frame: unknown): boolean => from === browser?.page && frame === from.mainFrame()
    await context.exposeBinding(callName, async ({ page, frame }, text: unknown) => {
      const sender = { address: frame.url(), ownTopFrame: own(page, frame) }
      return JSON.stringify(await parts.handle(text, sender))
    })
    await context.exposeBinding(nextName, ({ page, frame }) => (own(page, frame) ? events.fetch() : '[]'))
    await context.addInitScript(bridgeScript, { origin, callName, nextName })
    await parts.watch?.(context)
  }

  const watchWindow = ({ context, page }: Browser): void => {
    const current = (): boolean => page === browser?.page && !closing && !replacing
    context.on('page', (other) => {
      if (other === page) return
      log('window.refused')
      other.close().catch(() => undefined)
    })
    page.on('close', () => {
      if (current()) parts.closed()
    })
    page.on('crash', () => {
      log('page.gone')
      if (!current()) return
      if (stop()) parts.closed()
      else void replaceWith(relaunch)
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || !current() || frame.url().startsWith(`${origin}/`)) return
      log('navigation.refused')
      page.goto(`${origin}/`).catch(() => undefined)
    })
  }

  const launch = async (): Promise<Browser> => {
    const { executablePath, headless, size } = parts
    const started = await startBrowser(
      { executablePath, headless, size, firstAddress: `${origin}/` },
      prepare,
    )
    browser = started
    watchWindow(started)
    await started.page.goto(`${origin}/`)
    return started
  }

  const relaunch = async (): Promise<void> => {
    await browser?.dispose()
    await launch()
  }

  /** There and back: another site is another process, and the way back is a third one. */
  const swap = async ({ context, page }: Browser): Promise<void> => {
    const before = await rendererPids(context)
    await page.goto(`${emptyOrigin}/`, { timeout: 4_000, waitUntil: 'commit' })
    if (before.length === 0 || !(await renderersGone(context, before)))
      throw new Error('the old renderer is still there')
    await page.goto(`${origin}/`)
  }

  /** One after the other: a crash may come in the middle of a lock. */
  const replaceWith = (way: () => Promise<void>): Promise<void> => {
    busy = busy.then(async () => {
      if (closing) return
      replacing = true
      events.clear()
      try {
        await way()
      } catch {
        // No page can be had any more: nothing is left to show, so the app ends.
        parts.closed()
      } finally {
        replacing = false
      }
    })
    return busy
  }

  let browser: Browser | null = null
  sweepProfiles()
  const first = await launch().catch(async (error: unknown) => {
    closing = true
    await browser?.dispose()
    throw error
  })
  return {
    send: (name, content) => {
      if (!replacing && !closing) events.send(name, content)
    },
    // A page that hangs cannot be left by navigating: then the whole browser goes.
    replace: () => replaceWith(() => swap(browser ?? first).catch(relaunch)),
    page: () => (browser ?? first).page,
    async close() {
      closing = true
      await browser?.dispose()
    },
  }
}
