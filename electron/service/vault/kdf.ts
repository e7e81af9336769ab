import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'

/**
 * Cost of turning what a person types into a key. Stored with each slot. The upper bounds keep a header that somebody
 * altered from asking for more memory than the machine has.
 */
export const kdfCost = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(64),
  lanes: z.int().min(1).max(16),
})
export type KdfCost = z.infer<typeof kdfCost>

/** RFC 9106, second recommended option: 64 MiB, three passes, four lanes. */
export const standardCost: KdfCost = { name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 4 }

/** For the sample vault alone: its passphrase is in this program, so that time would protect nothing. */
export const sampleCost: KdfCost = { name: 'argon2id', memoryKiB: 1_024, passes: 1, lanes: 1 }

/** True where a slot made with `stored` should be made again with `wanted`. Costs are never lowered. */
export const isWeaker = (stored: KdfCost, wanted: KdfCost): boolean =>
  stored.memoryKiB < wanted.memoryKiB || stored.passes < wanted.passes

/** The costlier of the two in each respect. */
export const atLeast = (stored: KdfCost, wanted: KdfCost): KdfCost => ({
  ...wanted,
  memoryKiB: Math.max(stored.memoryKiB, wanted.memoryKiB),
  passes: Math.max(stored.passes, wanted.passes),
})

/** 32 bytes from a secret and a salt; the caller zeroes them. Runs off the main thread. */
export const deriveKey = (secret: string, salt: Buffer, cost: KdfCost): Promise<Buffer> =>
  // Argon2id is the package's default; its enum cannot be named in isolated modules. kdf.test.ts proves it.
  hashRaw(Buffer.from(secret, 'utf8'), {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  })
