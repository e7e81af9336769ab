import { type Stage, until } from '../stage.ts'

/** Added by hand to what the minutes say of the risk in the first case. */
const addition =
  'The chair asked police to tell her on the same day if the certificate is given back for any reason.'

/** The meeting closes; the minutes are put together, edited, signed and written as documents. */
export async function finish(stage: Stage): Promise<void> {
  await stage.press('Control+Shift+E')
  await stage.button('Assemble the minutes').waitFor()
  await stage.shot('before-the-minutes')
  await stage.button('Assemble the minutes').click()
  await stage.button('Sign off').waitFor()
  await stage.shot('minutes')
  await editOneSection(stage)
  await sign(stage)
  await write(stage)
}

async function editOneSection(stage: Stage): Promise<void> {
  const parts = stage.page().getByRole('navigation', { name: 'Parts of the minutes' })
  await parts.getByRole('button', { name: /Siobhán O’Connell-Reid/ }).click()
  const risk = stage.page().locator('section[data-section$=risk]').first()
  await risk.getByRole('button', { name: /^Edit/ }).click()
  await stage.page().getByRole('textbox', { name: /risk/i }).first().waitFor()
  await stage.press('Control+End', 'Enter')
  await stage.type(addition)
  await stage.said(/^Saved/)
  await stage.shot('minutes-edited')
  await stage.press('Escape')
  await parts.getByText(/^Edited: risk/).waitFor()
}

async function sign(stage: Stage): Promise<void> {
  await stage.press('Control+Shift+G')
  const dialog = stage.page().getByRole('dialog')
  await dialog.waitFor()
  await stage.shot('sign-off')
  await dialog.getByRole('button', { name: /^Sign and lock/ }).click()
  await stage
    .page()
    .getByText(/^Signed by /)
    .first()
    .waitFor()
}

async function write(stage: Stage): Promise<void> {
  await stage.press('Control+Shift+P')
  await until('the documents to be written', () => stage.page().getByText('action-log.xlsx').isVisible())
  await stage.shot('signed-and-written')
}
