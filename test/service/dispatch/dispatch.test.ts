import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { codeFor, refusalFor } from '#electron/service/refusal.ts'
import { AppError } from '#shared/contract/errors.ts'
import { noteParts } from '#test/harness/notes.ts'
import { inProcessService, openService, type TestService } from '#test/harness/service.ts'

const add = (words = 'one') => ({ id: randomUUID(), words })
const notes = async (at: TestService) => (await at.call('note.list')) as { words: string; at: number }[]
const journalOf = (at: TestService) => at.service.vault.opened()?.database.journal
const locked = async () => {
  const at = await openService(noteParts)
  at.service.vault.close()
  return at
}

describe('a call that is not let in', () => {
  test.each(['note.missing', '', 'constructor', '__proto__', 'toString', 'host.lock'])(
    'unknown: %j',
    async (name) => {
      const at = await openService(noteParts)
      await expect(at.call(name)).rejects.toThrow('unknown-call')
      expect(at.logs.at(-1)).toMatchObject({ code: 'unknown-call', call: 'unknown' })
    },
  )

  test('locked: no vault, a locked one, one that is not confirmed', async () => {
    await expect(inProcessService(noteParts).call('note.list')).rejects.toThrow('locked')
    await expect((await locked()).call('note.list')).rejects.toThrow('locked')
    await expect((await locked()).call('note.add', add())).rejects.toThrow('locked')
  })

  test('locked comes before shape: nothing that was sent is looked at', async () => {
    await expect((await locked()).call('note.add', { nonsense: true })).rejects.toThrow('locked')
  })

  test('forbidden: a role that the person does not hold, and what the service alone may issue', async () => {
    const at = await openService(noteParts, { roles: ['minute-taker'] })
    await expect(at.call('note.chair')).rejects.toThrow('forbidden')
    await expect(at.call('note.system')).rejects.toThrow('forbidden')
    expect(journalOf(at)?.head().length).toBe(0)
    expect(at.service.issue('note.system', {})).toEqual({})
    await expect((await openService(noteParts, { roles: ['chair'] })).call('note.chair')).resolves.toEqual({})
  })

  test('malformed: the fields are named, and nothing else', async () => {
    const at = await openService(noteParts)
    const reply = await at.send('note.add', { id: 'needle', words: 3, needle: 'needle' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', fields: ['id', 'words'] } })
    expect(JSON.stringify(reply)).not.toContain('needle')
    for (const input of [undefined, null, [], 'text', 7, { id: randomUUID() }]) {
      await expect(at.call('note.add', input === undefined ? null : input)).rejects.toThrow('invalid-input')
    }
    const circular: Record<string, unknown> = {}
    circular.self = circular
    await expect(at.call('note.add', circular)).rejects.toThrow('invalid-input')
  })

  test('too large, by bytes and not by letters', async () => {
    const at = await openService(noteParts)
    await expect(at.call('note.add', add('x'.repeat(262_144)))).rejects.toThrow('too-large')
    await expect(at.call('note.add', add('€'.repeat(100_000)))).rejects.toThrow('too-large')
    await expect(at.call('note.add', add('x'.repeat(250_000)))).resolves.toEqual({ count: 1 })
    await expect(at.call('vault.unlock', { passphrase: 'x'.repeat(300_000) })).rejects.toThrow('too-large')
  })

  test.each([undefined, '', 'one', 7])('a command without a proper id: %j', async (commandId) => {
    const at = await openService(noteParts)
    const request = { name: 'note.add', input: add(), commandId } as { name: string; input: unknown }
    expect(await at.service.handle(request)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fields: ['commandId'] },
    })
  })

  test('the log holds code, reference and call, and the reference is what the person sees', async () => {
    const at = await openService(noteParts)
    const reply = await at.send('note.add', { id: 'needle', words: 'needle' })
    if (reply.ok) throw new Error('it should have been refused')
    expect(at.logs).toEqual([{ code: 'invalid-input', ref: reply.error.ref, call: 'note.add' }])
    expect(reply.error.ref).toMatch(/^[0-9a-f]{8}$/)
  })
})

describe('a command', () => {
  test('is applied, journaled with who and when, and told to the page', async () => {
    const at = await openService(noteParts)
    const input = add('said at nine')
    await expect(at.call('note.add', input)).resolves.toEqual({ count: 1 })
    expect(await notes(at)).toEqual([{ ...input, at: at.moving.clock.wall() }])
    expect(journalOf(at)?.verify()).toMatchObject({ ok: true, length: 1 })
    expect(at.events).toEqual([{ name: 'rows.changed', data: { command: 'note.add' } }])
  })

  test('sent twice is applied once and answered twice, even after a restart', async () => {
    const at = await openService(noteParts)
    const input = add()
    const id = randomUUID()
    const first = await at.send('note.add', input, id)
    await at.call('note.add', add('two'))
    at.moving.advance(5_000)
    expect(await at.send('note.add', input, id)).toEqual(first)
    expect(at.events).toHaveLength(2)
    at.service.vault.close()
    const later = inProcessService(noteParts, at.folder)
    await later.call('vault.unlock', { passphrase: 'violet harbour lantern seven' })
    expect(await later.send('note.add', input, id)).toEqual(first)
    expect(await notes(later)).toHaveLength(2)
    expect(journalOf(later)?.head().length).toBe(2)
  })

  test('an id that has been used for something else is refused', async () => {
    const at = await openService(noteParts)
    const id = randomUUID()
    await at.send('note.add', add(), id)
    const refused = { ok: false, error: { code: 'invalid-input', fields: ['commandId'] } }
    expect(await at.send('note.add', add(), id)).toMatchObject(refused)
    expect(await at.send('note.chair', {}, id)).toMatchObject(refused)
    expect(await notes(at)).toHaveLength(1)
  })

  test.each([
    ['note.fail', 'conflict'],
    ['note.lie', 'internal'],
    ['note.later', 'internal'],
  ])('%s leaves no row, no entry, no event', async (name, code) => {
    const at = await openService(noteParts)
    await expect(at.call(name, { id: randomUUID() })).rejects.toThrow(code)
    expect(await notes(at)).toEqual([])
    expect(journalOf(at)?.head().length).toBe(0)
    expect(at.events).toEqual([])
    await expect(at.call('note.add', add())).resolves.toEqual({ count: 1 })
  })

  test('an id that is already a row is a conflict, not a bug', async () => {
    const at = await openService(noteParts)
    const input = add()
    await at.call('note.add', input)
    await expect(at.call('note.add', { ...input, words: 'two' })).rejects.toThrow('conflict')
  })

  test('those that arrive together are applied in the order in which they were sent', async () => {
    const at = await openService(noteParts)
    const sent = Array.from({ length: 50 }, () => at.call('note.add', add()))
    expect(await Promise.all(sent)).toEqual(Array.from({ length: 50 }, (_, n) => ({ count: n + 1 })))
    expect(journalOf(at)?.verify()).toMatchObject({ ok: true, length: 50 })
  })

  test('the service’s own are in its own name and need no role', async () => {
    const at = await openService(noteParts)
    expect(at.service.issue('note.add', add('by itself'))).toEqual({ count: 1 })
    expect(() => at.service.issue('note.add', { id: 'x' })).toThrow('invalid-input')
    expect(() => at.service.issue('note.list', {})).toThrow('unknown-call')
  })
})

describe('a query', () => {
  test('cannot write, not even by a statement that returns rows', async () => {
    const at = await openService(noteParts)
    await at.call('note.add', add())
    await expect(at.call('note.sneak')).rejects.toThrow('internal')
    expect(await notes(at)).toHaveLength(1)
  })

  test('can put on record what it did, in the name of the person who asked', async () => {
    const at = await openService(noteParts)
    await at.call('note.record')
    expect(journalOf(at)?.head().length).toBe(1)
    expect(at.events).toEqual([{ name: 'rows.changed', data: { command: 'note.chair' } }])
  })

  test('that is overtaken by the lock is refused as locked', async () => {
    const at = await openService(noteParts)
    const slow = at.call('note.slow')
    at.service.vault.close()
    await expect(slow).rejects.toThrow('locked')
  })
})

describe('what the machine says becomes a code', () => {
  const saying = (code: string) => Object.assign(new Error('needle'), { code })

  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'file-open-elsewhere'],
    ['EBUSY', 'file-open-elsewhere'],
    ['SQLITE_BUSY', 'vault-in-use'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not-found'],
    ['SQLITE_CONSTRAINT_CHECK', 'internal'],
    ['ENOENT', 'internal'],
  ])('%s is %s', (code, expected) => expect(codeFor(saying(code))).toBe(expected))

  test('and nothing else of it leaves', () => {
    for (const error of [saying('SQLITE_FULL'), new TypeError('needle'), 'needle', { needle: 1 }, null]) {
      expect(JSON.stringify(refusalFor(error))).not.toContain('needle')
    }
    expect(refusalFor(new AppError('conflict', { cause: new Error('needle'), fields: ['due'] }))).toEqual({
      code: 'conflict',
      ref: expect.any(String),
      fields: ['due'],
    })
  })
})

test('a token stands for a path only once it has been granted', async () => {
  const reveal = ({ grantedPath }: { grantedPath: (token: string) => string }) => [
    { id: randomUUID(), words: grantedPath('t'), at: 0 },
  ]
  const at = await openService({ ...noteParts, handlers: { ...noteParts.handlers, 'note.list': reveal } })
  await expect(at.call('note.list')).rejects.toThrow('folder-gone')
  at.service.grant('t', '/picked')
  expect(await at.call('note.list')).toMatchObject([{ words: '/picked' }])
})
