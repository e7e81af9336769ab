/**
 * A case service without a vault, for tests of the hosts alone: it answers a few calls whose names are not in the
 * contract, so that it can never be taken for the real one.
 */
let started: unknown = null

const send = (message: unknown): void => {
  process.send?.(message)
}

const answers: Record<string, (input: unknown) => unknown> = {
  'fake.echo': (input) => input,
  'fake.pid': () => ({ pid: process.pid }),
  'fake.started': () => started,
  'fake.now': () => ({ at: Date.now() }),
  'fake.event': () => {
    send({ kind: 'event', name: 'rows.changed', data: { command: 'fake.event' } })
    send({ kind: 'event', name: 'not.ours', data: {} })
    send({ kind: 'event', name: 'rows.changed', data: { command: 7 } })
    return {}
  },
  'fake.die': () => process.exit(1),
  'vault.status': () => ({ state: 'locked' }),
  'vault.unlock': () => ({ state: 'unlocked' }),
}

type Incoming = { kind: string; id?: number; request?: { name: string; input: unknown } }

process.on('message', (message: Incoming) => {
  if (message.kind === 'start') {
    started = message
    send({ kind: 'ready' })
  }
  if (message.kind === 'grant') started = { ...(started as object), granted: message }
  if (message.kind === 'stop' && process.env.FAKE_DEAF === undefined) process.exit(0)
  if (message.kind !== 'call' || message.request === undefined) return
  const { name, input } = message.request
  if (name === 'fake.silent') return
  const answer = answers[name]
  const reply =
    answer === undefined
      ? { ok: false, error: { code: 'unknown-call', ref: '00000000' } }
      : { ok: true, output: answer(input) }
  send({ kind: 'reply', id: message.id, reply })
})
