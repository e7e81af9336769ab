import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { securityHeaders } from '#electron/host/security-headers.ts'
import { isOurPage } from '#electron/host/sender.ts'
import { appOrigin, appScheme, isAppAddress } from '#electron/shell/app-scheme.ts'
import { guardContents } from '#electron/shell/contents-guard.ts'
import { senderOf } from '#electron/shell/frame-sender.ts'
import { guardSession, mayRequest } from '#electron/shell/session-guard.ts'
import { ownSwitches } from '#electron/shell/switches.ts'
import { partition, webPreferences, windowOptions } from '#electron/shell/web-preferences.ts'
import { fakeContents, fakeSession } from '#test/harness/electron-fakes.ts'

// Electron's own security checklist, item by item (anchors 1.1). What only a browser can show is in
// test/e2e/security.test.ts, what only Electron can show in test/e2e/electron-smoke.test.ts; the last test here holds
// the three files to the whole list.
const root = join(import.meta.dirname, '..', '..', '..')
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
    .map((name) => read(folder, name))
const log = (): void => undefined
const foreign = [
  'https://example.org/',
  'file:///etc/passwd',
  'app://marac-room.example.org/',
  'app://other/',
  'app://user@marac-room/',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  '',
]

describe('settings of the page', () => {
  const settings = webPreferences('/preload.cjs')

  test('item 1: only the app’s own addresses may be asked for', () => {
    const own = fakeSession()
    guardSession(own.session, log)
    const cancelled = (url: string): unknown => {
      let answer: { cancel?: boolean } = {}
      own.handler('onBeforeRequest')({ url }, (given: { cancel?: boolean }) => {
        answer = given
      })
      return answer.cancel
    }
    expect(cancelled('https://example.org/')).toBe(true)
    expect(cancelled('wss://example.org/')).toBe(true)
    expect(cancelled('file:///etc/passwd')).toBe(true)
    expect(cancelled('devtools://devtools/bundled/inspector.html')).toBe(true)
    expect(cancelled(`${appOrigin}/assets/index.js`)).toBe(false)
    expect(mayRequest('data:image/png;base64,AA==')).toBe(true)
  })

  test('item 2: no Node in the page, its workers or its frames', () => {
    expect(settings.nodeIntegration).toBe(false)
    expect(settings.nodeIntegrationInWorker).toBe(false)
    expect(settings.nodeIntegrationInSubFrames).toBe(false)
  })

  test('item 3: the preload has a world of its own', () => {
    expect(settings.contextIsolation).toBe(true)
  })

  test('item 4: the page is in the sandbox, by its window and for the whole app', () => {
    expect(settings.sandbox).toBe(true)
    expect(read('electron', 'main.ts')).toContain('app.enableSandbox()')
  })

  test('item 6: web security stays on', () => {
    expect(settings.webSecurity).toBe(true)
  })

  test('item 8: no insecure content', () => {
    expect(settings.allowRunningInsecureContent).toBe(false)
  })

  test('items 9 and 10: no experiments, no features of Blink', () => {
    expect(settings.experimentalFeatures).toBe(false)
    expect(settings.enableBlinkFeatures).toBeUndefined()
    expect(sources('electron').some((text) => text.includes('enableBlinkFeatures'))).toBe(false)
    expect(ownSwitches.some(([name]) => name.startsWith('enable-'))).toBe(false)
  })

  test('item 11: no webview tag', () => {
    expect(settings.webviewTag).toBe(false)
  })

  test('the session is in memory, DevTools and the spellchecker are off, and the title is the app’s name', () => {
    expect(settings.partition).toBe(partition)
    expect(partition.startsWith('persist:')).toBe(false)
    expect(settings.devTools).toBe(false)
    expect(settings.spellcheck).toBe(false)
    expect(settings.navigateOnDragDrop).toBe(false)
    expect(windowOptions('/preload.cjs', { width: 1, height: 1 })).toMatchObject({
      show: false,
      title: 'Marac Room',
      webPreferences: settings,
    })
  })
})

describe('what a page may ask of its session', () => {
  test('item 5: permissions, devices, screens and Bluetooth are denied', () => {
    const own = fakeSession()
    guardSession(own.session, log)
    const granted = (permission: string): unknown => {
      let answer: unknown
      own.handler('setPermissionRequestHandler')({}, permission, (given: unknown) => {
        answer = given
      })
      return [answer, own.handler('setPermissionCheckHandler')({}, permission, appOrigin)]
    }
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'usb',
    ])
      expect(granted(permission)).toEqual([false, false])
    expect(own.handler('setDevicePermissionHandler')({})).toBe(false)
    let streams: unknown = 'never answered'
    own.handler('setDisplayMediaRequestHandler')({}, (given: unknown) => {
      streams = given
    })
    expect(streams).toBeNull()
    let pairing: unknown
    own.handler('setBluetoothPairingHandler')({}, (given: unknown) => {
      pairing = given
    })
    expect(pairing).toEqual({ confirmed: false })
    expect(own.handler('setUSBProtectedClassesHandler')({ protectedClasses: ['hid'] })).toEqual(['hid'])
    for (const chooser of ['select-hid-device', 'select-serial-port', 'select-usb-device']) {
      let chosen: unknown
      expect(
        own.emit(chooser, {}, {}, (given: unknown) => {
          chosen = given
        }),
      ).toBe(true)
      expect(chosen).toBe('')
    }
    expect(own.emit('will-download')).toBe(true)
  })
})

describe('where a page may go', () => {
  test('item 7: the policy names no other origin, no inline script and no eval', () => {
    const policy = securityHeaders('bm9uY2U=')['content-security-policy'] ?? ''
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-bm9uY2U='; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; " +
        "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
        'trusted-types default ProseMirrorClipboard',
    )
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  test('item 12: a webview is refused even if a page could make one', () => {
    const own = fakeContents()
    guardContents(own.contents, log)
    expect(own.emit('will-attach-webview')).toBe(true)
  })

  test('item 13: no navigation and no redirect away, and none at all in a frame', () => {
    const own = fakeContents()
    guardContents(own.contents, log)
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      for (const url of foreign) {
        expect(own.emit(event, { url, isMainFrame: true }), `${event} ${url}`).toBe(true)
        expect(own.emit(event, {}, url), `${event} ${url}, the older way`).toBe(true)
      }
      expect(own.emit(event, { url: `${appOrigin}/`, isMainFrame: true })).toBe(false)
      expect(own.emit(event, { url: `${appOrigin}/`, isMainFrame: false })).toBe(true)
    }
  })

  test('item 14: no new windows', () => {
    const own = fakeContents()
    guardContents(own.contents, log)
    expect(own.handler('setWindowOpenHandler')({ url: `${appOrigin}/` })).toEqual({ action: 'deny' })
  })

  test('item 15: nothing is ever handed to another program by its address', () => {
    expect(sources('electron').some((text) => /openExternal\s*\(/.test(text))).toBe(false)
  })
})

describe('who may speak to the app', () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as never
  const sentBy = (senderFrame: unknown, mainFrame: unknown, same = true) => {
    const contents = { mainFrame } as never
    return senderOf(
      { sender: same ? contents : ({ mainFrame } as never), senderFrame: senderFrame as never },
      contents,
    )
  }

  test('item 17: only the top frame of our own window, at our own address', () => {
    const own = frame(`${appOrigin}/`)
    expect(isOurPage(sentBy(own, own), appOrigin)).toBe(true)
    expect(isOurPage(sentBy(own, frame(`${appOrigin}/`)), appOrigin)).toBe(false)
    expect(isOurPage(sentBy(own, own, false), appOrigin)).toBe(false)
    expect(isOurPage(sentBy(null, own), appOrigin)).toBe(false)
    const inner = frame(`${appOrigin}/`, own)
    expect(isOurPage(sentBy(inner, inner), appOrigin)).toBe(false)
    for (const url of foreign) {
      const forged = frame(url)
      expect(isOurPage(sentBy(forged, forged), appOrigin), url).toBe(false)
    }
    expect(isOurPage(senderOf({ sender: {} as never, senderFrame: own }, null), appOrigin)).toBe(false)
  })

  test('item 18: the page’s scheme is its own, and gives it no more than it needs', () => {
    expect(appScheme.privileges).toMatchObject({
      standard: true,
      secure: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      codeCache: false,
      allowExtensions: false,
    })
    expect(isAppAddress(`${appOrigin}/index.html`)).toBe(true)
    for (const url of foreign) expect(isAppAddress(url), url).toBe(false)
    expect(sources('electron').some((text) => /loadFile\(|file:\/\/\//.test(text))).toBe(false)
  })

  test('item 20: the preload exposes one frozen name, and nothing of Electron’s', () => {
    const preload = read('electron', 'preload.ts')
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1)
    expect(preload).toContain("exposeInMainWorld('maracRoom', bridge)")
    expect(preload).not.toMatch(/ipcRenderer\s*[,}]\s*\)|sendSync|require\(/)
    expect(preload.split('\n').length).toBeLessThan(45)
  })
})

describe('how the app is built and started', () => {
  test('item 16: Electron’s exact version is pinned', () => {
    const manifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('item 19: every fuse is set in the builder’s file', () => {
    const settings = read('electron-builder.yml')
    const fuses = Object.fromEntries(
      [...settings.matchAll(/^ {2}([a-zA-Z0-9]+): (true|false)$/gm)].map(([, name, value]) => [
        name,
        value === 'true',
      ]),
    )
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(settings).toMatch(/^disableAsarIntegrity: false$/m)
    expect(settings).toMatch(/^publish: null$/m)
  })

  test('every item of the list has its test', () => {
    const tests = [
      read('test', 'unit', 'shell', 'checklist.test.ts'),
      read('test', 'e2e', 'security.test.ts'),
      read('test', 'e2e', 'electron-smoke.test.ts'),
    ].join('\n')
    const named = new Set(
      [...tests.matchAll(/test(?:\.[a-zA-Z]+\([^)]*\))?\('items? (\d+)(?: and (\d+))?/g)].flatMap((m) =>
        m.slice(1),
      ),
    )
    for (let item = 1; item <= 20; item += 1) expect(named.has(String(item)), `item ${item}`).toBe(true)
  })
})
