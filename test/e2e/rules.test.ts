import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, sitDown, toOpenMeeting } from './desk.ts'

// What the live meeting does not let pass. Each test goes on where the last one stopped.
let desk: Desk
const page = () => desk.app.page()
const speaker = () =>
  page().getByRole('region', { name: 'Case', exact: true }).locator('[aria-live=polite] p').first()
const status = () => page().getByRole('contentinfo')
const agendaRow = (name: string) =>
  page().getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name })
const dialog = () => page().getByRole('dialog')
const line = () => page().getByRole('textbox', { name: /^New action/ })

beforeAll(async () => {
  desk = await sitDown()
  await toOpenMeeting(desk)
})
afterAll(() => desk.app.close())

/** A dialog takes the focus some frames after it is seen. */
const reasonHasFocus = () =>
  expect
    .poll(() => desk.stage.field('Reason').evaluate((field) => field === document.activeElement))
    .toBe(true)

test('the speaking order: referrer, the survivor’s voice, the children, the person causing harm, the rest', async () => {
  await desk.stage.press('s')
  await desk.stage.said(/^Case started/)
  const heard: string[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const name = (await speaker().textContent()) ?? ''
    heard.push(name.split(' · ')[0] ?? '')
    if (turn === 6) break
    await desk.stage.press('Alt+n')
    await expect.poll(() => speaker().textContent()).not.toBe(name)
  }
  expect(heard).toEqual([
    'Vale Police, Public Protection',
    'Vale Idva Service',
    'Children’s Social Care',
    'Education Safeguarding',
    'Vale Mental Health Trust',
    'Larkfield Homes',
    'Probation Service, Vale Delivery Unit',
  ])
  expect(
    await page()
      .getByText(/^Nothing held: /)
      .textContent(),
  ).toMatch(/Adult Social Care, Bridgelane/)
})

test('one case at a time: a second one cannot be started', async () => {
  await agendaRow('Amina Hussain').click()
  await page().getByText('Another case is live.').first().waitFor()
  await desk.stage.press('s')
  await status().getByText('Another case is live.').waitFor()
  const refused = await desk.app.call('clock.start', {
    caseId: await agendaRow('Amina Hussain').getAttribute('data-case'),
    factId: crypto.randomUUID(),
    seen: 0,
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'another-case-live' } })
  await desk.stage.button('Back to it').click()
  await expect.poll(() => page().locator('h1').first().textContent()).toMatch(/Siobhán/)
})

test('an action without agency, person and date is not saved; a parked one is, and stops the case from ending', async () => {
  await desk.stage.press('Alt+a')
  await line().fill('Look into the locks')
  await desk.stage.press('Enter')
  await status()
    .getByText(/^Needs an agency, a named person or role, a date\./)
    .waitFor()
  expect(await line().inputValue()).toBe('Look into the locks')
  await desk.stage.press('Control+Enter')
  await desk.stage.said(/^Action parked/)
  await desk.stage.press('Alt+c')
  await page().getByText('▲ Parked action to settle: Look into the locks').waitFor()
  expect(
    await page()
      .getByRole('textbox', { name: /Reason to pass: Parked/ })
      .count(),
  ).toBe(0)
  expect(await desk.stage.button('Conclude the case').isDisabled()).toBe(true)
})

test('open points stop the case from ending until each is settled or passed with a reason', async () => {
  await page()
    .getByRole('region', { name: 'Actions', exact: true })
    .getByRole('button', { name: /^Look into the locks/ })
    .click()
  await dialog().getByRole('button', { name: 'Remove' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await page().getByText('▲ Parked action to settle').waitFor({ state: 'hidden' })
  const reasons = page().getByRole('textbox', { name: /^Reason to pass/ })
  const open = await reasons.count()
  expect(open).toBeGreaterThan(1)
  for (let left = open; left > 0; left -= 1) {
    expect(await desk.stage.button('Conclude the case').isDisabled()).toBe(true)
    await reasons.first().fill('   ')
    await desk.stage.press('Enter')
    expect(await reasons.count()).toBe(left)
    await reasons.first().fill('Agreed outside the meeting')
    await desk.stage.press('Enter')
    await expect.poll(() => reasons.count()).toBe(left - 1)
  }
  await desk.stage.button('Conclude the case').click()
  await desk.stage.said(/^Case concluded/)
})

test('passing over a survivor who has not been heard asks for a reason, and keeps it', async () => {
  await desk.stage.press('s')
  await desk.stage.said(/^Case started/)
  await desk.stage.press('ArrowRight')
  await desk.stage.said(/^Phase moved/)
  await expect
    .poll(() => page().locator('button[aria-current=step] span').first().textContent())
    .toBe('Voice')
  await desk.stage.press('ArrowRight')
  await dialog().getByText('The survivor has not been heard yet').waitFor()
  await reasonHasFocus()
  await desk.stage.press('Enter')
  await dialog()
    .getByText(/^Write a few words/)
    .waitFor()
  await desk.stage.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  expect(await page().locator('button[aria-current=step] span').first().textContent()).toBe('Voice')
  await desk.stage.press('ArrowRight')
  await desk.stage.field('Reason').fill('The Idva is still trying to reach her')
  await desk.stage.press('Enter')
  await expect
    .poll(() => page().locator('button[aria-current=step] span').first().textContent())
    .toBe('Children')
})

test('moving the survivor’s voice later asks for a reason', async () => {
  await desk.stage.press('o')
  await dialog().waitFor()
  await dialog().getByRole('button', { name: 'Vale Idva Service later' }).click()
  await dialog().getByRole('button', { name: 'Use this order' }).click()
  await dialog().getByText('Write a few words.').waitFor()
  await dialog().getByRole('textbox').fill('She asked that children’s social care speaks first')
  await dialog().getByRole('button', { name: 'Use this order' }).click()
  await desk.stage.said(/^Order changed/)
})

test('a case is deferred with a reason, or not at all', async () => {
  await desk.stage.press('d')
  await reasonHasFocus()
  await desk.stage.press('Enter')
  await dialog()
    .getByText(/^Write a few words/)
    .waitFor()
  await desk.stage.field('Reason').fill('No safe contact yet')
  await desk.stage.press('Enter')
  await desk.stage.said(/^Case deferred/)
  await expect.poll(() => agendaRow('Amina Hussain').textContent()).toMatch(/deferred/)
})

test('nobody is marked to speak for the survivor: it asks before anyone speaks', async () => {
  await agendaRow('Joanne Garner').click()
  await page().locator('h1').filter({ hasText: 'Joanne Garner' }).waitFor()
  await page().getByText('Another case is live.').waitFor({ state: 'hidden' })
  await desk.stage.press('s')
  await desk.stage.said(/^Case started/)
  const asks = page().getByRole('region', { name: 'Who carries the survivor’s voice?' })
  await asks.getByRole('button', { name: 'Vale Idva Service' }).click()
  await expect.poll(() => speaker().textContent()).toMatch(/^Larkfield Homes/)
})
