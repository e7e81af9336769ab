import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/calls.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'
import { dateAt } from '#shared/time.ts'
import { type Desk, sitDown, toFirstCase } from './desk.ts'

// The screens at the two usual sizes, with the first case as full as cases get. Rows are put in by calls: only the
// picture is tested here.
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const longName = 'Persephone-Evangeline Featherstonehaugh-Okonkwo'.slice(0, 40)
let desk: Desk
let file: CaseFile
let agencyId: AgencyId

const page = () => desk.app.page()
const called = async <T>(name: string, input: unknown): Promise<T> => {
  const reply = await desk.app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.output as T
}

const words = 'He waited near the house and left when a neighbour came out to speak with him.'
const item = (caseId: CaseId, at: number): InputOf<'item.save'> => ({
  id: crypto.randomUUID() as InputOf<'item.save'>['id'],
  caseId,
  agencyId,
  purpose: 'risk-now',
  basis: 'fact',
  source: 'Incident record',
  text: `${at.toString()}. ${words}`,
  decision: 'share',
  holdReason: '',
  prepared: false,
  revision: 0,
})
const action = (meetingId: MeetingId, caseId: CaseId, at: number): InputOf<'action.save'> => ({
  id: crypto.randomUUID() as InputOf<'action.save'>['id'],
  meetingId,
  caseId,
  what: `${at.toString()}. Change the locks, bolt the back gate and tell the Idva when it is done`,
  agencyId,
  person: 'Bernadette Oluwaseun Fairweather-Onyekachi',
  dueOn: dateAt(Date.now()),
  forWhom: 'survivor',
  riskId: null,
  parked: false,
  revision: 0,
})

/** The places of a meeting are known while one is open on screen. */
const backToMeeting = async () => {
  await desk.stage.press('Control+1')
  await page()
    .getByRole('button', { name: /Continue/ })
    .first()
    .click()
  await page().getByRole('region', { name: 'Case clock' }).waitFor()
}

beforeAll(async () => {
  desk = await sitDown()
  await toFirstCase(desk)
  const caseId = (await page().locator('[data-case][data-state=live]').getAttribute('data-case')) as CaseId
  file = await called<CaseFile>('case.view', { caseId })
  agencyId = file.record.referringAgencyId as AgencyId
  const people = file.record.people.map((one) => (one.role === 'survivor' ? { ...one, name: longName } : one))
  await called('case.save', { ...file.record, people })
  for (let at = 1; at <= 20; at += 1) await called('item.save', item(caseId, at))
  for (let at = 1; at <= 12; at += 1) await called('action.save', action(file.record.meetingId, caseId, at))
  await desk.app.killPage()
  await page().getByRole('heading', { name: longName }).waitFor()
})
afterAll(() => desk.app.close())

const expectNoSidewaysScroll = async (where: string): Promise<void> => {
  const { wide, room } = await page().evaluate(() => ({
    wide: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    room: document.documentElement.clientWidth,
  }))
  expect(wide, where).toBeLessThanOrEqual(room)
}

/** Inside the window as it is, and not beneath something else. */
const expectInSight = async (name: string, one: Locator): Promise<void> => {
  const box = await one.boundingBox()
  const size = page().viewportSize()
  expect(box, name).not.toBeNull()
  if (box === null || size === null) return
  expect(box.width * box.height, name).toBeGreaterThan(0)
  expect(box.x, name).toBeGreaterThanOrEqual(0)
  expect(box.y, name).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width, name).toBeLessThanOrEqual(size.width)
  expect(box.y + box.height, name).toBeLessThanOrEqual(size.height)
  const onTop = await one.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  })
  expect(onTop, `${name} is covered`).toBe(true)
}

describe.each(sizes)('$width × $height', (size) => {
  beforeEach(() => page().setViewportSize(size))

  test('the live case: what one works with is in sight, whatever the case holds', async () => {
    await desk.stage.press('Control+5')
    const clock = page().getByRole('region', { name: 'Case clock' })
    await clock.waitFor()
    const always: readonly (readonly [string, Locator])[] = [
      ['time spent', clock.locator('.figures').first()],
      ['Back', clock.getByRole('button', { name: 'Back' })],
      ['Pause', clock.getByRole('button', { name: /Pause|Resume/ })],
      ['Next', clock.getByRole('button', { name: 'Next' })],
      ['the survivor’s name', page().locator('h1').first()],
      ['the survivor’s voice', page().getByRole('region', { name: 'Survivor’s voice' }).getByRole('heading')],
      ['the action line', page().getByRole('textbox', { name: /^New action/ })],
      [
        'what is still open',
        page()
          .getByText(/^Still open:|^✓ Nothing is open/)
          .last(),
      ],
      ['arrivals', page().getByRole('button', { name: 'Arrivals' })],
      ['the status line', page().getByRole('contentinfo')],
      ['the predicted end', page().getByText(/^Ends /)],
      ['the last phase', page().getByRole('button', { name: /^Read-back/ })],
    ]
    for (const [pane, key] of [
      ['information', 'Alt+i'],
      ['voice', 'Alt+v'],
      ['risk', 'Alt+r'],
      ['actions', 'Alt+f'],
      ['read-back', 'Alt+c'],
    ] as const) {
      await desk.stage.press(key)
      await page().waitForTimeout(150)
      for (const [name, one] of always) await expectInSight(`${pane}: ${name}`, one)
      await expectNoSidewaysScroll(pane)
    }
  })

  test('the live case: who speaks, who is next and the item line are in sight beside twenty items', async () => {
    await desk.stage.press('Alt+i')
    await expectInSight('the item line', page().getByLabel('What is said', { exact: true }))
    await expectInSight('the purpose', page().getByLabel('Purpose', { exact: true }))
    await expectInSight('the speaker', page().locator('section [aria-live=polite] p').first())
    await expectInSight('Next speaker', page().getByRole('button', { name: 'Next speaker' }))
    await page().getByLabel('What is said', { exact: true }).fill(`${words} ${words}`)
    await page().waitForTimeout(600)
    await expectInSight(
      'the item line with two lines in it',
      page().getByLabel('What is said', { exact: true }),
    )
    await expectInSight('Next speaker beside it', page().getByRole('button', { name: 'Next speaker' }))
    await page().getByLabel('What is said', { exact: true }).fill('')
  })

  test('the live case: the action line stays in sight while it is full', async () => {
    await desk.stage.press('Alt+a')
    const line = page().getByRole('textbox', { name: /^New action/ })
    await line.fill(
      'Change the locks, bolt the back gate and tell the Idva when it is done @larkfield Parveen Shah-Whittle by fri for survivor',
    )
    await page().waitForTimeout(600)
    await expectInSight('the action line', line)
    await expectInSight('what was understood', page().getByText('Enter saves'))
    await expectInSight(
      'what is still open',
      page()
        .getByText(/^Still open:|^✓ Nothing is open/)
        .last(),
    )
    await line.fill('')
  })

  test.each([
    ['the opening', 'Control+4', 'Attendance'],
    ['the cases', 'Control+3', 'Survivor'],
    ['the minutes', 'Control+6', 'Minutes'],
    ['the meetings', 'Control+1', 'Meetings'],
    ['the settings', 'Control+2', 'Agencies and people'],
  ])('%s: nothing scrolls sideways, and the status line is in sight', async (where, key, words) => {
    await backToMeeting()
    await desk.stage.press(key)
    await page().getByText(words).first().waitFor()
    await page().waitForTimeout(200)
    await expectNoSidewaysScroll(where)
    await expectInSight(where, page().getByRole('contentinfo'))
  })

  test('the tabs of a case: nothing scrolls sideways', async () => {
    await backToMeeting()
    await desk.stage.press('Control+3')
    for (const name of [/^Agencies and research/, 'Survivor’s voice', 'Case']) {
      await page().getByRole('tab', { name }).click()
      await page().waitForTimeout(150)
      await expectNoSidewaysScroll(String(name))
    }
  })
})
