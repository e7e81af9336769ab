import { AppError } from '#shared/contract/errors.ts'
import type { Header, PersonSlot, RecoverySlot } from './header.ts'
import { atLeast, isWeaker, type KdfCost } from './kdf.ts'
import { makePersonSlot, makeRecoverySlot, openSlot, userOf } from './slot.ts'

/** A slot that opened, and the key it held (32 bytes, the caller's to zero). */
export type Unsealed<S> = { readonly slot: S; readonly dataKey: Buffer }

const people = (header: Header): PersonSlot[] => header.slots.filter((slot) => slot.kind === 'person')

const withSlot = (header: Header, slot: PersonSlot | RecoverySlot, old: string | undefined): Header => ({
  ...header,
  slots: [...header.slots.filter(({ id }) => id !== old), slot],
})

/** Names on the slots, in the order they were added. */
export const namesOf = (header: Header): string[] => people(header).map(({ name }) => name)

/** Throws AppError `wrong-passphrase` where the tag of every person's slot says so. `secret` is normalised. */
export const openWithPassphrase = async (header: Header, secret: string): Promise<Unsealed<PersonSlot>> => {
  for (const slot of people(header)) {
    const dataKey = await openSlot(header, slot, secret)
    if (dataKey) return { slot, dataKey }
  }
  throw new AppError('wrong-passphrase')
}

/** Throws AppError `wrong-recovery-key`. `secret` is the key's canonical form. */
export const openWithRecovery = async (header: Header, secret: string): Promise<Buffer> => {
  const slot = header.slots.find(({ kind }) => kind === 'recovery')
  const dataKey = slot ? await openSlot(header, slot, secret) : null
  if (!dataKey) throw new AppError('wrong-recovery-key')
  return dataKey
}

/** The same slot made again where its cost is below `wanted`; otherwise null. */
export const raised = async (
  header: Header,
  { slot, dataKey }: Unsealed<PersonSlot>,
  secret: string,
  wanted: KdfCost,
  at: number,
): Promise<Header | null> => {
  if (!isWeaker(slot.kdf, wanted)) return null
  const making = { home: header, dataKey, kdf: atLeast(slot.kdf, wanted), at }
  return withSlot(header, await makePersonSlot(making, userOf(slot), secret), slot.id)
}

/**
 * A new passphrase for whoever holds the printed key: it goes to the first person, who made the vault. With several
 * people the call will have to say who.
 */
export const withNewPassphrase = async (
  header: Header,
  dataKey: Buffer,
  secret: string,
  kdf: KdfCost,
  at: number,
): Promise<{ readonly header: Header; readonly slot: PersonSlot }> => {
  const [first] = people(header)
  if (!first) throw new AppError('header-damaged')
  const slot = await makePersonSlot({ home: header, dataKey, kdf, at }, userOf(first), secret)
  return { header: withSlot(header, slot, first.id), slot }
}

/** The header with its recovery slot replaced. */
export const withRecoverySlot = async (
  header: Header,
  dataKey: Buffer,
  secret: string,
  kdf: KdfCost,
  at: number,
): Promise<Header> => {
  const slot = await makeRecoverySlot({ home: header, dataKey, kdf, at }, secret)
  return withSlot(header, slot, header.slots.find(({ kind }) => kind === 'recovery')?.id)
}
