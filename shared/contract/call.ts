import { z } from 'zod'
import type { Role } from '#shared/domain/user.ts'
import { revision } from '#shared/fields.ts'

/**
 * - `vault`: about the vault itself; works while locked; not journaled in the database.
 * - `query`: reads; needs an unlocked vault.
 * - `command`: writes in one transaction and appends one journal entry; needs an unlocked vault.
 * - `host`: answered by the process that owns windows and dialogs, never forwarded to the case service.
 */
export type CallKind = 'vault' | 'query' | 'command' | 'host'

export type CallSpec<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends CallKind = CallKind,
> = {
  readonly kind: K
  /** Who may send it; absent means everyone who can unlock the vault, empty means the case service alone. */
  readonly roles?: readonly Role[]
  readonly input: I
  readonly output: O
}

const declare =
  <K extends CallKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(
    input: I,
    output: O,
    roles?: readonly Role[],
  ): CallSpec<I, O, K> =>
    roles === undefined ? { kind, input, output } : { kind, roles, input, output }

export const vaultCall = declare('vault')
export const query = declare('query')
export const command = declare('command')
export const hostCall = declare('host')

/** Input of a call that needs none. */
export const nothing = z.strictObject({})

/** Output of a command on one record: its new revision, to be sent with the next change. */
export const revised = z.strictObject({ revision })
