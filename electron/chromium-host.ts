import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { builtRenderer, type ChromiumApp, openChromiumApp } from '#electron/chromium/app.ts'
import { serviceChild } from '#electron/chromium/service-child.ts'
import { foldersFor } from '#electron/host/folders.ts'

// Entry of the Chromium host: only wiring. `npm start` has chosen the browser and built the page.
const argv = process.argv.slice(2)
const executablePath = argv[argv.indexOf('--browser') + 1]
if (!argv.includes('--browser') || executablePath === undefined) {
  process.stderr.write('Start Marac Room with: npm start\n')
  process.exit(2)
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
  version: string
}
let app: ChromiumApp | null = null
let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  await app?.close()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

try {
  app = await openChromiumApp({
    executablePath,
    headless: false,
    size: { width: 1366, height: 820 },
    folders: foldersFor({
      platform: process.platform,
      home: homedir(),
      env: process.env,
      argv,
      cwd: process.cwd(),
    }),
    rendererFolder: builtRenderer,
    version: manifest.version,
    spawn: serviceChild(),
    closed: () => void end(),
  })
} catch {
  process.stderr.write(
    'The browser could not be started. A policy of this machine may forbid it: name another one in MARAC_ROOM_BROWSER.\n',
  )
  process.exit(1)
}
