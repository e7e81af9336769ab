import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { foldersFor } from '#electron/host/folders.ts'
import { realIdleClock } from '#electron/host/idle-lock.ts'
import { openLog } from '#electron/host/log.ts'
import { openPages } from '#electron/host/pages.ts'
import { openRoom, type Room } from '#electron/host/room.ts'
import { appOrigin, appScheme, serveApp } from '#electron/shell/app-scheme.ts'
import { callChannel } from '#electron/shell/channels.ts'
import { guardContents } from '#electron/shell/contents-guard.ts'
import { nativeDesktop } from '#electron/shell/desktop.ts'
import { senderOf } from '#electron/shell/frame-sender.ts'
import { menuTemplate } from '#electron/shell/menu.ts'
import { watchPower } from '#electron/shell/power.ts'
import { shellWindow } from '#electron/shell/room-window.ts'
import { serviceUtility } from '#electron/shell/service-utility.ts'
import { guardSession } from '#electron/shell/session-guard.ts'
import { ownSwitches, refusedSwitches } from '#electron/shell/switches.ts'
import { partition } from '#electron/shell/web-preferences.ts'

// Composition root of the shell: only wiring. Everything that decides is in shell/ and host/, where it is tested.
const smokeTest = !app.isPackaged && process.env.MARAC_ROOM_SMOKE_TEST === '1'
const refused = refusedSwitches((name) => app.commandLine.hasSwitch(name), app.isPackaged, smokeTest)
const folders = foldersFor({
  platform: process.platform,
  home: app.getPath('home'),
  env: process.env,
  argv: process.argv.slice(1),
  cwd: process.cwd(),
})
const log = openLog(folders.log, Date.now)
let room: Room | null = null
let closed = false

const end = (code: number): void => {
  if (closed) return
  closed = true
  void Promise.resolve(room?.close()).finally(() => app.exit(code))
}

const window = shellWindow({
  make: (options) => new BrowserWindow(options),
  preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  log,
  closed: () => end(0),
  ending: () => void room?.close(),
})

const start = (): void => {
  const menu = menuTemplate(process.platform)
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu))
  const own = session.fromPartition(partition)
  guardSession(own, log)
  guardSession(session.defaultSession, log)
  serveApp(own.protocol, openPages(join(import.meta.dirname, '..', 'renderer'), appOrigin))
  const opened = openRoom({
    host: 'electron',
    version: app.getVersion(),
    origin: appOrigin,
    folders,
    spawn: serviceUtility(utilityProcess.fork, join(import.meta.dirname, 'service.js'), process.env),
    window,
    desktop: nativeDesktop(
      dialog,
      shell,
      (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
      window.window,
    ),
    idleClock: realIdleClock,
    log,
  })
  room = opened
  ipcMain.handle(callChannel, (event, text: unknown) =>
    opened.handle(text, senderOf(event, window.contents())),
  )
  watchPower(powerMonitor, () => void opened.lockIfOpen())
  log('host.started')
  window.open()
}

process.on('uncaughtException', () => {
  log('host.uncaught')
  end(1)
})
process.on('unhandledRejection', () => log('host.uncaught'))

// Chromium's own files are kept apart from the vault, so that they can be swept without touching it.
const windowFolder = join(folders.data, 'window')
mkdirSync(windowFolder, { recursive: true, mode: 0o700 }) // setPath refuses a folder that is not there
app.setPath('userData', windowFolder)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([appScheme])
for (const [name, value] of ownSwitches) app.commandLine.appendSwitch(name, value)
app.on('web-contents-created', (_event, contents) => guardContents(contents, log))
app.on('second-instance', window.focus)
app.on('window-all-closed', () => undefined) // the window that was closed says so itself; a lock closes one as well
app.on('before-quit', (event) => {
  if (closed) return
  event.preventDefault()
  end(0)
})
if (refused.length > 0 || !app.requestSingleInstanceLock()) app.exit(refused.length > 0 ? 3 : 0)
else void app.whenReady().then(start)
