import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { User } from '#shared/domain/user.ts'
import { type Header, headerVersion, type PersonSlot, type RecoverySlot, type Slot } from './header.ts'
import { deriveKey, type KdfCost } from './kdf.ts'

/** The parts of a header that a slot is bound to: it opens in no other vault. */
type Home = Pick<Header, 'id' | 'sample'>

type Unsealed<S> = S extends Slot ? Omit<S, 'nonce' | 'wrapped' | 'tag'> : never

/**
 * Additional authenticated data of a slot: header version, vault, and every field of the slot itself, so that nobody
 * can lend a slot another person's name or roles.
 */
const context = (home: Home, slot: Unsealed<Slot>): Buffer =>
  Buffer.from(
    JSON.stringify([
      headerVersion,
      home.id,
      home.sample,
      slot.kind,
      slot.id,
      slot.kind === 'person' ? [slot.userId, slot.name, slot.roles] : [],
      [slot.kdf.name, slot.kdf.memoryKiB, slot.kdf.passes, slot.kdf.lanes],
      slot.salt,
      slot.createdAt,
    ]),
  )

const seal = async <S extends Unsealed<Slot>>(home: Home, slot: S, secret: string, dataKey: Buffer) => {
  const key = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.kdf)
  try {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context(home, slot))
    const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
    return {
      ...slot,
      nonce: nonce.toString('base64'),
      wrapped: wrapped.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    }
  } finally {
    key.fill(0)
  }
}

const fresh = (kdf: KdfCost, at: number) => ({
  id: randomUUID(),
  kdf,
  salt: randomBytes(16).toString('base64'),
  createdAt: at,
})

type Making = {
  readonly home: Home
  readonly dataKey: Buffer
  readonly kdf: KdfCost
  /** UTC epoch milliseconds. */
  readonly at: number
}

/** A slot that a person's passphrase opens. `secret` is already normalised. */
export const makePersonSlot = (making: Making, person: User, secret: string): Promise<PersonSlot> =>
  seal(
    making.home,
    {
      kind: 'person',
      userId: person.id,
      name: person.name,
      roles: person.roles,
      ...fresh(making.kdf, making.at),
    },
    secret,
    making.dataKey,
  )

/** The slot that the printed key opens. `secret` is the key in its canonical form. */
export const makeRecoverySlot = (making: Making, secret: string): Promise<RecoverySlot> =>
  seal(making.home, { kind: 'recovery', ...fresh(making.kdf, making.at) }, secret, making.dataKey)

/** The data key (32 bytes, the caller's to zero), or null: the tag says that the secret is not this slot's. */
export const openSlot = async (home: Home, slot: Slot, secret: string): Promise<Buffer | null> => {
  const key = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAAD(context(home, slot)).setAuthTag(Buffer.from(slot.tag, 'base64'))
    const dataKey = decipher.update(Buffer.from(slot.wrapped, 'base64'))
    try {
      decipher.final()
      return dataKey
    } catch {
      dataKey.fill(0)
      return null
    }
  } finally {
    key.fill(0)
  }
}

/** The person behind a slot. */
export const userOf = ({ userId, name, roles }: PersonSlot): User => ({ id: userId, name, roles })
