import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaGuidance } from '#shared/domain/guidance-settings.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'
import { hearSample } from '#test/harness/heard-meeting.ts'

// Hints in the editor of the minutes, and those still open before the sign-off, on the sample meeting.
let app: TestApp
const words = 'On Sunday it kicked off again, as her sister saw'

const ask = async <T>(name: string, input: unknown = {}): Promise<T> => {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.output as T
}

beforeAll(async () => {
  const rendererFolder = process.env.MARAC_ROOM_PAGE
  app = await startApp(rendererFolder === undefined ? {} : { rendererFolder })
  const page = app.page()
  page.setDefaultTimeout(8_000)
  await page.getByRole('button', { name: 'Look at the sample meeting' }).click()
  await page.getByRole('button', { name: 'Open the meeting', exact: true }).waitFor()
  const area = await ask<AreaGuidance>('guidance.read')
  await ask('guidance.save', {
    ...area,
    ownPhrases: [{ rule: 'victim-blaming', phrase: 'it kicked off', instead: 'he assaulted her' }],
  })
  const [brief] = await ask<{ meeting: { id: string } }[]>('meeting.list')
  const { cases } = await ask<{ cases: { id: string }[] }>('meeting.view', { meetingId: brief?.meeting.id })
  const caseId = cases[0]?.id
  const { record } = await ask<{ record: { referringAgencyId: string } }>('case.view', { caseId })
  await ask('item.save', {
    id: randomUUID(),
    caseId,
    agencyId: record.referringAgencyId,
    purpose: 'risk-now',
    basis: 'fact',
    source: '',
    text: words,
    decision: 'share',
    holdReason: '',
    prepared: true,
    revision: 0,
  })
  await page.getByRole('button', { name: 'Open the meeting', exact: true }).click()
  await page.getByText('still expected').waitFor()
  await hearSample(app.call)
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: /^Assemble the minutes/ }).click()
})
afterAll(() => app.close())

test('a hint that is open leads to its section; its ready wording goes in and comes out again', async () => {
  const page = app.page()
  const list = page.getByRole('region', { name: 'Worth another look' })
  const link = list.getByRole('button', { name: /it kicked off/ })
  await link.click()
  await page.keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: 'Information shared' })
  await editor.locator('[data-rule]', { hasText: 'it kicked off' }).waitFor()
  // Whatever else is pointed at in this section: on to the one that is meant.
  const details = page.getByRole('region', { name: 'About this hint' })
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Alt+h')
    if ((await details.textContent())?.includes('it kicked off') === true) break
  }
  await page.keyboard.press('Alt+Enter')
  await editor.getByText('On Sunday he assaulted her again').waitFor()
  await link.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await editor.getByText(words).waitFor()
  await link.waitFor()
})

test('an underline moves along with the words when somebody types before them', async () => {
  const page = app.page()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('So it was: ')
  const editor = page.getByRole('textbox', { name: 'Information shared' })
  expect(await editor.locator('[data-rule]', { hasText: 'it kicked off' }).textContent()).toBe(
    'it kicked off',
  )
})

test('nothing of all this broke the page’s policy or threw', () => {
  expect(app.violations).toEqual([])
  expect(app.faults).toEqual([])
})
