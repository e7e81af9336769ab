/** Typing in a section of the minutes, in the running app, against a bare textarea (anchors.md 4.3, 4.5). */
import type { Page } from 'playwright-core'
import { startBrowser } from '#electron/chromium/browser.ts'
import { findBrowser } from '#electron/launch/browsers.ts'
import type { OutputOf } from '#shared/contract/calls.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { type StartAppChoice, startApp, type TestApp } from '#test/harness/app.ts'
import { hearSample } from '#test/harness/heard-meeting.ts'
import { compared } from './compared.ts'
import type { Compared } from './documents.ts'

const KEYS = 100
const size = { width: 1366, height: 768 } as const
const words = 'he waited near the gate on two days and left when somebody came out to speak to him '

/** From the key event's own time stamp until the frame after it has been drawn, ms. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })

/** Types one round into what has the focus, a third of the way down, and answers the time of each key in ms. */
const typeRound = async (page: Page): Promise<readonly number[]> => {
  await page.keyboard.press('Control+Home')
  for (let line = 0; line < 12; line += 1) await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(800)
  await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press(words[at % words.length] === ' ' ? 'Space' : (words[at % words.length] ?? 'e'))
    // Uneven, so that the keys do not fall into step with the frames.
    await page.waitForTimeout(12 + ((at * 7) % 17))
  }
  await page.waitForTimeout(200)
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
}

const outputOf = async <T>(app: TestApp, name: string, input: unknown): Promise<T> => {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.output as T
}

const longDoc = {
  type: 'doc',
  content: Array.from({ length: 200 }, (_, at) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${at + 1}. ${words.repeat(2)}` }],
  })),
}

/** The app on the minutes of eleven cases, with an opening of 200 paragraphs; the plain text of both sections. */
const openMinutes = async (app: TestApp) => {
  const page = app.page()
  await page.getByText('Look at the sample meeting').click()
  await page.getByRole('heading', { name: 'Meetings' }).waitFor()
  const meetingId = await hearSample(app.call)
  const versionId = crypto.randomUUID()
  await outputOf(app, 'minutes.assemble', { meetingId, versionId })
  const long = { versionId, key: 'opening', revision: 1, doc: longDoc }
  await outputOf(app, 'minutes.saveSection', long)
  const { sections } = await outputOf<OutputOf<'minutes.view'>>(app, 'minutes.view', { versionId })
  const captured = sections.find((one) => one.heading === 'information')
  if (captured === undefined) throw new Error('the first case has its information')
  await page
    .getByRole('button', { name: /minutes/i })
    .first()
    .click()
  await page.locator('[data-section]').first().waitFor()
  const textOf = (key: string): string =>
    sections
      .filter((one) => one.key === key)
      .map((one) => plainText(one.doc))
      .join('')
  return [
    { name: 'a section as it was captured', key: captured.key, text: textOf(captured.key) },
    { name: 'a section of 200 paragraphs', key: 'opening', text: textOf('opening') },
  ] as const
}

/** A textarea of the section's size with its words, beneath it: there while either of the two is typed in. */
const addTextarea = (page: Page, text: string): Promise<void> =>
  page.evaluate((value) => {
    document
      .querySelector('.tiptap')
      ?.parentElement?.parentElement?.append(
        Object.assign(document.createElement('textarea'), { value, rows: 24, cols: 88, spellcheck: true }),
      )
  }, text)

type Where = { readonly page: Page; readonly field: string; readonly times: number[] }

/**
 * Real key events in the real app, autosave and hints running, beside two textareas with the same words: one in the
 * same place of the same page, which tells what the editor costs, and one in a browser of its own that holds nothing
 * else, which tells what editor and page cost together. Rounds alternate; medians and 95th percentiles over all keys,
 * in ms, after one round that is not counted.
 */
export const benchTyping = async (rounds = 5, choice: StartAppChoice = {}): Promise<readonly Compared[]> => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge: npm test fetches one')
  const app = await startApp({ viewport: size, ...choice })
  const bare = await startBrowser(
    { executablePath, headless: true, size, firstAddress: 'about:blank' },
    async () => undefined,
  )
  try {
    const sections = await openMinutes(app)
    await bare.page.setContent('<!doctype html><textarea spellcheck="true" rows="24" cols="88"></textarea>')
    for (const page of [app.page(), bare.page]) await watchKeys(page)
    const results: Compared[] = []
    for (const { name, key, text } of sections) {
      await app.page().locator(`[data-section="${key}"] button`).first().click()
      await app.page().locator('.tiptap').waitFor()
      await addTextarea(app.page(), text)
      await bare.page.locator('textarea').fill(text)
      const ours: Where = { page: app.page(), field: '.tiptap', times: [] }
      const inPlace: Where = { page: app.page(), field: 'textarea', times: [] }
      const alone: Where = { page: bare.page, field: 'textarea', times: [] }
      for (let round = 0; round <= rounds; round += 1) {
        const order = round % 2 === 0 ? [ours, inPlace, alone] : [alone, inPlace, ours]
        for (const { page, field, times } of order) {
          await page.locator(field).focus()
          const took = await typeRound(page)
          if (round > 0) times.push(...took)
        }
      }
      results.push(
        compared(
          `typing in ${name}, against a textarea in its place`,
          { ours: ours.times, bare: inPlace.times },
          rounds,
        ),
        compared(
          `typing in ${name}, against a textarea alone in a page`,
          { ours: ours.times, bare: alone.times },
          rounds,
        ),
      )
      await app
        .page()
        .locator('textarea')
        .evaluate((element) => element.remove())
      await app.page().locator('.tiptap').focus()
      await app.page().keyboard.press('Escape')
    }
    return results
  } finally {
    await bare.dispose()
    await app.close()
  }
}
