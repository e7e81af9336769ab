import { open } from '#test/demo/acts/opening.ts'
import { openStage, type Stage } from '#test/demo/stage.ts'
import { type StartAppChoice, startApp, type TestApp } from '#test/harness/app.ts'

export type Desk = { readonly app: TestApp; readonly stage: Stage }

/** The app with hands at its keyboard. `MARAC_ROOM_PAGE` names another built page than `out/renderer`. */
export const sitDown = async (choice: StartAppChoice = {}): Promise<Desk> => {
  const page = process.env.MARAC_ROOM_PAGE
  const app = await startApp({ ...(page === undefined ? {} : { rendererFolder: page }), ...choice })
  return { app, stage: openStage(app, null) }
}

/** From the door into the sample, wherever it was left. */
export const openSample = async ({ stage }: Desk): Promise<void> => {
  await stage.button(/^(Look at|Open) the sample meeting$/).click()
}

/** The sample meeting's screen of cases. */
export const toCases = async (desk: Desk): Promise<void> => {
  await openSample(desk)
  await desk.stage.button('Cases').click()
  await desk.stage.page().getByRole('tab', { name: 'Case' }).waitFor()
}

/** The sample meeting, opened: attendance, statement, last time's actions. The first case waits. */
export const toOpenMeeting = async (desk: Desk): Promise<void> => {
  await openSample(desk)
  await desk.stage.button('Open the meeting').click()
  await open(desk.stage)
}

/** The first case, running. */
export const toFirstCase = async (desk: Desk): Promise<void> => {
  await toOpenMeeting(desk)
  await desk.stage.press('s')
  await desk.stage.said(/^Case started/)
}
