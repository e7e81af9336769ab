import { describe, expect, test } from 'vitest'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { calls } from '#shared/contract/calls.ts'
import { type Role, roles } from '#shared/domain/user.ts'
import { inProcessService, openService, type TestParts } from '#test/harness/service.ts'

/** The whole contract and nobody to answer it: what is tested here never gets as far as a handler. */
const parts: TestParts = { calls, handlers: {}, migrations, runningCase: () => null }
const names = Object.keys(calls) as (keyof typeof calls)[]
const ofKind = (...kinds: string[]) => names.filter((name) => kinds.includes(calls[name].kind))
const rolesOf = (name: keyof typeof calls): readonly Role[] | undefined => calls[name].roles

describe('every call of the contract', () => {
  test('there are some, of each kind', () => {
    for (const kind of ['vault', 'query', 'command']) expect(ofKind(kind).length).toBeGreaterThan(2)
  })

  test('too large is refused, locked or not', async () => {
    const locked = inProcessService(parts)
    for (const name of ofKind('vault', 'query', 'command')) {
      await expect(locked.call(name, { x: 'x'.repeat(300_000) }), name).rejects.toThrow('too-large')
    }
  })

  test('locked is refused, but for the vault’s own', async () => {
    const locked = inProcessService(parts)
    for (const name of ofKind('query', 'command'))
      await expect(locked.call(name), name).rejects.toThrow('locked')
    await expect(locked.call('vault.status')).resolves.toMatchObject({ state: 'none' })
  })

  test('the host’s own are never answered here', async () => {
    const at = await openService(parts)
    expect(ofKind('host').length).toBeGreaterThan(0)
    for (const name of ofKind('host')) await expect(at.call(name), name).rejects.toThrow('unknown-call')
  })

  test('what is not in its shape is refused, by the names of fields alone', async () => {
    const at = await openService(parts)
    for (const name of ofKind('vault', 'query', 'command')) {
      if (rolesOf(name)?.length === 0) continue
      for (const input of [{ needle: 'needle' }, 'needle', ['needle'], null, 7]) {
        const reply = await at.send(name, input)
        expect(reply, name).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
        expect(JSON.stringify(reply)).not.toContain('needle')
      }
    }
    expect(JSON.stringify(at.logs)).not.toContain('needle')
  })

  test.each(roles)('a role that may not send it is refused: %s', async (role) => {
    const at = await openService(parts, { roles: [role] })
    const barred = ofKind('query', 'command').filter((name) => rolesOf(name)?.includes(role) === false)
    expect(barred.length).toBeGreaterThan(0)
    for (const name of barred) await expect(at.call(name), name).rejects.toThrow('forbidden')
  })
})
