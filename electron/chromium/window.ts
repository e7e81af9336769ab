import { randomBytes } from 'node:crypto'
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import type { Log } from '#electron/host/log.ts'
import type { Pages } from '#electron/host/pages.ts'
import { securityHeaders } from '#electron/host/security-headers.ts'
import type { Sender } from '#electron/host/sender.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { bridgeScript } from './bridge-script.ts'
import { chromiumFlags } from './flags.ts'
import { makeProfile, removeProfile, sweepProfiles } from './profile.ts'
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
  /** Called with each new browser context before the page is opened: for tests that watch it. */
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
  let context: BrowserContext
  let page: Page
  let profile = ''
  let closing = false
  let replacing = false
  let queue: Array<{ name: string; content: unknown }> = []
  let wake: (() => void) | null = null

  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const address = request.url()
    if (address.startsWith(`${origin}/`)) {
      const { status, headers, body } = await parts.pages(address, request.method())
      return route.fulfill({ status, headers, body })
    }
    if (address === `${emptyOrigin}/` && replacing)
      return route.fulfill({
        contentType: 'text/html',
        headers: securityHeaders('none'),
        body: '<!doctype html>',
      })
    log('request.refused')
    // A navigation that is answered with 204 leaves the page where it is; an aborted one may show an error page.
    return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient')
  }

  /** Waits for the next events; text crosses, as in the other direction. */
  const next = async (): Promise<string> => {
    wake?.()
    if (queue.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    wake = null
    return JSON.stringify(queue.splice(0))
  }

  const watchPage = (own: Page): void => {
    own.on('close', () => {
      if (own === page && !closing && !replacing) parts.closed()
    })
    own.on('crash', () => {
      log('page.gone')
      if (own === page && !closing && !replacing) void replaceWith(relaunch)
    })
    own.on('framenavigated', (frame) => {
      if (frame !== own.mainFrame() || replacing || closing) return
      if (frame.url().startsWith(`${origin}/`)) return
      log('navigation.refused')
      own.goto(`${origin}/`).catch(() => undefined)
    })
  }

  const launch = async (): Promise<void> => {
    profile = makeProfile()
    context = await chromium.launchPersistentContext(profile, {
      executablePath: parts.executablePath,
      headless: parts.headless,
      args: chromiumFlags({ firstAddress: `${origin}/`, size: parts.size }),
      // Chromium refuses to run its sandbox as root; nobody else goes without it.
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: parts.headless ? parts.size : null,
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
      locale: 'en-GB',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    await context.route('**/*', answer)
    const [callName, nextName] = [`c${randomBytes(8).toString('hex')}`, `n${randomBytes(8).toString('hex')}`]
    await context.exposeBinding(callName, async ({ page: from, frame }, text: unknown) => {
      const ownTopFrame = from === page && frame === from.mainFrame()
      return JSON.stringify(await parts.handle(text, { address: frame.url(), ownTopFrame }))
    })
    await context.exposeBinding(nextName, ({ page: from, frame }) =>
      from === page && frame === from.mainFrame() ? next() : '[]',
    )
    await context.addInitScript(bridgeScript, { origin, callName, nextName })
    await parts.watch?.(context)
    page = context.pages()[0] ?? (await context.newPage())
    context.on('page', (other) => {
      if (other === page) return
      log('window.refused')
      other.close().catch(() => undefined)
    })
    watchPage(page)
    await page.goto(`${origin}/`)
  }

  const relaunch = async (): Promise<void> => {
    const old = profile
    await context.close().catch(() => undefined)
    removeProfile(old)
    await launch()
  }

  /** There and back: another site is another process, and the way back is a third one. */
  const swap = async (): Promise<void> => {
    const before = await rendererPids(context)
    await page.goto(`${emptyOrigin}/`, { timeout: 4_000, waitUntil: 'commit' })
    if (before.length === 0 || !(await renderersGone(context, before)))
      throw new Error('renderer still there')
    await page.goto(`${origin}/`)
  }

  const replaceWith = async (way: () => Promise<void>): Promise<void> => {
    replacing = true
    queue = []
    try {
      await way()
    } finally {
      replacing = false
    }
  }

  sweepProfiles()
  await launch()
  return {
    send(name, content) {
      if (replacing || closing) return
      queue.push({ name, content })
      wake?.()
    },
    // A page that hangs cannot be left by navigating: then the whole browser goes.
    replace: () => replaceWith(() => swap().catch(relaunch)),
    page: () => page,
    async close() {
      closing = true
      await context.close().catch(() => undefined)
      removeProfile(profile)
    },
  }
}
