import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createThrottle, delayAfter } from '#electron/service/vault/throttle.ts'
import { fixedClock } from '#test/harness/fixed-clock.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const made = () => {
  const file = join(tempFolder(), 'attempts.json')
  const moving = fixedClock()
  return { file, moving, throttle: createThrottle(file, moving.clock) }
}

const tries = (throttle: { attempt: () => void }): boolean => {
  try {
    throttle.attempt()
    return true
  } catch (error) {
    expect((error as Error).message).toBe('try-later')
    return false
  }
}

test('the delay grows to five minutes and no further', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(delayAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 16_000])
  expect(delayAfter(40)).toBe(300_000)
  expect(delayAfter(2_000)).toBe(300_000)
})

test('three slips cost nothing; then one waits, and a refused attempt does not lengthen the wait', () => {
  const { throttle, moving } = made()
  expect([tries(throttle), tries(throttle), tries(throttle)]).toEqual([true, true, true])
  expect(tries(throttle)).toBe(false)
  moving.advance(1_999)
  expect(tries(throttle)).toBe(false)
  moving.advance(1)
  expect(tries(throttle)).toBe(true)
  moving.advance(3_999)
  expect(tries(throttle)).toBe(false)
  moving.advance(1)
  expect(tries(throttle)).toBe(true)
})

test('success starts again from nothing', () => {
  const { throttle, moving } = made()
  for (let at = 0; at < 6; at++) {
    moving.advance(300_000)
    expect(tries(throttle)).toBe(true)
  }
  throttle.succeeded()
  expect([tries(throttle), tries(throttle), tries(throttle), tries(throttle)]).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('a restart does not shorten the wait', () => {
  const { file, throttle, moving } = made()
  for (let at = 0; at < 3; at++) tries(throttle)
  const restarted = createThrottle(file, moving.clock)
  expect(tries(restarted)).toBe(false)
  moving.advance(2_000)
  expect(tries(restarted)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ failures: 4 })
})

test('setting the clock forward does not shorten it while the program runs', () => {
  const { throttle, moving } = made()
  for (let at = 0; at < 3; at++) tries(throttle)
  moving.sleep(86_400_000)
  expect(tries(throttle)).toBe(false)
  moving.advance(2_000)
  expect(tries(throttle)).toBe(true)
})

test('setting the clock back costs one wait, not years', () => {
  const { file, throttle, moving } = made()
  for (let at = 0; at < 3; at++) tries(throttle)
  const behind = fixedClock(moving.clock.wall() - 86_400_000_000 / 1_000)
  const restarted = createThrottle(file, behind.clock)
  expect(tries(restarted)).toBe(false)
  behind.advance(2_000)
  expect(tries(restarted)).toBe(true)
})

test('a damaged or unwritable file keeps nobody out', () => {
  const { file, throttle } = made()
  writeFileSync(file, '{"failures":')
  expect(tries(throttle)).toBe(true)
  const nowhere = createThrottle(join(file, 'not-a-folder', 'x.json'), fixedClock().clock)
  expect([tries(nowhere), tries(nowhere), tries(nowhere), tries(nowhere)]).toEqual([true, true, true, false])
  nowhere.succeeded()
})
