import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openSample, sitDown, toFirstCase } from './desk.ts'

// A case in the middle, and everything that can happen to the machine. Each test goes on where the last one stopped.
const dataFolder = mkdtempSync(join(tmpdir(), 'marac-room-survives-'))
let desk: Desk

const clock = () => desk.app.page().getByRole('region', { name: 'Case clock' })
const gap = () => desk.app.page().getByRole('dialog').filter({ hasText: 'Marac Room was away' })
const item = (text: string) => desk.app.page().getByRole('listitem').filter({ hasText: text })

/** Seconds on the case clock. */
const spent = async (): Promise<number> => {
  const text = (await clock().textContent()) ?? ''
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)of/u.exec(text.replace(/\s/gu, '')) ?? []
  return Number(minutes) * 60 + Number(seconds)
}
const currentPhase = (): Promise<string | null> =>
  desk.app.page().locator('button[aria-current=step] span').first().textContent()
const survivor = (): Promise<string | null> => desk.app.page().locator('h1').first().textContent()

const write = async (text: string): Promise<void> => {
  await desk.stage.press('Alt+i')
  await desk.stage.field('What is said').waitFor()
  await desk.stage.field('What is said').fill(text)
  await desk.stage.press('Enter')
  await item(text).waitFor()
}

/** The case service notes every five seconds that it is alive: so much may count as away. */
const beatSeconds = 6

/** Nothing has moved: the same case in the same phase, its clock where it was, give or take a beat. */
const expectSamePlace = async (before: { seconds: number; phase: string | null }): Promise<void> => {
  await clock().waitFor()
  expect(await survivor()).toMatch(/Siobhán O’Connell-Reid/u)
  expect(await currentPhase()).toBe(before.phase)
  const seconds = await spent()
  expect(seconds).toBeGreaterThanOrEqual(before.seconds - beatSeconds)
  expect(seconds).toBeLessThan(before.seconds + 25)
}
const place = async () => ({ seconds: await spent(), phase: await currentPhase() })

/** Opens the app again after it was away; `minutes` is how far the clock has gone on meanwhile. */
const comeBack = async (minutes: number): Promise<void> => {
  await desk.app.close()
  desk = await sitDown({ dataFolder, clockOffset: minutes * 60_000 })
  await openSample(desk)
}

beforeAll(async () => {
  desk = await sitDown({ dataFolder })
  await toFirstCase(desk)
  await write('Said before anything went wrong.')
  await desk.stage.press('Alt+n')
  await desk.stage.page().getByLabel('Contact with the survivor').waitFor()
})
afterAll(async () => {
  await desk.app.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('the case service is killed while items are saved: what was acknowledged is there', async () => {
  const before = await place()
  const acknowledged: string[] = []
  for (const text of ['First of three.', 'Second of three.', 'Third of three.']) {
    await write(text)
    acknowledged.push(text)
  }
  await desk.app.killService()
  await openSample(desk)
  await expectSamePlace(before)
  await desk.stage.press('Alt+i')
  for (const text of acknowledged) await item(text).waitFor()
})

test('the page is killed: the same case, without unlocking anew', async () => {
  const before = await place()
  await desk.app.killPage()
  await expectSamePlace(before)
})

test('locked again before the door has asked how the vault stands: the door opens all the same', async () => {
  const before = await place()
  for (let lock = 0; lock < 3; lock += 1) await desk.app.lock()
  await openSample(desk)
  await expectSamePlace(before)
})

test('the vault is locked and opened again: the same case', async () => {
  const before = await place()
  await desk.stage.press('Control+l')
  await desk.stage.button('Open the sample meeting').waitFor()
  expect(await desk.app.page().content()).not.toContain('O’Connell')
  await openSample(desk)
  await expectSamePlace(before)
})

test('the machine was off for ten minutes: it asks, and what is left out is not counted', async () => {
  const before = await place()
  await comeBack(10)
  await gap().waitFor()
  expect(await gap().textContent()).toMatch(/Marac Room was away for 10 min/u)
  await desk.stage.field('What happened (optional)').fill('The laptop slept')
  await desk.stage.button('No, leave it out').click()
  await gap().waitFor({ state: 'hidden' })
  await expectSamePlace(before)
})

test('the meeting went on without it for another ten minutes: what is counted is on the clock', async () => {
  const before = await place()
  await comeBack(20)
  await gap().waitFor()
  await desk.stage.button('Yes, count it').click()
  await gap().waitFor({ state: 'hidden' })
  const seconds = await spent()
  expect(seconds).toBeGreaterThan(before.seconds + 9 * 60)
  expect(seconds).toBeLessThan(before.seconds + 11 * 60)
  expect(await clock().textContent()).toMatch(/over the plan|left/u)
})

const children = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid.toString()}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid.toString()}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
const servicePid = (): number | undefined =>
  children(process.pid).find((pid) =>
    readFileSync(`/proc/${pid.toString()}/cmdline`, 'utf8').includes('/service/service.ts'),
  )

test.skipIf(process.platform !== 'linux')(
  'the laptop sleeps half a minute with everything running: the page is asked too',
  async () => {
    const pid = servicePid()
    if (pid === undefined) throw new Error('the case service is not among the children')
    const before = await place()
    process.kill(pid, 'SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, 32_000))
    process.kill(pid, 'SIGCONT')
    await gap().waitFor({ timeout: 15_000 })
    await desk.stage.button('No, leave it out').click()
    await gap().waitFor({ state: 'hidden' })
    const seconds = await spent()
    expect(seconds).toBeLessThan(before.seconds + 20)
    expect(await currentPhase()).toBe(before.phase)
  },
)
