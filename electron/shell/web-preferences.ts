import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** No `persist:` in front: the session lives in memory and goes with the app. */
export const partition = 'marac-room'

/** Every window's page settings. Defaults are spelled out, so that a changed default is not a hole. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // Chromium's spellchecker fetches dictionaries from the network on Windows.
  spellcheck: false,
  devTools: false,
  safeDialogs: true,
  disableDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
})

export type Bounds = {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** A window as it is made: hidden until its page has painted; the title never says more than the app's name. */
export const windowOptions = (preload: string, bounds: Bounds): BrowserWindowConstructorOptions => ({
  ...bounds,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  title: 'Marac Room',
  autoHideMenuBar: true,
  webPreferences: webPreferences(preload),
})
