/** What `npm start` may be told about the host. */
export type HostWish = 'any' | 'electron' | 'chromium'

export type HostChoice =
  | { readonly host: 'electron'; readonly path: string; readonly sentence: string }
  | { readonly host: 'chromium'; readonly path: string; readonly sentence: string }
  | { readonly host: 'none' }

export type HostSources = {
  readonly findElectron: () => Promise<string | null>
  readonly fetchElectron: () => Promise<string | null>
  readonly findBrowser: () => Promise<string | null>
  readonly fetchBrowser: () => Promise<string | null>
}

/** `--host electron` and `--host chromium`; anything else is no wish. */
export const hostWish = (argv: readonly string[]): HostWish => {
  const said = argv[argv.indexOf('--host') + 1]
  return argv.includes('--host') && (said === 'electron' || said === 'chromium') ? said : 'any'
}

/**
 * The best host this machine has: Electron, present or fetched; an installed browser; a fetched one. Each source is
 * asked only when those before it had nothing.
 */
export const chooseHost = async (wish: HostWish, sources: HostSources): Promise<HostChoice> => {
  if (wish !== 'chromium') {
    const electron = (await sources.findElectron()) ?? (await sources.fetchElectron())
    if (electron !== null)
      return { host: 'electron', path: electron, sentence: 'Marac Room runs in Electron.' }
    if (wish === 'electron') return { host: 'none' }
  }
  const installed = await sources.findBrowser()
  const browser = installed ?? (await sources.fetchBrowser())
  if (browser === null) return { host: 'none' }
  const origin = installed === null ? 'that was fetched for it' : 'that is installed here'
  const why = wish === 'chromium' ? '' : ', because Electron’s own binary could not be had'
  return {
    host: 'chromium',
    path: browser,
    sentence: `Marac Room runs in a window of the browser ${origin} (${browser})${why}.`,
  }
}
