import type { Stage } from '../stage.ts'

/** What stands beside the meeting: area settings, agencies, the cases as the coordinator prepared them. */
export async function lookAround(stage: Stage): Promise<void> {
  const tab = (name: string | RegExp) => stage.page().getByRole('tab', { name })
  await stage.press('Control+2')
  await tab('Area').waitFor()
  await stage.shot('area-settings')
  await tab('Agencies and people').click()
  await stage.page().getByText('Vale Idva Service').first().waitFor()
  await stage.shot('agencies')
  await stage.press('Control+1')
  await stage.button('Open the meeting').waitFor()
  await stage.press('Control+Shift+N')
  await stage.page().getByRole('dialog').waitFor()
  await stage.shot('new-meeting')
  await stage.press('Escape')
  await stage.page().getByRole('dialog').waitFor({ state: 'hidden' })
  await stage.button('Cases').click()
  await tab('Case').waitFor()
  await stage.shot('cases')
  await tab(/^Agencies and research/).click()
  await stage.shot('research')
  await tab('Survivor’s voice').click()
  await stage.shot('voice-beforehand')
}

/** The sheet of keys, the palette and the dark colours, from the live case. */
export async function lookAtHelp(stage: Stage): Promise<void> {
  const dialog = stage.page().getByRole('dialog')
  await stage.press('?')
  await dialog.waitFor()
  await stage.shot('all-keys')
  await stage.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await stage.press('Control+k')
  await stage.page().getByRole('textbox', { name: 'Find a command' }).fill('case')
  await stage.shot('find-a-command')
  await stage.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await stage.press('Control+Shift+L')
  await stage.shot('live-in-the-dark')
  await stage.press('Control+Shift+L')
}
