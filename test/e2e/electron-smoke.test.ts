import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasDisplay } from '#electron/launch/display.ts'
import { electronPath } from '#electron/launch/electron-binary.ts'
import { root } from '#electron/launch/root.ts'
import { run } from '#electron/launch/run.ts'

// What only Electron itself can show. Its binary is not in its npm package, so this runs where the binary is.
const binary = electronPath()
const why = !existsSync(binary)
  ? 'Electron’s binary is not on this machine'
  : !hasDisplay()
    ? 'this machine has no display'
    : null

describe.skipIf(why !== null)(`Electron itself${why === null ? '' : ` (did not run: ${why})`}`, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'marac-room-electron-'))
  let app: ElectronApplication

  beforeAll(async () => {
    const built = await run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'])
    expect(built.code, built.output).toBe(0)
    app = await _electron.launch({
      executablePath: binary,
      args: [root, '--data', dataFolder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...(process.env as Record<string, string>), MARAC_ROOM_SMOKE_TEST: '1' },
    })
  })
  afterAll(async () => {
    await app?.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  test('item 1: every address is app://', async () => {
    const page = await app.firstWindow()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    expect(asked.length).toBeGreaterThan(0)
    for (const address of asked) expect(address).toMatch(/^app:\/\/marac-room\//)
  })

  test('items 2 and 20: the page has the bridge and nothing of Node or Electron', async () => {
    const page = await app.firstWindow()
    expect(
      await page.evaluate(() => ({
        node: [
          typeof (globalThis as { require?: unknown }).require,
          typeof (globalThis as { process?: unknown }).process,
        ],
        keys: Object.keys((window as unknown as { maracRoom: object }).maracRoom).sort(),
      })),
    ).toEqual({ node: ['undefined', 'undefined'], keys: ['call', 'host', 'on'] })
  })

  test('item 4: the renderer runs in the sandbox, and the window is protected from capture', async () => {
    const state = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        protected: window.isContentProtected(),
        devTools: window.webContents.isDevToolsOpened(),
      })),
    )
    expect(state).toHaveLength(1)
    expect(state[0]?.devTools).toBe(false)
    if (process.platform !== 'linux') expect(state[0]?.protected).toBe(true)
  })

  test('the bridge answers, and the vault can be asked for', async () => {
    const page = await app.firstWindow()
    const reply = await page.evaluate(() =>
      (window as unknown as { maracRoom: { call: (request: unknown) => Promise<unknown> } }).maracRoom.call({
        name: 'vault.status',
        input: {},
      }),
    )
    expect(reply).toMatchObject({ ok: true, output: { state: 'none' } })
  })

  test('item 14: window.open gives nothing', async () => {
    const page = await app.firstWindow()
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
    expect(app.windows()).toHaveLength(1)
  })
})
