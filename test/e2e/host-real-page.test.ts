import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumOrigin } from '#electron/chromium/app.ts'
import { emptyOrigin } from '#electron/chromium/window.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'

// The real page and the real case service under the real policy: what a normal run asks for, and what it leaves.
let app: TestApp

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Every file under a folder that contains one of the needles, in UTF-8 or UTF-16. */
const filesWith = (folder: string, needle: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path)
      return bytes.includes(Buffer.from(needle)) || bytes.includes(Buffer.from(needle, 'utf16le'))
    })

const profiles = (): string[] =>
  [process.env.XDG_RUNTIME_DIR, '/dev/shm', tmpdir()]
    .filter((folder): folder is string => folder !== undefined && existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.includes(`marac-room-window-${process.pid}-`))

test('a normal run breaks no rule of the policy, asks for nothing foreign and throws nothing', async () => {
  const { page } = app
  await expect.poll(() => page().locator('h1, h2').count()).toBeGreaterThan(0)
  expect((await app.call('vault.openSample', { fresh: true })).ok).toBe(true)
  await page().reload()
  await expect.poll(() => page().locator('h1, h2').count()).toBeGreaterThan(0)
  await page().keyboard.press('Control+k')
  await page().keyboard.press('Escape')
  expect(app.violations).toEqual([])
  expect(app.faults).toEqual([])
  for (const asked of app.requests) expect(asked.startsWith(`${chromiumOrigin}/`), asked).toBe(true)
})

test('markup in the page is refused by the policy that lets style sheets pass', async () => {
  const outcome = await app.page().evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const box = document.createElement('div')
          const style = document.createElement('style')
          try {
            style.innerHTML = 'p { color: red }'
            box.innerHTML = '<img src=x onerror=alert(1)>'
            resolve('let in')
          } catch {
            resolve(style.textContent)
          }
        }, 0)
      }),
  )
  expect(outcome).toBe('p { color: red }')
})

test('what is typed into the page is in no file of the profile or the log', async () => {
  const needle = `needle${process.pid}inahaystack`
  const { page } = app
  await page().evaluate((text) => {
    const input = document.createElement('input')
    input.name = 'name'
    document.body.append(input)
    input.value = text
    document.title = text
    history.replaceState(null, '', `/#${text}`)
  }, needle)
  await page().locator('input[name=name]').pressSequentially(needle)
  await app.call('area.save', { needle })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(profiles().length).toBeGreaterThan(0)
  for (const folder of [...profiles(), app.dataFolder]) expect(filesWith(folder, needle)).toEqual([])
  // The search itself can find: it would have.
  const planted = join(app.dataFolder, 'planted')
  writeFileSync(planted, Buffer.from(`… ${needle} …`, 'utf16le'))
  expect(filesWith(app.dataFolder, needle)).toEqual([planted])
  rmSync(planted)
})

test('the lock brings back the first screen of a page that remembers nothing', async () => {
  await app.lock()
  const reply = await app.call('vault.status')
  expect(reply).toMatchObject({ ok: true, output: { user: null, sampleExists: true } })
  expect(app.page().url()).toBe(`${chromiumOrigin}/`)
  expect(app.requests.filter((asked) => asked.startsWith(emptyOrigin))).toHaveLength(1)
})
