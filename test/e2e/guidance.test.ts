import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaGuidance } from '#shared/domain/guidance-settings.ts'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'

// The guidance in a real browser, on the sample meeting: what jsdom cannot tell, such as places, undo and copying.
let app: TestApp
let meetingId: string
const page = (): Page => app.page()

const ask = async <T>(name: string, input: unknown = {}): Promise<T> => {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.output as T
}
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page().keyboard.press(key)
}
/** The words that are underlined in whatever field has the focus, once the typing has been read. */
const marked = (): Promise<readonly string[]> =>
  page().evaluate(() => {
    const around = document.activeElement?.closest('[data-review]')
    return [...(around?.querySelectorAll('[data-rule]') ?? [])].map((one) => one.textContent ?? '')
  })
const until = async <T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> => {
  const end = Date.now() + 8_000
  for (;;) {
    const value = await read()
    if (wanted(value)) return value
    if (Date.now() > end) throw new Error(`waited in vain; last: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
const underlined = (...words: readonly string[]) =>
  until(marked, (found) => found.join('|') === words.join('|'))

/** Where everything stands that one looks at while typing, to the pixel. */
const places = (): Promise<unknown> =>
  page().evaluate(() =>
    [...document.querySelectorAll('[data-field], [data-region], [data-review], select, meter')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return [one.tagName, x, y, width, height]
    }),
  )

beforeAll(async () => {
  app = await startApp({
    ...(process.env.MARAC_ROOM_PAGE === undefined ? {} : { rendererFolder: process.env.MARAC_ROOM_PAGE }),
  })
  page().setDefaultTimeout(8_000)
  await page().getByRole('button', { name: 'Look at the sample meeting' }).click()
  await page().getByRole('button', { name: 'Open the meeting', exact: true }).waitFor()
  const [brief] = await ask<{ meeting: { id: string } }[]>('meeting.list')
  meetingId = brief?.meeting.id ?? ''
  const area = await ask<AreaGuidance>('guidance.read')
  await ask('guidance.save', {
    ...area,
    ownPhrases: [{ rule: 'victim-blaming', phrase: 'it kicked off', instead: 'he assaulted her' }],
  })
})
afterAll(() => app.close())

test('a request to an agency is copied without any permission', async () => {
  await page().getByRole('button', { name: 'Open the meeting', exact: true }).click()
  await page().getByText('still expected').waitFor()
  await press('Control+3')
  await page().getByText('Hints to send back').waitFor()
  await press('Control+Shift+F')
  const request = page()
    .getByRole('textbox', { name: /^Request to / })
    .first()
  const text = await request.inputValue()
  expect(text).toMatch(/^Dear colleagues at /)
  await page().getByRole('button', { name: 'Copy' }).first().click()
  await press('Escape')
  const reason = page().getByRole('textbox', { name: /^Why this case/ })
  const before = await reason.inputValue()
  await reason.click()
  await press('Control+End', 'Control+v')
  expect(await reason.inputValue()).toBe(before + text)
  await press('Control+z')
  expect(await reason.inputValue()).toBe(before)
})

test('while somebody types nothing moves: not the text, not the caret, not the page', async () => {
  const view = await ask<{ attendance: { id: string; presence: string; revision: number }[] }>(
    'meeting.view',
    {
      meetingId,
    },
  )
  for (const { id, revision } of view.attendance.filter((one) => one.presence === 'expected')) {
    await ask('attendance.arrive', { id, revision })
  }
  const { confidentialityStatement: text } = await ask<{ confidentialityStatement: string }>('area.read')
  await ask('statement.read', { meetingId, factId: randomUUID(), readBy: 'The chair', text })
  await ask('meeting.open', { meetingId, factId: randomUUID() })
  await press('Control+5')
  await page().getByText('Not started').waitFor()
  await press('s')
  await page()
    .getByRole('contentinfo')
    .getByText(/^Case started/)
    .waitFor()
  await press('i')
  await page().keyboard.insertText(
    'On Sunday it kicked off again.\nHis number is 07700 900123, and she refuses to leave',
  )
  const before = await places()
  expect(await marked()).toEqual([])
  await underlined('it kicked off', '07700 900123', 'refuses to leave')
  expect(await places()).toEqual(before)
  const [focused, caret] = await page().evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement
    return [field.dataset.field, field.selectionStart === field.value.length]
  })
  expect([focused, caret]).toEqual(['item', true])
})

test('the underlines lie on the words of the field, also where it has scrolled', async () => {
  await page().keyboard.insertText('\nOne.\nTwo.\nThree.\nFour. Apparently he drinks.')
  await until(marked, (words) => words.includes('Apparently'))
  const layers = await page().evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement
    const layer = field.closest('[data-review]')?.querySelector<HTMLElement>('[aria-hidden]:has([data-rule])')
    if (layer === null || layer === undefined) return null
    const [one, other] = [field.getBoundingClientRect(), layer.getBoundingClientRect()]
    return {
      offBy: [
        one.left + field.clientLeft - other.left,
        one.top + field.clientTop - other.top,
        field.clientWidth - other.width,
        field.clientHeight - other.height,
        field.scrollHeight - layer.scrollHeight,
        field.scrollTop - layer.scrollTop,
      ],
      scrolled: field.scrollTop > 0,
    }
  })
  expect(layers?.scrolled).toBe(true)
  for (const off of layers?.offBy ?? [99]) expect(Math.abs(off)).toBeLessThanOrEqual(1)
})

test('a ready wording takes the place of its words alone, and Ctrl+Z takes it back', async () => {
  const field = page().locator('[data-field=item]')
  const before = await field.inputValue()
  await press('Control+Home', 'Alt+Enter')
  expect(await field.inputValue()).toBe(before.replace('it kicked off', 'he assaulted her'))
  await press('Control+z')
  expect(await field.inputValue()).toBe(before)
  await press('Control+End')
})

test('what is kept stays kept when the text becomes an item', async () => {
  await press('Control+Home')
  await until(marked, (words) => words.length === 4)
  await press('Alt+j')
  await until(marked, (words) => !words.includes('it kicked off'))
  await press('Enter')
  const row = page().getByRole('listitem').filter({ hasText: 'it kicked off' })
  await row.getByRole('button', { name: '3 hints' }).waitFor()
  const kept = await ask<KeptFinding[]>('finding.list', { meetingId })
  expect(kept).toMatchObject([{ words: 'it kicked off', scope: 'this', rule: 'victim-blaming' }])
})

test('details come up by key over whatever lies there, and Escape puts them away', async () => {
  await press('Escape', 'Alt+h')
  const details = page().getByRole('region', { name: 'About this hint' })
  await details.waitFor()
  const box = await details.boundingBox()
  expect(box !== null && box.y >= 0 && box.y + box.height <= 768 && box.x >= 0).toBe(true)
  expect(await details.evaluate((one) => one.matches(':popover-open'))).toBe(true)
  await press('Escape')
  await details.waitFor({ state: 'detached' })
})

test('a text with several hints is split into purposes and nothing of it is lost', async () => {
  await press('i')
  await page().keyboard.insertText(
    'The children hide when he rings. Her visa expires in June and she overstayed in 2019. She refuses to leave him.',
  )
  await until(marked, (words) => words.length >= 2)
  await press('Alt+y')
  const dialog = page().getByRole('dialog', { name: 'Summarise into purposes' })
  await dialog.getByRole('button', { name: 'Put these in its place' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await page().locator('[data-field=item]').inputValue()).toBe('')
  await page().getByRole('listitem').filter({ hasText: 'The children hide when he rings' }).waitFor()
  const held = page().getByRole('listitem').filter({ hasText: 'Her visa expires in June' })
  expect(await held.getAttribute('data-decision')).toBe('hold')
})

test('a risk and what the survivor is told are read too, as they are typed', async () => {
  await press('Escape', 'r')
  await page().keyboard.insertText('Strangled; a toxic relationship')
  await underlined('toxic relationship')
  await press('Enter')
  await page().getByRole('listitem').filter({ hasText: 'Strangled; a toxic relationship' }).waitFor()
  expect(await page().locator('[data-field=risk]').inputValue()).toBe('')
  await press('Escape', 'f')
  const told = page().getByRole('textbox', { name: 'What they are told' })
  await told.fill('That he is on bail. We cannot help while she refuses to leave him.')
  await underlined('refuses to leave')
})

test('nothing of all this broke the page’s policy or threw', () => {
  expect(app.violations).toEqual([])
  expect(app.faults).toEqual([])
})
