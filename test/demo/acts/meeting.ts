import type { DemoCase } from '../script/demo-case.ts'
import type { Stage } from '../stage.ts'
import { listenToAll } from './listen.ts'
import { lateArrival } from './opening.ts'
import { agreeActions, nameRisks, readBack } from './settle.ts'

/** Every case of the agenda, the break in the middle and somebody who comes late; then the meeting is closed. */
export async function runMeeting(
  stage: Stage,
  cases: readonly DemoCase[],
  log: (line: string) => void,
): Promise<void> {
  for (const [index, one] of cases.entries()) {
    if (one.deferred === undefined) await hear(stage, one)
    else await defer(stage, one.deferred)
    log(
      `Case ${one.number.toString()} of ${cases.length.toString()}: ${one.deferred === undefined ? 'heard' : 'deferred'}.`,
    )
    if (index === 5) await takeBreak(stage)
    if (index === 6) await welcomeLateArrival(stage)
  }
  await stage
    .page()
    .getByRole('heading', { name: 'Every case on the agenda has been heard or deferred' })
    .waitFor()
  await stage.shot('all-heard')
}

async function hear(stage: Stage, one: DemoCase): Promise<void> {
  await stage.button('Start the case').waitFor()
  await stage.shot('next-case')
  await stage.press('s')
  await stage.said(/^Case started/)
  await listenToAll(stage, one)
  await nameRisks(stage, one)
  await agreeActions(stage, one)
  await readBack(stage, one)
}

async function defer(stage: Stage, reason: string): Promise<void> {
  await stage.button('Start the case').waitFor()
  await stage.press('d')
  await stage.field('Reason').fill(reason)
  await stage.shot('deferral')
  await stage.press('Enter')
  await stage.said(/^Case deferred/)
}

async function takeBreak(stage: Stage): Promise<void> {
  await stage.press('b')
  await stage
    .page()
    .getByRole('heading', { name: /^Break since/ })
    .waitFor()
  await stage.shot('break')
  await stage.press('b')
  await stage.button('Start the case').waitFor()
}

async function welcomeLateArrival(stage: Stage): Promise<void> {
  await stage.press('l')
  await stage.button(`${lateArrival} has arrived`).click()
  await stage.page().getByRole('checkbox', { name: lateArrival }).waitFor()
  await stage.shot('late-arrival')
  await stage.button(`${lateArrival} accepts`).click()
  await stage.page().getByRole('dialog').waitFor({ state: 'hidden' })
}
