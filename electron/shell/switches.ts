/** Switches that open the app to another program, or let it leave the ground it was tested on. */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-seccomp-filter-sandbox',
  'single-process',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
  'ssl-key-log-file',
  'enable-logging',
  'log-file',
  'user-data-dir',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
] as const

/** What an unpackaged copy is allowed: root has no sandbox, and the smoke test drives the app from outside. */
const whileDeveloping: readonly string[] = ['no-sandbox']
const forSmokeTest: readonly string[] = [
  'inspect',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
]

/**
 * The switches on the command line for which the app does not start.
 *
 * @param has whether Chromium's command line has a switch
 */
export const refusedSwitches = (
  has: (name: string) => boolean,
  packaged: boolean,
  smokeTest: boolean,
): readonly string[] => {
  const allowed = packaged ? [] : smokeTest ? forSmokeTest : whileDeveloping
  return refused.filter((name) => has(name) && !allowed.includes(name))
}

/** Switches that the app gives itself before it is ready: no network of its own accord, nothing on disk. */
export const ownSwitches: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-quic'],
  ['disable-speech-api'],
  ['no-pings'],
  [
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,NetworkTimeServiceQuerying,WinRetrieveSuggestionsOnlyOnDemand',
  ],
]
