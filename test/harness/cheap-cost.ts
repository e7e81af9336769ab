import type { KdfCost } from '#electron/service/vault/kdf.ts'

/** Argon2id as cheap as it gets: the tests are about what happens around it. */
export const cheapCost: KdfCost = { name: 'argon2id', memoryKiB: 8, passes: 1, lanes: 1 }
