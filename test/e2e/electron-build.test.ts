import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { serviceChild } from '#electron/chromium/service-child.ts'
import { foldersFor } from '#electron/host/folders.ts'
import { openServiceClient } from '#electron/host/service-client.ts'
import { root } from '#electron/launch/root.ts'
import { run } from '#electron/launch/run.ts'
import { noncePlaceholder } from '#shared/contract/page.ts'

// What Electron would be given: built here, looked at, and run as far as it goes without Electron.
const read = (...path: string[]): string => readFileSync(join(root, 'out', ...path), 'utf8')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  main: string
  dependencies: Record<string, string>
}

/** Modules that a built file asks for at run time and that are not files beside it. */
const asksFor = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^'"\n]*["']([^"'.][^"'\n]*)["'];?$|\brequire\("([^"]+)"\)/gm)].map(
    (found) => found[1] ?? found[2] ?? '',
  )

beforeAll(async () => {
  const { code, output } = await run(process.execPath, [
    'node_modules/electron-vite/bin/electron-vite.js',
    'build',
  ])
  expect(code, output).toBe(0)
})

test('main and service are modules that ask only for Node, Electron and what is shipped', () => {
  const shipped = [...Object.keys(manifest.dependencies), ...builtinModules]
  const files = readdirSync(join(root, 'out', 'main')).filter((name) => name.endsWith('.js'))
  expect(files).toEqual(expect.arrayContaining(['main.js', 'service.js']))
  expect(manifest.main).toBe('out/main/main.js')
  for (const file of files) {
    for (const name of asksFor(read('main', file))) {
      const bare = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')
      const known =
        name.startsWith('node:') || shipped.includes(bare) || (bare === 'electron' && file === 'main.js')
      expect(known, `${file} asks for ${name}`).toBe(true)
    }
  }
  expect(asksFor(read('main', 'main.js'))).toContain('electron')
})

test('the preload is one CommonJS file that asks for Electron alone, with the contract’s names written in', () => {
  expect(readdirSync(join(root, 'out', 'preload'))).toEqual(['preload.cjs'])
  const preload = read('preload', 'preload.cjs')
  expect(asksFor(preload)).toEqual(['electron'])
  expect(preload).not.toContain('__MARAC_ROOM_')
  expect(preload).toContain('"vault.unlock"')
  expect(preload).toContain('"service.restarted"')
})

test('the page waits for its nonce and has no script of its own in it', () => {
  const page = read('renderer', 'index.html')
  expect(page).toContain(`<meta property="csp-nonce" nonce="${noncePlaceholder}"`)
  for (const [, inline] of page.matchAll(/<script[^>]*>([^<]*)<\/script>/g)) expect(inline).toBe('')
  expect(page).not.toMatch(/https?:\/\/|\son[a-z]+=/)
})

test('the built case service runs, with its native modules', async () => {
  const data = mkdtempSync(join(tmpdir(), 'marac-room-built-'))
  const client = openServiceClient({
    spawn: serviceChild({ entry: join(root, 'out', 'main', 'service.js') }),
    folders: foldersFor({
      platform: process.platform,
      home: data,
      env: {},
      argv: ['--data', data],
      cwd: data,
    }),
    event: () => undefined,
    restarted: () => undefined,
    log: () => undefined,
  })
  try {
    expect(await client.call({ name: 'vault.status', input: {} })).toMatchObject({
      ok: true,
      output: { state: 'none' },
    })
    expect(await client.call({ name: 'vault.openSample', input: { fresh: true } })).toMatchObject({
      ok: true,
      output: { state: 'unlocked', sample: true },
    })
  } finally {
    await client.stop()
    rmSync(data, { recursive: true, force: true })
  }
})
