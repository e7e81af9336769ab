import type { Stage } from '../stage.ts'

/** From the welcome screen into the sample, with a look at what stands beside the meeting. */
export async function enter(stage: Stage): Promise<void> {
  await stage.button('Create a vault').waitFor()
  await stage.shot('welcome')
  await stage.button('Create a vault').click()
  await stage.page().getByRole('textbox', { name: 'Your name' }).waitFor()
  await stage.shot('create-a-vault')
  await stage.button('Look at the sample meeting').click()
  await stage.button('Open the meeting').waitFor()
  await stage.shot('meetings')
}
