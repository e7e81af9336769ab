import { existsSync } from 'node:fs'
import { findBrowser } from './browsers.ts'
import { openFailureNote } from './remember.ts'
import { say } from './root.ts'
import { run } from './run.ts'

/** Debian's own Chromium brings every library it needs; only root may install it. */
const fromDebian = async (): Promise<void> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('Marac Room: installing Debian’s package chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, limitMs: 180_000 })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    limitMs: 600_000,
  })
}

const fromPlaywright = async (): Promise<void> => {
  say('Marac Room: fetching Chromium with playwright-core …')
  await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'], {
    silentMs: 30_000,
    limitMs: 600_000,
  })
}

const starts = async (path: string | null): Promise<string | null> => {
  if (path === null) return null
  // Chrome for Windows opens a window instead of saying its version.
  if (process.platform === 'win32') return path
  return (await run(path, ['--version'], { limitMs: 20_000 })).code === 0 ? path : null
}

/**
 * A browser of the Chromium family that starts: the installed one, or one that is fetched now. Null where none can be
 * had; the failure is remembered for a day unless `insist`.
 */
export const ensureBrowser = async (insist: boolean): Promise<string | null> => {
  const there = await starts(findBrowser())
  if (there !== null) return there
  const note = openFailureNote('browser')
  if (note.recent() && !insist) return null
  for (const fetchOne of [fromDebian, fromPlaywright]) {
    await fetchOne()
    const fetched = await starts(findBrowser())
    if (fetched !== null) {
      note.clear()
      return fetched
    }
  }
  note.write()
  return null
}

/** What a person can do about it. */
export const noBrowserSentence =
  'Marac Room needs Electron or a browser of the Chromium family and could get neither. Install Google Chrome, ' +
  'Microsoft Edge or Chromium (on Debian: apt-get install chromium), or point MARAC_ROOM_BROWSER at one, and start again.'
