import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { serviceChild } from '#electron/chromium/service-child.ts'
import { longestCall } from '#electron/host/envelope.ts'
import { foldersFor } from '#electron/host/folders.ts'
import type { Desktop } from '#electron/host/host-calls.ts'
import { openRoom, type Room } from '#electron/host/room.ts'

// The rules between page and service, against a real child process (test/harness/fake-service.ts).
const origin = 'app://marac-room'
const ours = { address: `${origin}/index.html`, ownTopFrame: true }
const ends: Array<() => Promise<void>> = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const stage = (desktop: Partial<Desktop> = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'marac-room-room-'))
  const sent: unknown[] = []
  const replace = vi.fn(async () => undefined)
  const logged: unknown[] = []
  let now = 1_000_000
  let tick: () => void = () => undefined
  const room: Room = openRoom({
    host: 'chromium',
    version: '1.2.3',
    origin,
    folders: foldersFor({ platform: 'linux', home: '/nowhere', env: {}, argv: ['--data', data], cwd: '/' }),
    spawn: serviceChild({ entry: join(import.meta.dirname, '..', '..', 'harness', 'fake-service.ts') }),
    window: { send: (name, content) => sent.push([name, content]), replace },
    desktop: {
      canPickFolder: true,
      pickFolder: async () => null,
      openFolder: async () => true,
      ...desktop,
    },
    idleClock: {
      now: () => now,
      every: (_ms, run) => {
        tick = run
        return () => undefined
      },
    },
    log: (event, detail) => logged.push([event, detail]),
  })
  ends.push(async () => {
    await room.close()
    rmSync(data, { recursive: true, force: true })
  })
  const call = (name: string, input: unknown = {}, sender = ours) =>
    room.handle(JSON.stringify({ name, input }), sender)
  /** Lets time pass in the ticks of a running machine, not in one leap. */
  const pass = (ms: number): void => {
    for (let gone = 0; gone < ms; gone += 5_000) {
      now += 5_000
      tick()
    }
  }
  const leap = (ms: number): void => {
    now += ms
    tick()
  }
  const pid = async () => ((await call('fake.pid')) as { output?: { pid: number } }).output?.pid
  return { room, call, sent, replace, logged, pass, leap, pid, data }
}

test('forwards a call and its answer', async () => {
  const { call } = stage()
  expect(await call('fake.echo', { a: [1, 'two'] })).toEqual({ ok: true, output: { a: [1, 'two'] } })
  expect(await call('no.such')).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
})

test('refuses every sender but our own top frame, and says nothing else', async () => {
  const { room, logged } = stage()
  const text = JSON.stringify({ name: 'fake.echo', input: {} })
  for (const sender of [
    { address: `${origin}/`, ownTopFrame: false },
    { address: 'https://example.org/', ownTopFrame: true },
    { address: 'app://marac-room.example.org/', ownTopFrame: true },
    { address: 'about:blank', ownTopFrame: true },
    { address: '', ownTopFrame: true },
  ])
    expect(await room.handle(text, sender)).toMatchObject({ ok: false, error: { code: 'not-yours' } })
  expect(logged.filter((line) => (line as unknown[])[0] === 'call.refused')).toHaveLength(5)
})

test('refuses what does not have the shape of a call', async () => {
  const { room } = stage()
  const refusedWith = async (text: unknown) => (await room.handle(text, ours)) as { error: { code: string } }
  for (const text of [
    undefined,
    { name: 'fake.echo', input: {} },
    '',
    'null',
    '[]',
    '{"name":"fake.echo","input":{},"more":1}',
    '{"name":"fake","input":{}}',
    '{"name":"fake.echo.twice","input":{}}',
    '{"name":"__proto__.x","input":{}}',
    '{"name":7,"input":{}}',
    '{"name":"fake.echo","input":{},"commandId":"1"}',
  ])
    expect((await refusedWith(text)).error.code, String(text)).toBe('invalid-input')
  expect((await refusedWith('x'.repeat(longestCall + 1))).error.code).toBe('too-large')
})

test('the lock ends the service and replaces the page; two locks at once are one', async () => {
  const { room, pid, replace } = stage()
  const before = await pid()
  await Promise.all([room.lock(), room.lock()])
  const after = await pid()
  expect(replace).toHaveBeenCalledOnce()
  expect(after).not.toBe(before)
  expect(() => process.kill(before ?? 0, 0)).toThrow()
})

test('a service that dies is replaced, and the page is told once', async () => {
  const { call, sent, pid } = stage()
  const before = await pid()
  expect(await call('fake.die')).toMatchObject({ error: { code: 'service-gone' } })
  expect(await pid()).not.toBe(before)
  expect(sent).toEqual([['service.restarted', {}]])
})

test('after a crash of the service the page with its words is still locked away by sleep, screen lock and silence', async () => {
  for (const leave of ['sleep', 'screen', 'silence'] as const) {
    const { call, leap, pass, pid, replace, room } = stage()
    await call('vault.unlock', { passphrase: 'x' })
    await call('fake.die')
    await pid()
    if (leave === 'sleep') leap(61_000)
    else if (leave === 'silence') pass(300_000)
    else await room.lockIfOpen()
    expect(replace, leave).toHaveBeenCalledOnce()
  }
})

test('only events of the contract reach the page', async () => {
  const { call, sent } = stage()
  await call('fake.event')
  expect(sent).toEqual([['rows.changed', { command: 'fake.event' }]])
})

test('silence locks after five minutes, with a warning in the last two', async () => {
  const { call, pass, sent, replace } = stage()
  await call('vault.unlock', { passphrase: 'x' })
  pass(175_000)
  expect(sent).toEqual([])
  pass(120_000)
  expect(replace).not.toHaveBeenCalled()
  expect(sent[0]).toEqual(['lock.approaching', { seconds: 120 }])
  expect(sent.at(-1)).toEqual(['lock.approaching', { seconds: 5 }])
  pass(5_000)
  expect(replace).toHaveBeenCalledOnce()
})

test('activity keeps the lock away, and an open meeting gives an hour', async () => {
  const { call, pass, replace } = stage()
  await call('vault.unlock', { passphrase: 'x' })
  pass(290_000)
  await call('host.activity', { meetingOpen: true })
  pass(3_590_000)
  expect(replace).not.toHaveBeenCalled()
  pass(10_000)
  expect(replace).toHaveBeenCalledOnce()
})

test('a gap that looks like sleep locks at once, even in a meeting', async () => {
  const { call, leap, replace } = stage()
  await call('vault.unlock', { passphrase: 'x' })
  await call('host.activity', { meetingOpen: true })
  leap(61_000)
  expect(replace).toHaveBeenCalledOnce()
})

test('what is not unlocked is not locked by silence', async () => {
  const { pass, leap, replace, room } = stage()
  pass(600_000)
  leap(600_000)
  await room.lockIfOpen()
  expect(replace).not.toHaveBeenCalled()
})

test('a picked folder becomes a token; the path goes to the service alone, and only folders given are shown', async () => {
  const shown: string[] = []
  const { call, room } = stage({
    pickFolder: async () => '/somewhere/Minutes',
    openFolder: async (path) => shown.push(path) > 0,
  })
  const picked = (await call('host.pickFolder', { purpose: 'documents' })) as unknown as {
    output: { token: string; name: string }
  }
  expect(picked.output).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'Minutes' })
  expect(await call('fake.started')).toMatchObject({
    output: { granted: { token: picked.output.token, path: '/somewhere/Minutes' } },
  })
  expect(await call('host.openFolder', { token: picked.output.token })).toEqual({
    ok: true,
    output: { opened: true },
  })
  expect(await call('host.openFolder', { token: 'f'.repeat(32) })).toEqual({
    ok: true,
    output: { opened: false },
  })
  expect(await call('host.openFolder', { token: '/etc' })).toMatchObject({ error: { code: 'invalid-input' } })
  expect(await call('host.openFolder', { token: null })).toEqual({ ok: true, output: { opened: true } })
  expect(shown).toEqual(['/somewhere/Minutes', expect.stringMatching(/documents$/)])
  await room.lock()
  expect(await call('host.openFolder', { token: picked.output.token })).toEqual({
    ok: true,
    output: { opened: false },
  })
})

test('the host says who it is', async () => {
  const { call } = stage()
  expect(await call('host.info')).toEqual({
    ok: true,
    output: { host: 'chromium', version: '1.2.3', canPickFolder: true },
  })
  expect(await call('host.info', { more: 1 })).toMatchObject({ error: { code: 'invalid-input' } })
})
