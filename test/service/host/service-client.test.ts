import { expect, test, vi } from 'vitest'
import type { Folders } from '#electron/host/folders.ts'
import { openServiceClient } from '#electron/host/service-client.ts'
import type { ServiceListeners } from '#electron/host/service-process.ts'
import type { ToService } from '#shared/contract/messages.ts'

const folders: Folders = { data: '/d', vault: '/d/v', sample: '/d/s', documents: '/d/m', log: '/d/l' }
const ok = (output: unknown) => ({ ok: true, output }) as const

/** A case service played by the test itself, one per spawn. */
const stage = (graceMs = 50) => {
  const lives: Array<{ posted: ToService[]; listeners: ServiceListeners; killed: boolean }> = []
  const events: unknown[] = []
  const restarted = vi.fn()
  const client = openServiceClient({
    spawn: (listeners) => {
      const life = { posted: [] as ToService[], listeners, killed: false }
      lives.push(life)
      return {
        post: (message) => life.posted.push(message),
        kill: () => {
          life.killed = true
          listeners.exit()
        },
      }
    },
    folders,
    event: (name, content) => events.push([name, content]),
    restarted,
    log: () => undefined,
    graceMs,
  })
  const life = (at: number) => {
    const found = lives[at]
    if (found === undefined) throw new Error(`no life ${at}`)
    return found
  }
  return { client, lives, life, events, restarted }
}

const call = (name: string) => ({ name, input: {} })

test('starts the service with its folders and holds calls back until it is ready', async () => {
  const { client, life } = stage()
  const answer = client.call(call('vault.status'))
  expect(life(0).posted).toEqual([
    { kind: 'start', vaultFolder: '/d/v', sampleFolder: '/d/s', documentsFolder: '/d/m' },
  ])
  life(0).listeners.message({ kind: 'ready' })
  expect(life(0).posted[1]).toEqual({ kind: 'call', id: 1, request: call('vault.status') })
  life(0).listeners.message({ kind: 'reply', id: 1, reply: ok('here') })
  expect(await answer).toEqual(ok('here'))
})

test('each answer finds its own call, in any order', async () => {
  const { client, life } = stage()
  life(0).listeners.message({ kind: 'ready' })
  const answers = ['a.a', 'b.b', 'c.c'].map((name) => client.call(call(name)))
  for (const id of [3, 1, 2]) life(0).listeners.message({ kind: 'reply', id, reply: ok(id) })
  expect(await Promise.all(answers)).toEqual([ok(1), ok(2), ok(3)])
})

test('a service that dies answers what it left, once, and a fresh one is started', async () => {
  const { client, life, lives, restarted } = stage()
  life(0).listeners.message({ kind: 'ready' })
  const answers = [client.call(call('a.a')), client.call(call('b.b'))]
  life(0).listeners.exit()
  expect(await Promise.all(answers)).toEqual([
    { ok: false, error: { code: 'service-gone', ref: expect.stringMatching(/^[0-9a-f]{8}$/) } },
    { ok: false, error: { code: 'service-gone', ref: expect.any(String) } },
  ])
  expect(lives).toHaveLength(2)
  expect(restarted).toHaveBeenCalledOnce()
  // A late word of the dead one changes nothing for the living.
  const next = client.call(call('c.c'))
  life(0).listeners.message({ kind: 'reply', id: 3, reply: ok('ghost') })
  life(1).listeners.message({ kind: 'ready' })
  life(1).listeners.message({ kind: 'reply', id: 3, reply: ok('living') })
  expect(await next).toEqual(ok('living'))
})

test('a service that dies at once, again and again, is started ever more slowly', async () => {
  vi.useFakeTimers()
  try {
    const { client, life, lives, restarted } = stage()
    life(0).listeners.exit()
    expect(lives).toHaveLength(2)
    life(1).listeners.exit()
    expect(lives).toHaveLength(2)
    expect(await client.call(call('a.a'))).toMatchObject({ error: { code: 'service-gone' } })
    await vi.advanceTimersByTimeAsync(250)
    expect(lives).toHaveLength(3)
    life(2).listeners.exit()
    await vi.advanceTimersByTimeAsync(999)
    expect(lives).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(lives).toHaveLength(4)
    expect(restarted).toHaveBeenCalledTimes(3)
  } finally {
    vi.useRealTimers()
  }
})

test('the lock ends the service with its leave, starts a fresh one and tells nobody of a fault', async () => {
  const { client, life, lives, restarted } = stage(5_000)
  life(0).listeners.message({ kind: 'ready' })
  const waiting = client.call(call('a.a'))
  const renewed = client.renew()
  expect(life(0).posted.at(-1)).toEqual({ kind: 'stop' })
  expect(await client.call(call('b.b'))).toMatchObject({ error: { code: 'locked' } })
  life(0).listeners.exit()
  await renewed
  expect(await waiting).toMatchObject({ error: { code: 'locked' } })
  expect(lives).toHaveLength(2)
  expect(life(0).killed).toBe(false)
  expect(restarted).not.toHaveBeenCalled()
})

test('a service that does not heed the lock is ended', async () => {
  const { client, life, lives } = stage(20)
  await client.renew()
  expect(life(0).killed).toBe(true)
  expect(lives).toHaveLength(2)
})

test('after the end nothing is started again', async () => {
  const { client, life, lives } = stage(20)
  await client.stop()
  expect(life(0).killed).toBe(true)
  expect(lives).toHaveLength(1)
  expect(await client.call(call('a.a'))).toMatchObject({ error: { code: 'service-gone' } })
})

test('passes events on, and drops what is no message', async () => {
  const { client, life, events } = stage()
  life(0).listeners.message({ kind: 'ready' })
  life(0).listeners.message({ kind: 'event', name: 'rows.changed', data: { command: 'x.y' } })
  for (const junk of [
    null,
    7,
    'text',
    {},
    { kind: 'reply', id: 'one', reply: ok(1) },
    { kind: 'reply', id: 1 },
  ])
    life(0).listeners.message(junk)
  expect(events).toEqual([['rows.changed', { command: 'x.y' }]])
  client.grant('token', '/picked')
  expect(life(0).posted.at(-1)).toEqual({ kind: 'grant', token: 'token', path: '/picked' })
})
