import { argon2Sync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  atLeast,
  deriveKey,
  isWeaker,
  type KdfCost,
  kdfCost,
  sampleCost,
  standardCost,
} from '#electron/service/vault/kdf.ts'

test.each([
  { memoryKiB: 8, passes: 1, lanes: 1 },
  { memoryKiB: 1_024, passes: 3, lanes: 4 },
  { memoryKiB: 65_536, passes: 3, lanes: 4 },
])('is Argon2id as Node’s own implementation has it: %j', async (numbers) => {
  const cost: KdfCost = { name: 'argon2id', ...numbers }
  const salt = randomBytes(16)
  const secret = 'violet harbour lantern – séven'
  const expected = argon2Sync('argon2id', {
    message: secret,
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: 32,
    memory: cost.memoryKiB,
    passes: cost.passes,
  })
  expect((await deriveKey(secret, salt, cost)).equals(expected)).toBe(true)
})

test('a new slot costs at least 64 MiB and three passes', () => {
  expect(standardCost.memoryKiB).toBeGreaterThanOrEqual(64 * 1_024)
  expect(standardCost.passes).toBeGreaterThanOrEqual(3)
})

test('a cost is raised, never lowered', () => {
  const dear: KdfCost = { name: 'argon2id', memoryKiB: 131_072, passes: 1, lanes: 1 }
  expect(isWeaker(sampleCost, standardCost)).toBe(true)
  expect(isWeaker(standardCost, standardCost)).toBe(false)
  expect(isWeaker(dear, standardCost)).toBe(true)
  expect(atLeast(dear, standardCost)).toEqual({ ...standardCost, memoryKiB: 131_072 })
  expect(isWeaker(atLeast(dear, standardCost), standardCost)).toBe(false)
})

test('a header cannot ask for more than the machine has', () => {
  expect(kdfCost.safeParse({ ...standardCost, memoryKiB: 2 ** 31 }).success).toBe(false)
  expect(kdfCost.safeParse({ ...standardCost, passes: 10_000 }).success).toBe(false)
  expect(kdfCost.safeParse({ ...standardCost, name: 'argon2d' }).success).toBe(false)
})
