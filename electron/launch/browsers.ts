import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Where one looks for a browser of the Chromium family; tests give their own. */
export type BrowserSearch = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runnable: (path: string) => boolean
  /** Where playwright-core would have put its own. */
  readonly downloaded: () => string
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const places = ({ platform, env }: BrowserSearch): readonly string[] => {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPlaces.map((place) => join(root, ...place)))
  }
  if (platform === 'darwin') return macPlaces
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether a file is there and may be run. */
export const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const thisMachine = (): BrowserSearch => ({
  platform: process.platform,
  env: process.env,
  runnable,
  downloaded: () => chromium.executablePath(),
})

/**
 * Absolute path of a Chromium, Chrome or Edge: MARAC_ROOM_BROWSER, then what is installed, then what playwright-core
 * fetched. Null where there is none.
 */
export const findBrowser = (search: BrowserSearch = thisMachine()): string | null => {
  const wished = search.env.MARAC_ROOM_BROWSER
  const candidates = [...(wished ? [wished] : []), ...places(search)]
  const found = candidates.find((path) => search.runnable(path))
  if (found !== undefined) return found
  try {
    const own = search.downloaded()
    return own !== '' && search.runnable(own) ? own : null
  } catch {
    return null
  }
}
