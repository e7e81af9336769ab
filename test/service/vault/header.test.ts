import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Header, headerText, parseHeader } from '#electron/service/vault/header.ts'
import { makePersonSlot, makeRecoverySlot, openSlot, userOf } from '#electron/service/vault/slot.ts'
import type { User } from '#shared/domain/user.ts'
import { cheapCost } from '#test/harness/cheap-cost.ts'

const robin: User = { id: randomUUID() as User['id'], name: 'Robin Ashworth', roles: ['minute-taker'] }

const made = async () => {
  const home = { id: randomUUID(), sample: false }
  const dataKey = randomBytes(32)
  const making = { home, dataKey, kdf: cheapCost, at: 5 }
  const person = await makePersonSlot(making, robin, 'secret')
  const recovery = await makeRecoverySlot(making, 'KEY')
  const header: Header = { ...home, createdAt: 5, recoveryConfirmed: true, slots: [person, recovery] }
  return { header, dataKey, person, recovery }
}

const outcome = (bytes: Uint8Array): string => {
  try {
    parseHeader(bytes)
    return 'read'
  } catch (error) {
    return (error as Error).message
  }
}

/** Valid outer form around any inside: what a later version, or somebody with an editor, would write. */
const sealed = (version: number, vault: unknown): Buffer => {
  const checksum = createHash('sha256')
    .update(`marac-room-vault\n${version}\n${JSON.stringify(vault)}`)
    .digest('hex')
  return Buffer.from(JSON.stringify({ format: 'marac-room-vault', version, checksum, vault }))
}

describe('the header file', () => {
  test('comes back as it was written', async () => {
    const { header } = await made()
    expect(parseHeader(Buffer.from(headerText(header)))).toEqual(header)
  })

  test('every single flipped bit is damage: never a newer version, never a wrong passphrase', async () => {
    const { header } = await made()
    const whole = Buffer.from(headerText(header))
    expect(whole.length).toBeGreaterThan(600)
    for (let at = 0; at < whole.length * 8; at++) {
      const bytes = Buffer.from(whole)
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(outcome(bytes), `bit ${at}`).toBe('header-damaged')
    }
  })

  test('cut off anywhere, empty, or something else altogether', async () => {
    const whole = Buffer.from(headerText((await made()).header))
    for (let length = 0; length < whole.length; length++) {
      expect(outcome(whole.subarray(0, length))).toBe('header-damaged')
    }
    for (const text of [
      'null',
      '[]',
      '{}',
      '"text"',
      '{"format":"other","version":1,"checksum":"","vault":{}}',
    ]) {
      expect(outcome(Buffer.from(text))).toBe('header-damaged')
    }
    expect(outcome(randomBytes(900))).toBe('header-damaged')
  })

  test('a newer version is told from damage, whatever it holds', async () => {
    const { header } = await made()
    expect(outcome(sealed(2, header))).toBe('header-newer')
    expect(outcome(sealed(7, { anything: ['new'] }))).toBe('header-newer')
    expect(outcome(sealed(1, header))).toBe('read')
    expect(outcome(sealed(1, { anything: ['new'] }))).toBe('header-damaged')
  })
})

describe('a slot', () => {
  test('gives the data key to its own secret and to no other', async () => {
    const { header, dataKey, person, recovery } = await made()
    expect(await openSlot(header, person, 'secret')).toEqual(dataKey)
    expect(await openSlot(header, recovery, 'KEY')).toEqual(dataKey)
    for (const wrong of ['', 'Secret', 'secret ', 'KEY'])
      expect(await openSlot(header, person, wrong)).toBeNull()
    expect(await openSlot(header, recovery, 'secret')).toBeNull()
  })

  test('holds nothing of the secret or the key in its text, and never twice the same', async () => {
    const { header, dataKey } = await made()
    const text = headerText(header)
    expect(text).not.toContain('secret')
    expect(text).not.toContain(dataKey.toString('base64'))
    expect(text).not.toContain(dataKey.toString('hex'))
    const fields = header.slots.flatMap(({ salt, nonce, wrapped, tag }) => [salt, nonce, wrapped, tag])
    expect(new Set(fields).size).toBe(8)
  })

  test('is bound to its vault, its kind, its person and what they may do', async () => {
    const { header, person, recovery } = await made()
    const opens = (home: Pick<Header, 'id' | 'sample'>, slot: typeof person) => openSlot(home, slot, 'secret')
    expect(await opens({ ...header, id: randomUUID() }, person)).toBeNull()
    expect(await opens({ ...header, sample: true }, person)).toBeNull()
    expect(await opens(header, { ...person, roles: ['chair'] })).toBeNull()
    expect(await opens(header, { ...person, name: 'Somebody Else' })).toBeNull()
    expect(await opens(header, { ...person, userId: randomUUID() as User['id'] })).toBeNull()
    expect(await opens(header, { ...person, id: randomUUID() })).toBeNull()
    expect(await opens(header, { ...person, createdAt: 6 })).toBeNull()
    expect(await opens(header, { ...person, kdf: { ...cheapCost, passes: 2 } })).toBeNull()
    expect(
      await openSlot(header, { ...recovery, ...userOf(person), userId: robin.id, kind: 'person' }, 'KEY'),
    ).toBeNull()
    expect(await opens(header, person)).not.toBeNull()
  })
})
