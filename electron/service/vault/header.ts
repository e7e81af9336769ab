import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { user } from '#shared/domain/user.ts'
import { kdfCost } from './kdf.ts'

/** What this program writes, and the newest that it reads. */
export const headerVersion = 1
const format = 'marac-room-vault'

/** Exactly `bytes` bytes, in base64. */
const binary = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, 'wrong length')

const wrapping = {
  id: z.uuid(),
  kdf: kdfCost,
  salt: binary(16),
  nonce: binary(12),
  wrapped: binary(32),
  tag: binary(16),
  createdAt: z.int().min(0),
}

const personSlot = z.strictObject({
  kind: z.literal('person'),
  userId: user.shape.id,
  name: user.shape.name,
  roles: user.shape.roles,
  ...wrapping,
})
const recoverySlot = z.strictObject({ kind: z.literal('recovery'), ...wrapping })
const slot = z.discriminatedUnion('kind', [personSlot, recoverySlot])

const header = z.strictObject({
  id: z.uuid(),
  /** Invented people only; the passphrase is in the program. */
  sample: z.boolean(),
  createdAt: z.int().min(0),
  recoveryConfirmed: z.boolean(),
  slots: z.array(slot).min(1).max(64).readonly(),
})

export type PersonSlot = z.infer<typeof personSlot>
export type RecoverySlot = z.infer<typeof recoverySlot>
export type Slot = z.infer<typeof slot>
export type Header = z.infer<typeof header>

/** This outer form, and how the checksum is made, stay the same in every version. */
const file = z.strictObject({
  format: z.literal(format),
  version: z.int().min(1),
  checksum: z.string(),
  vault: z.unknown(),
})

/**
 * Not a secret: it tells damage from a wrong passphrase, which a slot's tag alone could not. Whoever alters the header
 * on purpose can make it anew, but not the tags, which cover every field of a slot.
 */
const checksum = (version: number, vault: unknown): string =>
  createHash('sha256')
    .update(`${format}\n${version}\n${JSON.stringify(vault)}`)
    .digest('hex')

export const headerText = (vault: Header): string =>
  JSON.stringify({
    format,
    version: headerVersion,
    checksum: checksum(headerVersion, vault),
    vault,
  })

const json = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Reads what `headerText` wrote. Throws AppError `header-damaged` or `header-newer`. */
export const parseHeader = (bytes: Uint8Array): Header => {
  const outer = file.safeParse(json(bytes))
  if (!outer.success) throw new AppError('header-damaged')
  const { version, vault } = outer.data
  if (outer.data.checksum !== checksum(version, vault)) throw new AppError('header-damaged')
  if (version > headerVersion) throw new AppError('header-newer')
  const inner = header.safeParse(vault)
  if (!inner.success) throw new AppError('header-damaged')
  return inner.data
}
