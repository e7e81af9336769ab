import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { builtRenderer, chromiumOrigin, openChromiumApp } from '#electron/chromium/app.ts'
import { serviceChild } from '#electron/chromium/service-child.ts'
import { foldersFor } from '#electron/host/folders.ts'
import type { IdleClock } from '#electron/host/idle-lock.ts'
import type { ServiceProcess, SpawnService } from '#electron/host/service-process.ts'
import { findBrowser } from '#electron/launch/browsers.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { calls } from '#shared/contract/calls.ts'
import type { Reply } from '#shared/contract/messages.ts'

export type StartAppChoice = {
  /** Kept after the test when given; else a new temporary folder that goes with the app. */
  readonly dataFolder?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Milliseconds that the case service's clock and the page's are ahead. */
  readonly clockOffset?: number
  /** Another case service: `test/harness/fake-service.ts`. */
  readonly service?: string
  /** Another page than the built renderer. */
  readonly rendererFolder?: string
  readonly idleClock?: IdleClock
  /** False opens a real window, for somebody who wants to watch. */
  readonly headless?: boolean
  /** Shows what the case service prints. */
  readonly show?: boolean
}

/** The real app in a headless Chromium, with the handles that a test needs. */
export type TestApp = {
  readonly page: () => Page
  /** Sends one call through the page's own bridge. A command gets `commandId`, or one that is made. */
  readonly call: (name: string, input?: unknown, commandId?: string) => Promise<Reply>
  readonly lock: () => Promise<void>
  /** Ends the case service without a warning; resolves when a fresh one runs. */
  readonly killService: () => Promise<void>
  /** Crashes the renderer process; resolves when a fresh page is there. */
  readonly killPage: () => Promise<void>
  readonly close: () => Promise<void>
  readonly dataFolder: string
  readonly documentsFolder: string
  /** Every address that any page asked for, whether it was answered or not. */
  readonly requests: readonly string[]
  /** Those that were answered. */
  readonly answered: readonly string[]
  /** Every violation of the content security policy that any page reported. */
  readonly violations: readonly string[]
  /** Console errors and uncaught errors of any page. */
  readonly faults: readonly string[]
}

const remembering = (spawn: SpawnService): { spawn: SpawnService; last: () => ServiceProcess | null } => {
  let last: ServiceProcess | null = null
  return {
    spawn: (listeners) => {
      last = spawn(listeners)
      return last
    },
    last: () => last,
  }
}

const until = async (ready: () => boolean | Promise<boolean>, waitMs = 20_000): Promise<void> => {
  const end = Date.now() + waitMs
  while (!(await ready())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const clockModule = (ms: number): string =>
  `${new URL('./clock-offset.ts', import.meta.url).href}?ms=${Math.round(ms)}`

const isCommand = (name: string): boolean =>
  Object.hasOwn(calls, name) && calls[name as keyof typeof calls].kind === 'command'

/** Starts the app as `npm start` does, in the Chromium host, headless. The renderer has to be built. */
export const startApp = async (choice: StartAppChoice = {}): Promise<TestApp> => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge: npm test fetches one')
  const rendererFolder = choice.rendererFolder ?? builtRenderer
  if (!existsSync(join(rendererFolder, 'index.html')))
    throw new Error('the renderer is not built: npm run build:page')
  const dataFolder = choice.dataFolder ?? mkdtempSync(join(tmpdir(), 'marac-room-test-'))
  const folders = foldersFor({
    platform: process.platform,
    home: homedir(),
    env: {},
    argv: ['--data', dataFolder],
    cwd: process.cwd(),
  })
  const requests: string[] = []
  const answered: string[] = []
  const violations: string[] = []
  const faults: string[] = []
  const offset = choice.clockOffset ?? 0

  const watch = async (context: BrowserContext): Promise<void> => {
    context.on('request', (request) => requests.push(request.url()))
    context.on('requestfinished', (request) => answered.push(request.url()))
    context.on('weberror', (error) => faults.push(String(error.error())))
    context.on('console', (message) => {
      const [kind, text] = message.text().split('\u0000')
      if (kind === 'csp-violation') violations.push(text ?? '')
      else if (message.type() === 'error') faults.push(message.text())
    })
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // biome-ignore lint/suspicious/noConsole: the console is the way out of the page that leaves the bridge as it is
        console.info(`csp-violation\u0000${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    if (offset !== 0) await context.clock.install({ time: Date.now() + offset })
  }

  const service = remembering(
    serviceChild({
      ...(choice.service === undefined ? {} : { entry: choice.service }),
      execArgv: offset === 0 ? [] : ['--import', clockModule(offset)],
      show: choice.show ?? false,
    }),
  )
  const app = await openChromiumApp({
    executablePath,
    headless: choice.headless ?? true,
    size: choice.viewport ?? { width: 1366, height: 768 },
    folders,
    rendererFolder,
    version: '0.0.0-test',
    spawn: service.spawn,
    watch,
    ...(choice.idleClock === undefined ? {} : { idleClock: choice.idleClock }),
  })

  return {
    page: app.page,
    call: (name, input = {}, commandId) =>
      app.page().evaluate((request) => (window as unknown as { maracRoom: Bridge }).maracRoom.call(request), {
        name,
        input,
        ...(isCommand(name) ? { commandId: commandId ?? randomUUID() } : {}),
      }),
    lock: () => app.room.lock(),
    async killService() {
      const old = service.last()
      old?.kill()
      await until(() => service.last() !== old)
    },
    async killPage() {
      const old = app.page()
      const session = await old.context().newCDPSession(old)
      session.send('Page.crash').catch(() => undefined)
      // A browser that does not come is started again after twenty seconds.
      await until(() => app.page() !== old, 45_000)
      await until(() =>
        app
          .page()
          .evaluate(
            (origin) => location.origin === origin && document.readyState === 'complete',
            chromiumOrigin,
          )
          .catch(() => false),
      )
    },
    async close() {
      await app.close()
      if (choice.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
    dataFolder,
    documentsFolder: folders.documents,
    requests,
    answered,
    violations,
    faults,
  }
}
