import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { openStage, type Stage, until } from '#test/demo/stage.ts'
import type { TestApp } from '#test/harness/app.ts'

/** Words that stand nowhere else on this machine, by the field that they were typed into. */
export type Planted = Readonly<Record<string, string>>

/** Words of letters alone, so that names may hold them; no two runs share one. */
const rare = (): string =>
  `Zq${[...randomBytes(9)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`

const makeWords = () => {
  const words: Record<string, string> = {}
  return {
    words,
    next: (field: string): string => {
      words[field] = rare()
      return words[field]
    },
  }
}
type Words = ReturnType<typeof makeWords>

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).first()

async function makeVault(stage: Stage, { next, words }: Words): Promise<void> {
  const page = stage.page()
  const passphrase = `${next('passphrase')} with three more words`
  await stage.button('Create a vault').click()
  await box(page, 'Your name').fill(next('name of the person at the keyboard'))
  for (const role of ['Chair', 'Coordinator', 'Minute-taker'])
    await page.getByRole('checkbox', { name: role }).click()
  await page.getByLabel(/^Passphrase/).fill(passphrase)
  await page.getByLabel(/^The same passphrase again/).fill(passphrase)
  await stage.button('Create the vault').click()
  const list = page.getByRole('list', { name: 'Recovery key in groups' })
  await list.waitFor()
  const groups = (await list.getByRole('listitem').allTextContents()).map((text) => text.trim().slice(-4))
  words['recovery key'] = groups.join('-')
  words['recovery key without dashes'] = groups.join('')
  for (const field of await page.getByLabel(/^Group \d+$/).all()) {
    const label = (await field.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent)) ?? ''
    await field.fill(groups[Number(label.replace(/\D/gu, '')) - 1] ?? '')
  }
  await stage.button('Confirm and open the vault').click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

async function setUpArea(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  await stage.press('Control+2')
  await box(page, 'Name of the MARAC').fill(`${next('name of the MARAC')} MARAC`)
  await box(page, 'Handling').fill(next('handling'))
  await stage.press('Tab')
  await page.getByRole('tab', { name: 'Agencies and people' }).click()
  for (const kind of ['Police', 'Idva service']) {
    await stage.button('Add an agency').click()
    await page.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: kind, exact: true }).click()
    await box(page, /^Name/).fill(next(`agency (${kind})`))
    await stage.button('Add a person').click()
    await page
      .getByPlaceholder(/name/i)
      .last()
      .fill(next(`representative (${kind})`))
    await stage.press('Tab')
    await stage.said(/^Saved/)
  }
}

async function makeMeeting(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  await stage.press('Control+1', 'Control+Shift+N')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^Date/ }).fill('today')
  await form.getByRole('textbox', { name: /^Reference/ }).fill(next('reference'))
  await form.getByRole('textbox', { name: 'Venue' }).fill(next('venue'))
  await form.getByRole('textbox', { name: 'Chair' }).fill(next('chair'))
  await stage.button('Create the meeting').click()
  await form.waitFor({ state: 'hidden' })
}

async function makeCase(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  await page.getByRole('heading', { name: 'No cases yet' }).waitFor()
  await stage.press('Control+Shift+A')
  await page.getByRole('heading', { name: /New case/ }).waitFor()
  const names = page.getByRole('textbox', { name: /name/i })
  await names.nth(0).fill(next('survivor'))
  await names.nth(1).fill(next('person causing harm'))
  await box(page, /^Why this case, why now/).fill(next('reason of the referral'))
  await box(page, 'Worker').fill(next('referring worker'))
  await page.getByRole('checkbox', { name: /Potential escalation/ }).click()
  await stage.press('Tab')
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.getByRole('tab', { name: /^Agencies and research/ }).click()
  for (const row of await page.getByRole('checkbox', { name: /is in the case$/ }).all())
    if (!(await row.isChecked())) await row.click()
  await page.getByRole('tab', { name: 'Survivor’s voice' }).click()
  await page.getByText('Spoken to', { exact: true }).click()
  await box(page, 'What they want').fill(next('what the survivor wants'))
  await box(page, 'What they fear').fill(next('what the survivor fears'))
  await stage.press('Tab')
  await stage.said(/^Saved/)
}

async function openMeeting(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  await stage.press('Control+4')
  const bringIn = stage.button('Bring in the agencies’ representatives')
  await bringIn.or(page.getByText('still expected')).first().waitFor()
  if (await bringIn.isVisible()) await bringIn.click()
  await stage.button(/expected are here$/).click()
  await page.getByText('· 0 still expected').waitFor()
  await box(page, 'Name of somebody else who is here').fill(next('observer'))
  await stage.button('Add as here').click()
  await stage.press('Control+Shift+S')
  await stage.button('It has been read').click()
  await stage.button(/accept$/).click()
  await page.getByText(/^✓ Accepted by all/).waitFor()
  await stage.press('Control+Shift+O')
  await stage.button('Start the case').waitFor()
}

async function hearCase(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  const line = page.getByRole('textbox', { name: /^New action/ })
  await stage.press('s')
  await stage.said(/^Case started/)
  await stage.press('Alt+i')
  for (const field of ['item that is shared', 'item that is held back']) {
    const text = next(field)
    await stage.field('What is said').fill(`${text} was said.`)
    await stage.field('Source').fill(next(`source of the ${field}`))
    await stage.field('What is said').press('Enter')
    await page.getByRole('listitem').filter({ hasText: text }).waitFor()
  }
  await page.getByRole('button', { name: 'Hold back' }).last().click()
  await stage.field('Reason').fill(next('reason to hold back'))
  await stage.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await stage.press('Alt+r')
  await stage.field('Of what').fill(next('risk'))
  await stage.press('Enter')
  await stage.field(/^The chair’s summary/).fill(next('summary'))
  await stage.press('Tab')
  await line.fill(`${next('action')} is to be done by somebody`)
  await stage.press('Control+Enter')
  await stage.said(/^Action parked/)
  await stage.press('Alt+f')
  const form = page.getByRole('group', { name: 'Who tells the survivor' })
  await form.getByLabel('Safe route').fill(next('safe route'))
  await form.getByLabel('What they are told').fill(next('what the survivor is told'))
  await form.getByLabel('What they are told').blur()
  await stage.said(/^Saved/)
  // Typed, and never saved: it is in the page's memory alone.
  await stage.press('Alt+i')
  await stage.field('What is said').fill(`${next('item that was never saved')} is half`)
}

async function writeMinutes(stage: Stage, { next }: Words): Promise<void> {
  const page = stage.page()
  await stage.press('Control+6')
  await stage.button('Assemble the minutes').click()
  await page
    .getByRole('button', { name: /^Edit: / })
    .first()
    .click()
  await page.locator('[contenteditable=true]').waitFor()
  await stage.press('Control+End')
  await page.keyboard.type(` ${next('section of the minutes')}`)
  await until('the section to be saved', () =>
    page
      .getByText(/^Saved \d/)
      .first()
      .isVisible(),
  )
}

/**
 * Makes a vault through the interface and types a rare word into every kind of field; ends with the minutes open in
 * the editor. Answers what was typed.
 */
export async function plant(app: Pick<TestApp, 'page'>): Promise<Planted> {
  const stage = openStage(app, null)
  const rareWords = makeWords()
  await makeVault(stage, rareWords)
  await setUpArea(stage, rareWords)
  await makeMeeting(stage, rareWords)
  await makeCase(stage, rareWords)
  await openMeeting(stage, rareWords)
  await hearCase(stage, rareWords)
  await writeMinutes(stage, rareWords)
  return rareWords.words
}
