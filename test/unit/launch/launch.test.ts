import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
// @ts-expect-error: plain JavaScript on purpose, it runs before anything is installed
import * as bootstrap from '#electron/launch/bootstrap.mjs'
import { findBrowser } from '#electron/launch/browsers.ts'
import { chooseHost, hostWish } from '#electron/launch/choose-host.ts'
import { hasDisplay } from '#electron/launch/display.ts'
import { electronPath } from '#electron/launch/electron-binary.ts'
import { isFresh } from '#electron/launch/freshness.ts'
import { openFailureNote } from '#electron/launch/remember.ts'

const folders: string[] = []
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-room-launch-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const lock = (packages: object): string => JSON.stringify({ packages: { '': {}, ...packages } })

test('what npm wrote down by itself counts as installed only when it is the same', () => {
  const wanted = lock({
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b-win32': { version: '1.0.0', integrity: 'y', optional: true },
  })
  const matches = (there: object) => bootstrap.recordMatches(wanted, lock(there))
  expect(matches({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(true)
  expect(matches({ 'node_modules/a': { version: '1.0.1', integrity: 'x' } })).toBe(false)
  expect(matches({ 'node_modules/a': { version: '1.0.0', integrity: 'z' } })).toBe(false)
  expect(matches({})).toBe(false)
  expect(
    matches({
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/b-win32': { version: '2.0.0' },
    }),
  ).toBe(false)
  expect(bootstrap.recordMatches(wanted, 'not json')).toBe(false)
})

test('an install is known by the stamp of its lock file, and a changed lock file undoes it', () => {
  const root = temporary()
  expect(() => bootstrap.isInstalled(root)).toThrow(/package-lock.json is missing/)
  const text = lock({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })
  writeFileSync(join(root, 'package-lock.json'), text)
  expect(bootstrap.isInstalled(root)).toBe(false)
  mkdirSync(join(root, 'node_modules', 'node', 'bin'), { recursive: true })
  writeFileSync(bootstrap.pinnedNode(root), '')
  expect(bootstrap.isInstalled(root)).toBe(false)
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), text)
  expect(bootstrap.isInstalled(root)).toBe(true)
  rmSync(join(root, 'node_modules', '.package-lock.json'))
  expect(bootstrap.isInstalled(root)).toBe(true)
  writeFileSync(
    join(root, 'package-lock.json'),
    lock({ 'node_modules/a': { version: '2.0.0', integrity: 'x' } }),
  )
  expect(bootstrap.isInstalled(root)).toBe(false)
})

test.each([
  ['npm error code ENOTFOUND', /registry cannot be reached/],
  ['npm error code EAI_AGAIN', /registry cannot be reached/],
  ['npm error code EACCES', /No permission to write in \/there/],
  ['npm error code EROFS', /No permission to write/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code E403', /refused/],
  ['npm error something else', /It said:\nnpm error something else/],
])('%s has its sentence', (output, sentence) => {
  expect(bootstrap.sentenceFor(output, '/there')).toMatch(sentence)
})

test('no display is only a matter of Linux', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
})

const sources = (have: { electron?: 'there' | 'fetched'; browser?: 'there' | 'fetched' }) => ({
  findElectron: vi.fn(async () => (have.electron === 'there' ? '/e' : null)),
  fetchElectron: vi.fn(async () => (have.electron === 'fetched' ? '/e' : null)),
  findBrowser: vi.fn(async () => (have.browser === 'there' ? '/b' : null)),
  fetchBrowser: vi.fn(async () => (have.browser === 'fetched' ? '/b' : null)),
})

test('Electron first, then an installed browser, then a fetched one; nothing is fetched in vain', async () => {
  const both = sources({ electron: 'there', browser: 'there' })
  expect(await chooseHost('any', both)).toMatchObject({ host: 'electron', path: '/e' })
  expect(both.fetchElectron).not.toHaveBeenCalled()
  expect(await chooseHost('any', sources({ electron: 'fetched' }))).toMatchObject({ host: 'electron' })
  const installed = sources({ browser: 'there' })
  expect(await chooseHost('any', installed)).toMatchObject({
    host: 'chromium',
    sentence: expect.stringContaining('installed here'),
  })
  expect(installed.fetchBrowser).not.toHaveBeenCalled()
  expect(await chooseHost('any', sources({ browser: 'fetched' }))).toMatchObject({
    host: 'chromium',
    sentence: expect.stringContaining('fetched for it'),
  })
  expect(await chooseHost('any', sources({}))).toEqual({ host: 'none' })
})

test('a wish is heeded', async () => {
  expect(hostWish(['--host', 'chromium'])).toBe('chromium')
  expect(hostWish(['--host', 'netscape'])).toBe('any')
  expect(hostWish(['chromium'])).toBe('any')
  const both = sources({ electron: 'there', browser: 'there' })
  expect(await chooseHost('chromium', both)).toMatchObject({ host: 'chromium' })
  expect(both.findElectron).not.toHaveBeenCalled()
  expect(await chooseHost('electron', sources({ browser: 'there' }))).toEqual({ host: 'none' })
})

test('a browser is looked for where it is asked for, then where it lives, then where it was fetched to', () => {
  const search = (platform: NodeJS.Platform, env: Record<string, string>, there: string[]) =>
    findBrowser({
      platform,
      env,
      runnable: (path) => there.includes(path),
      downloaded: () => '/fetched/chrome',
    })
  expect(search('linux', { PATH: '/a:/b' }, ['/b/chromium', '/fetched/chrome'])).toBe('/b/chromium')
  expect(search('linux', { PATH: '/a', MARAC_ROOM_BROWSER: '/mine' }, ['/mine', '/a/chromium'])).toBe('/mine')
  expect(search('linux', { PATH: '/a', MARAC_ROOM_BROWSER: '/gone' }, ['/a/chromium'])).toBe('/a/chromium')
  expect(search('linux', { PATH: '/a' }, ['/fetched/chrome'])).toBe('/fetched/chrome')
  expect(search('linux', { PATH: '/a' }, [])).toBeNull()
  const edge = join('/pf', 'Microsoft', 'Edge', 'Application', 'msedge.exe')
  expect(search('win32', { 'PROGRAMFILES(X86)': '/pf' }, [edge])).toBe(edge)
})

test('Electron’s binary is looked for in a given folder, else where its installer puts it', () => {
  expect(electronPath({ ELECTRON_OVERRIDE_DIST_PATH: '/dist' }, 'linux', '/p')).toBe(
    join('/dist', 'electron'),
  )
  expect(electronPath({}, 'win32', '/p')).toBe(join('/p', 'node_modules', 'electron', 'dist', 'electron.exe'))
})

test('a build is fresh until a source, its name or its result changes', () => {
  const folder = temporary()
  const source = join(folder, 'source')
  mkdirSync(source)
  writeFileSync(join(source, 'a.ts'), 'one')
  const result = join(folder, 'result')
  const state = () => isFresh('page', [source, join(folder, 'absent')], result, join(folder, 'notes'))
  writeFileSync(result, '')
  expect(state().fresh).toBe(false)
  state().remember()
  expect(state().fresh).toBe(true)
  writeFileSync(join(source, 'a.ts'), 'two')
  expect(state().fresh).toBe(false)
  state().remember()
  writeFileSync(join(source, 'b.ts'), '')
  expect(state().fresh).toBe(false)
  state().remember()
  rmSync(result)
  expect(state().fresh).toBe(false)
})

test('a failure is remembered for a day', () => {
  const folder = temporary()
  let now = 1_000_000_000
  const note = openFailureNote('electron', folder, () => now)
  expect(note.recent()).toBe(false)
  note.write()
  expect(note.recent()).toBe(true)
  now += 24 * 3_600_000
  expect(note.recent()).toBe(false)
  now -= 1
  expect(note.recent()).toBe(true)
  note.clear()
  expect(note.recent()).toBe(false)
})
