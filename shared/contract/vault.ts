import { z } from 'zod'
import { user } from '#shared/domain/user.ts'
import { nothing, vaultCall } from './call.ts'
import { errorCodes } from './errors.ts'

const passphrase = z.string().max(400)

/** `none`: nothing in the vault folder. `confirming`: unlocked, but the recovery key is not yet confirmed. */
export const vaultState = z.enum(['none', 'locked', 'confirming', 'unlocked'])

export const vaultStatus = z.strictObject({
  state: vaultState,
  /** True while the sample vault, with invented people only, is the one that is open. */
  sample: z.boolean(),
  sampleExists: z.boolean(),
  /** Why the vault cannot be opened, if its files say so before a passphrase is typed. */
  problem: z.enum(errorCodes).nullable(),
  /** Names on the key slots, for the unlock screen. */
  people: z.array(z.string()).readonly(),
  user: user.nullable(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

/** The printed key: shown once, confirmed by typing two of its groups back. Groups are counted from 1. */
const issuedKey = z.strictObject({
  recoveryKey: z.string(),
  confirmGroups: z.array(z.int().min(1)).readonly(),
})

export const vaultCalls = {
  'vault.status': vaultCall(nothing, vaultStatus),
  'vault.create': vaultCall(
    z.strictObject({ name: user.shape.name, roles: user.shape.roles, passphrase }),
    issuedKey,
  ),
  /** Answers to `confirmGroups`, in that order. */
  'vault.confirmRecovery': vaultCall(
    z.strictObject({ groups: z.array(z.string().max(40)).max(10) }),
    vaultStatus,
  ),
  /** A new recovery key in place of one that was never confirmed, or was lost. */
  'vault.reissueRecovery': vaultCall(nothing, issuedKey),
  'vault.unlock': vaultCall(z.strictObject({ passphrase }), vaultStatus),
  'vault.unlockWithRecovery': vaultCall(
    z.strictObject({ recoveryKey: z.string().max(200), newPassphrase: passphrase }),
    vaultStatus,
  ),
  /** Opens the sample vault, made on first use; `fresh` throws the old one away first. */
  'vault.openSample': vaultCall(z.strictObject({ fresh: z.boolean() }), vaultStatus),
} as const
