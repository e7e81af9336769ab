import type { Locator } from 'playwright-core'
import type { DemoCase, Said } from '../script/demo-case.ts'
import { type Stage, until } from '../stage.ts'

const casePart = (stage: Stage): Locator => stage.page().getByRole('region', { name: 'Case', exact: true })
const risksAreUp = (stage: Stage): Locator =>
  stage.page().getByRole('heading', { name: 'Who is at risk, of what' })

/** Everybody speaks in turn: prepared items are decided on, what is said is written down, then the next one. */
export async function listenToAll(stage: Stage, one: DemoCase): Promise<void> {
  if (one.voiceBy !== undefined) {
    await stage.page().getByText('Who carries the survivor’s voice?').first().waitFor()
    await stage.shot('who-carries-the-voice')
    await stage
      .page()
      .getByRole('region', { name: /Who carries/ })
      .getByRole('button', { name: one.voiceBy })
      .click()
  }
  const speaker = casePart(stage).locator('[aria-live=polite] p').first()
  await speaker.waitFor()
  await confirmNil(stage)
  let heard = ''
  for (;;) {
    await until(
      'the next speaker',
      async () => (await risksAreUp(stage).isVisible()) || (await nameIn(speaker)) !== heard,
    )
    if (await risksAreUp(stage).isVisible()) return
    heard = await nameIn(speaker)
    const [agency = ''] = heard.split(' · ')
    await atTurn(stage, one, agency)
    await stage.press('Alt+n')
  }
}

const nameIn = async (speaker: Locator): Promise<string> =>
  (await speaker.textContent({ timeout: 500 }).catch(() => '')) ?? ''

async function confirmNil(stage: Stage): Promise<void> {
  if (await stage.button('Confirm all').isVisible()) {
    await stage.press('0')
    await stage.page().getByText('Nothing held, confirmed').waitFor()
  }
}

async function atTurn(stage: Stage, one: DemoCase, agency: string): Promise<void> {
  const carries = await casePart(stage)
    .getByText(/survivor’s voice$/)
    .first()
    .isVisible()
  if (carries) {
    await stage.press('Alt+v')
    await stage.page().getByLabel('Contact with the survivor').waitFor()
    await writeVoice(stage, one)
    await stage.shot(one.voice === undefined ? 'voice' : 'voice-not-reached')
  }
  await stage.press('Alt+i')
  await stage.field('What is said').waitFor()
  await decide(stage, one)
  for (const said of one.said ?? []) if (said.agency === agency) await takeDown(stage, said)
  await stage.shot('information')
}

async function writeVoice(stage: Stage, { voice }: DemoCase): Promise<void> {
  if (voice === undefined) return
  const { contact, speaker, lastContact, fields } = voice
  if (contact !== undefined)
    await stage.page().getByLabel('Contact with the survivor').getByText(contact, { exact: true }).click()
  if (speaker !== undefined) await stage.field('Their name').fill(speaker)
  if (lastContact !== undefined) await stage.field('Last safe contact').fill(lastContact)
  for (const [label, text] of Object.entries(fields)) {
    await stage
      .page()
      .getByRole('textbox', { name: new RegExp(`^${label}`) })
      .fill(text)
  }
  await stage.press('Tab')
}

/** Each prepared item that nobody has decided on is shared, shortened and shared, or held back with its reason. */
async function decide(stage: Stage, { hold = {}, shorten = {} }: DemoCase): Promise<void> {
  const open = casePart(stage).locator('li[data-decision=undecided]')
  for (let left = await open.count(); left > 0; left -= 1) {
    const item = open.first()
    const text = (await item.textContent()) ?? ''
    const reason = whereHolds(hold, text)
    const shorter = whereHolds(shorten, text)
    if (shorter !== undefined) {
      await stage.shot('item-that-is-too-long')
      await item.getByRole('button', { name: /^Change/ }).click()
      await stage.page().getByRole('dialog').getByLabel('What is said').fill(shorter)
      await stage.page().getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await item.getByText(shorter).waitFor()
    }
    if (reason === undefined) await item.getByRole('button', { name: 'Share', exact: true }).click()
    else {
      await item.getByRole('button', { name: 'Hold back' }).click()
      await stage.field('Reason').fill(reason)
      await stage.shot('hold-back')
      await stage.press('Enter')
    }
    await until('the item to be decided', async () => (await open.count()) < left)
  }
}

const whereHolds = (by: Readonly<Record<string, string>>, text: string): string | undefined =>
  Object.entries(by).find(([words]) => text.includes(words))?.[1]

async function takeDown(stage: Stage, said: Said): Promise<void> {
  await stage.field('Purpose').selectOption(said.purpose)
  await stage.field('Source').fill(said.source)
  await stage.field('Fact or professional opinion').selectOption(said.opinion === true ? 'Opinion' : 'Fact')
  await stage.field('What is said').click()
  await stage.type(said.text)
  await stage.shot('writing-down')
  await stage.press('Enter')
  await casePart(stage).getByRole('listitem').filter({ hasText: said.text }).waitFor()
}
