import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rendererPids } from '#electron/chromium/renderers.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'

// The Chromium host itself: what lives, what dies and what is left behind.
const choice = {
  service: join(import.meta.dirname, '..', 'harness', 'fake-service.ts'),
  rendererFolder: join(import.meta.dirname, '..', 'fixtures', 'page'),
}
let app: TestApp

beforeAll(async () => {
  app = await startApp(choice)
})
afterAll(() => app.close())

const servicePid = async (): Promise<number> => {
  const reply = await app.call('fake.pid')
  if (!reply.ok) throw new Error(reply.error.code)
  return (reply.output as { pid: number }).pid
}
const gone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
const pids = (): Promise<readonly number[]> => rendererPids(app.page().context())

test('calls and answers cross the pipe as they are', async () => {
  const input = { text: 'Ŵ “quoted”\n\u0000 \ud83d\ude00', list: [1, null, true, { deep: [[]] }] }
  expect(await app.call('fake.echo', input)).toEqual({ ok: true, output: input })
})

test('events of the contract reach a listener until it stops listening', async () => {
  const heard = await app.page().evaluate(async () => {
    type Bridge = {
      on: (event: string, run: (content: unknown) => void) => () => void
      call: (request: unknown) => Promise<unknown>
    }
    const { maracRoom } = window as unknown as { maracRoom: Bridge }
    const got: unknown[] = []
    const stop = maracRoom.on('rows.changed', (content) => got.push(content))
    maracRoom.on('rows.changed', () => {
      throw new Error('a listener at fault')
    })
    maracRoom.on('not.ours', (content) => got.push(content))
    const wait = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 200))
    await maracRoom.call({ name: 'fake.event', input: {} })
    await wait()
    stop()
    await maracRoom.call({ name: 'fake.event', input: {} })
    await wait()
    return got
  })
  expect(heard).toEqual([{ command: 'fake.event' }])
})

test('the lock leaves neither the old renderer nor the old service alive', async () => {
  const [renderers, service] = [await pids(), await servicePid()]
  await app.page().fill('#typed', 'something that a person typed')
  await app.lock()
  expect(gone(service)).toBe(true)
  for (const pid of renderers) expect(gone(pid), `renderer ${pid}`).toBe(true)
  expect(await app.page().inputValue('#typed')).toBe('')
  expect(await servicePid()).not.toBe(service)
})

test('the page can ask for the lock', async () => {
  const service = await servicePid()
  const old = await pids()
  // The page that asks is gone before it is answered.
  await app.call('host.lock').catch(() => undefined)
  await expect
    .poll(async () => (await pids()).some((pid) => old.includes(pid)), { timeout: 10_000 })
    .toBe(false)
  await expect.poll(() => gone(service)).toBe(true)
  await expect.poll(() => servicePid().catch(() => service), { timeout: 10_000 }).not.toBe(service)
})

test('a page that hangs cannot hold up the lock', async () => {
  const renderers = await pids()
  app
    .page()
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await app.lock()
  for (const pid of renderers) expect(gone(pid)).toBe(true)
  expect((await app.call('fake.echo', 1)).ok).toBe(true)
})

test('a service that is killed is replaced under the page, which is told', async () => {
  const told = app.page().evaluate(
    () =>
      new Promise((resolve) => {
        type Bridge = { on: (event: string, run: (content: unknown) => void) => void }
        ;(window as unknown as { maracRoom: Bridge }).maracRoom.on('service.restarted', resolve)
      }),
  )
  const waiting = app.call('fake.silent')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await app.killService()
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'service-gone' } })
  expect(await told).toEqual({})
  expect((await app.call('fake.echo', 1)).ok).toBe(true)
})

test('a page that crashes is replaced, and the service lives on', async () => {
  const service = await servicePid()
  await app.killPage()
  expect(await servicePid()).toBe(service)
  expect(await app.page().textContent('#text')).toBe('Here')
})

test('another time for service and page, for tests that need one', async () => {
  const offset = 3 * 24 * 3_600_000
  const later = await startApp({ ...choice, clockOffset: offset })
  try {
    const reply = await later.call('fake.now')
    const at = reply.ok ? (reply.output as { at: number }).at : 0
    const inPage = await later.page().evaluate(() => Date.now())
    for (const time of [at, inPage]) expect(Math.abs(time - Date.now() - offset)).toBeLessThan(20_000)
  } finally {
    await later.close()
  }
})

test('when the app ends, its processes are gone and its profile is removed', async () => {
  const profiles = (): string[] =>
    [process.env.XDG_RUNTIME_DIR, '/dev/shm', tmpdir()]
      .filter((folder) => folder !== undefined && existsSync(folder))
      .flatMap((folder) => readdirSync(folder as string).map((name) => join(folder as string, name)))
      .filter((path) => path.includes(`marac-room-window-${process.pid}-`))
  const before = profiles()
  const dataFolder = mkdtempSync(join(tmpdir(), 'marac-room-kept-'))
  const own = await startApp({ ...choice, dataFolder })
  expect(profiles()).toHaveLength(before.length + 1)
  const reply = await own.call('fake.pid')
  await own.close()
  expect(profiles()).toEqual(before)
  expect(gone(reply.ok ? (reply.output as { pid: number }).pid : 0)).toBe(true)
  expect(existsSync(dataFolder)).toBe(true)
  rmSync(dataFolder, { recursive: true, force: true })
})
