import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import { openCrashBrake } from '#electron/host/crash-brake.ts'
import { serveApp } from '#electron/shell/app-scheme.ts'
import { nativeDesktop } from '#electron/shell/desktop.ts'
import { menuTemplate, zoomAfter } from '#electron/shell/menu.ts'
import { watchPower } from '#electron/shell/power.ts'
import { shellWindow } from '#electron/shell/room-window.ts'
import { serviceUtility } from '#electron/shell/service-utility.ts'
import { refusedSwitches } from '#electron/shell/switches.ts'
import { recorder } from '#test/harness/electron-fakes.ts'

const log = (): void => undefined

/** A window of Electron's that remembers what is done to it. */
const fakeWindow = () => {
  const own = recorder()
  const page = recorder()
  const done: string[] = []
  let destroyed = false
  const webContents = {
    on: page.on,
    send: (...given: unknown[]) => void done.push(`send ${given.slice(1).join(' ')}`),
    getZoomFactor: () => 1,
    setZoomFactor: (to: number) => void done.push(`zoom ${to}`),
    isCrashed: () => false,
    forcefullyCrashRenderer: () => void done.push('crash renderer'),
  }
  const window = {
    webContents,
    on: own.on,
    once: own.on,
    setContentProtection: (on: boolean) => void done.push(`protect ${on}`),
    loadURL: async (address: string) => void done.push(`load ${address}`),
    show: () => void done.push('show'),
    maximize: () => void done.push('maximise'),
    isMaximized: () => true,
    isMinimized: () => true,
    restore: () => void done.push('restore'),
    focus: () => void done.push('focus'),
    isDestroyed: () => destroyed,
    getNormalBounds: () => ({ x: 5, y: 6, width: 1200, height: 700 }),
    destroy: () => {
      destroyed = true
      done.push('destroy')
      own.emit('closed')
    },
  }
  return { window: window as unknown as BrowserWindow, done, emit: own.emit, emitPage: page.emit }
}

const open = () => {
  const windows: ReturnType<typeof fakeWindow>[] = []
  const options: unknown[] = []
  const closed = vi.fn()
  const ending = vi.fn()
  const shell = shellWindow({
    make: (given) => {
      options.push(given)
      const made = fakeWindow()
      windows.push(made)
      return made.window
    },
    preload: '/preload.cjs',
    log,
    closed,
    ending,
  })
  shell.open()
  return { shell, windows, options, closed, ending }
}

test('content protection is on from the start, and again at each showing and restoring', () => {
  const { windows } = open()
  const [first] = windows
  expect(first?.done).toEqual(['protect true', 'load app://marac-room/'])
  first?.emit('show')
  first?.emit('restore')
  expect(first?.done.filter((line) => line === 'protect true')).toHaveLength(3)
})

test('replacing ends the old renderer before the new window is made, and closes nothing', async () => {
  const { shell, windows, options, closed } = open()
  await shell.replace()
  expect(windows).toHaveLength(2)
  expect(windows[0]?.done.slice(-2)).toEqual(['crash renderer', 'destroy'])
  expect(options[1]).toMatchObject({ x: 5, y: 6, width: 1200, height: 700 })
  expect(windows[1]?.done).toContain('load app://marac-room/')
  expect(closed).not.toHaveBeenCalled()
  expect(shell.contents()).toBe(windows[1]?.window.webContents)
})

test('a renderer that died gets a fresh window; a window that was closed ends the app', async () => {
  const { windows, closed } = open()
  windows[0]?.emitPage('render-process-gone')
  await vi.waitFor(() => expect(windows).toHaveLength(2))
  windows[0]?.emitPage('render-process-gone')
  expect(windows).toHaveLength(2)
  windows[1]?.emit('closed')
  expect(closed).toHaveBeenCalledOnce()
})

test('the end of a Windows session is told once it is certain', () => {
  const { windows, ending } = open()
  windows[0]?.emit('query-session-end')
  expect(ending).not.toHaveBeenCalled()
  windows[0]?.emit('session-end')
  expect(ending).toHaveBeenCalledOnce()
})

test('a page that dies again and again is given up', async () => {
  const { windows, closed } = open()
  for (let death = 1; death < 4; death += 1) {
    windows.at(-1)?.emitPage('render-process-gone')
    await vi.waitFor(() => expect(windows).toHaveLength(death + 1))
  }
  expect(closed).not.toHaveBeenCalled()
  windows.at(-1)?.emitPage('render-process-gone')
  expect(closed).toHaveBeenCalledOnce()
  expect(windows).toHaveLength(4)
  let now = 0
  const stop = openCrashBrake(() => now)
  for (let death = 0; death < 10; death += 1) {
    expect(stop()).toBe(false)
    now += 10_000
  }
})

test('a page’s title does not reach the taskbar, and events reach the page', () => {
  const { shell, windows } = open()
  expect(windows[0]?.emit('page-title-updated')).toBe(true)
  shell.send('rows.changed', 'x')
  expect(windows[0]?.done).toContain('send rows.changed x')
})

test('zoom keys work without a menu', () => {
  const press = (key: string, control = true, type = 'keyDown') => ({ type, key, control, meta: false })
  expect(zoomAfter(press('+'), 1)).toBe(1.1)
  expect(zoomAfter(press('='), 1.75)).toBe(2)
  expect(zoomAfter(press('-'), 1)).toBe(0.9)
  expect(zoomAfter(press('+'), 2.5)).toBe(2.5)
  expect(zoomAfter(press('0'), 2)).toBe(1)
  expect(zoomAfter(press('+', false), 1)).toBeNull()
  expect(zoomAfter(press('+', true, 'keyUp'), 1)).toBeNull()
  expect(zoomAfter(press('i'), 1)).toBeNull()
})

test('locks when the screen locks, the machine sleeps or wakes, the user changes or the system goes down', () => {
  const power = recorder()
  const lock = vi.fn()
  watchPower(power as never, lock)
  for (const event of ['lock-screen', 'suspend', 'resume', 'user-did-resign-active', 'shutdown'])
    power.emit(event)
  expect(lock).toHaveBeenCalledTimes(5)
})

test('only folders are shown, and a cancelled dialog is no folder', async () => {
  const openPath = vi.fn(async () => '')
  const answers = [
    { canceled: false, filePaths: ['/a'] },
    { canceled: true, filePaths: [] },
  ]
  const dialog = { showOpenDialog: vi.fn(async () => answers.shift()) }
  const desktop = nativeDesktop(
    dialog as never,
    { openPath },
    (path) => path === '/a',
    () => null,
  )
  expect(await desktop.pickFolder()).toBe('/a')
  expect(await desktop.pickFolder()).toBeNull()
  expect(await desktop.openFolder('/a')).toBe(true)
  expect(await desktop.openFolder('/a/run.exe')).toBe(false)
  expect(openPath).toHaveBeenCalledTimes(1)
})

test('the protocol answers with the page’s own status, headers and bytes', async () => {
  let handler: ((request: Request) => Promise<Response>) | undefined
  serveApp(
    {
      handle: (_scheme: string, run: never) => {
        handler = run
      },
    },
    async (address, method) => ({
      status: address.endsWith('/') && method === 'GET' ? 200 : 404,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('hello'),
    }),
  )
  const answer = await handler?.(new Request('app://marac-room/'))
  expect(answer?.status).toBe(200)
  expect(await answer?.text()).toBe('hello')
})

test('the case service gets no environment that changes Node, and its output goes nowhere', () => {
  const process = recorder()
  const posted: unknown[] = []
  const fork = vi.fn(() => ({
    on: process.on,
    postMessage: (m: unknown) => void posted.push(m),
    kill: () => true,
  }))
  const ended = vi.fn()
  const spawn = serviceUtility(fork as never, '/service.js', {
    PATH: '/bin',
    NODE_OPTIONS: '--inspect',
    DEBUG: '*',
  })
  const child = spawn({ message: () => undefined, exit: ended })
  expect(fork).toHaveBeenCalledWith(
    '/service.js',
    [],
    expect.objectContaining({
      stdio: 'ignore',
      env: { PATH: '/bin' },
      execArgv: [],
      serviceName: expect.any(String),
    }),
  )
  child.post({ kind: 'stop' })
  process.emit('exit')
  child.post({ kind: 'stop' })
  expect(posted).toEqual([{ kind: 'stop' }])
  expect(ended).toHaveBeenCalledOnce()
})

test('the app does not start with a door for debuggers open', () => {
  const given = (names: string[]) => (name: string) => names.includes(name)
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'no-sandbox', 'js-flags'])
    expect(refusedSwitches(given([name]), true, true)).toEqual([name])
  expect(refusedSwitches(given(['remote-debugging-port', 'inspect']), false, false)).toHaveLength(2)
  expect(refusedSwitches(given(['remote-debugging-port', 'inspect']), false, true)).toEqual([])
  expect(refusedSwitches(given(['disable-web-security']), false, true)).toEqual(['disable-web-security'])
  expect(refusedSwitches(given([]), true, false)).toEqual([])
})

test('no menu entry opens DevTools or reloads', () => {
  expect(menuTemplate('win32')).toBeNull()
  expect(menuTemplate('linux')).toBeNull()
  expect(JSON.stringify(menuTemplate('darwin'))).not.toMatch(/devtools|reload/i)
})
