import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sampleDay } from '#electron/service/sample/sample-day.ts'
import { dateAt } from '#shared/time.ts'
import { lookAround, lookAtHelp } from './acts/aside.ts'
import { enter } from './acts/door.ts'
import { runMeeting } from './acts/meeting.ts'
import { finish } from './acts/minutes.ts'
import { open } from './acts/opening.ts'
import { demoCases } from './script/index.ts'
import { type DemoApp, openStage } from './stage.ts'
import { documentsIn, verify } from './verify.ts'

export type DemoParts = {
  readonly app: DemoApp
  /** Folder for the pictures and the documents; it is there and empty. */
  readonly out: string
  readonly log: (line: string) => void
}

/**
 * Plays the whole sample meeting through the interface, as people at the keyboard would, and leaves its documents and
 * a picture of every screen in `out`. Throws where a screen does not answer, or a document lacks what it must have.
 */
export async function playDemo({ app, out, log }: DemoParts): Promise<void> {
  const stage = openStage(app, out)
  const started = Date.now()
  await enter(stage)
  await lookAround(stage)
  await open(stage)
  log(
    'The meeting is open: attendance taken, statement read and accepted, last time’s actions accounted for.',
  )
  await lookAtHelp(stage)
  await runMeeting(stage, demoCases(sampleDay(dateAt(Date.now()))), log)
  await finish(stage)
  const folder = documentsIn(app.documentsFolder)
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(out, name))
  const { actions, cases } = await verify(out)
  log(
    `Every action has its agency, person and date: ${actions.toString()} actions on ${cases.toString()} cases.`,
  )
  log(
    `In the folder: ${readdirSync(out)
      .filter((name) => !name.endsWith('.png'))
      .join(', ')}.`,
  )
  log(
    `${readdirSync(out)
      .filter((name) => name.endsWith('.png'))
      .length.toString()} pictures, from the first screen to the last.`,
  )
  log(`Played in ${Math.round((Date.now() - started) / 1000).toString()} s.`)
}
