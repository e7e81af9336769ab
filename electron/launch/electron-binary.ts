import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnable } from './browsers.ts'
import { openFailureNote } from './remember.ts'
import { root, say } from './root.ts'
import { run } from './run.ts'

const programs: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
}

/** Where Electron's binary would be: a given folder, or the one that its own installer fills. */
export const electronPath = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  projectRoot = root,
): string => {
  const program = programs[platform] ?? 'electron'
  const given = env.ELECTRON_OVERRIDE_DIST_PATH
  return given ? join(given, program) : join(projectRoot, 'node_modules', 'electron', 'dist', program)
}

/** Electron's binary if it is there and starts: a machine without its libraries has a file that does not run. */
export const findElectron = async (): Promise<string | null> => {
  const path = electronPath()
  if (!runnable(path)) return null
  const { code } = await run(path, ['--version', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
    limitMs: 10_000,
  })
  return code === 0 ? path : null
}

/** Electron is fetched for so long before the start goes on without it; asked for by name, it may take its time. */
const patientMs = 15 * 60_000
const shortMs = 20_000

/**
 * Fetches Electron's binary with the installer of its own package. Null when it cannot be had, which is remembered
 * for a day unless `insist`.
 */
export const fetchElectron = async (insist: boolean): Promise<string | null> => {
  const note = openFailureNote(`electron-${electronVersion()}`)
  if (note.recent() && !insist) return null
  say(
    `Marac Room: fetching Electron ${electronVersion()} (${insist ? 'as asked' : 'for at most 20 seconds'}) …`,
  )
  await run(process.execPath, ['node_modules/electron/install.js'], { limitMs: insist ? patientMs : shortMs })
  const path = await findElectron()
  if (path === null) note.write()
  else note.clear()
  return path
}

const electronVersion = (): string =>
  (
    JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
      version: string
    }
  ).version
