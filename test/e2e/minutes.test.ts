import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallName, OutputOf } from '#shared/contract/calls.ts'
import type { MinutesSection } from '#shared/domain/minutes.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'
import { hearSample } from '#test/harness/heard-meeting.ts'

// From the last case to signed and corrected minutes, in the real app, by keyboard. Each test goes on from the last.
let app: TestApp
let meetingId: string

beforeAll(async () => {
  app = await startApp()
  await app.page().getByText('Look at the sample meeting').click()
  await app.page().getByRole('heading', { name: 'Meetings' }).waitFor()
  meetingId = await hearSample(app.call, false)
  // The way to the minutes is the meeting's own button, then its place.
  await app.page().getByRole('button', { name: 'Continue', exact: true }).click()
  await app.page().keyboard.press('Control+6')
})
afterAll(() => app.close())

const ask = async <N extends CallName>(name: N, input: unknown): Promise<OutputOf<N>> => {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.output as OutputOf<N>
}
const press = (keys: string): Promise<void> => app.page().keyboard.press(keys)
const latest = async () => {
  const version = (await ask('minutes.versions', { meetingId })).at(-1)
  if (version === undefined) throw new Error('there is a version')
  return ask('minutes.view', { versionId: version.id })
}
const information = async (): Promise<MinutesSection> => {
  const found = (await latest()).sections.find((one) => one.heading === 'information')
  if (found === undefined) throw new Error('a case was heard')
  return found
}
const focused = (): Promise<string | null> =>
  app.page().evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)

/** Rules that axe finds broken, in both colour schemes. */
const axe = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page().emulateMedia({ colorScheme })
    // The page that axe would open for frames is not one of ours, and is closed by the host.
    const { violations } = await new AxeBuilder({ page: app.page() }).setLegacyMode(true).analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((one) => `${colorScheme} ${id} ${one.html}`)),
    )
  }
  await app.page().emulateMedia({ colorScheme: 'light' })
  return found
}

test('an open meeting can be given a draft, by one key', async () => {
  await app.page().getByRole('heading', { name: 'The meeting is still open' }).waitFor()
  expect(await axe()).toEqual([])
  await press('Control+Shift+M')
  await app.page().getByRole('heading', { name: 'Case 1', exact: false }).first().waitFor()
  expect((await latest()).version).toMatchObject({ number: 1, state: 'draft' })
  expect(await axe()).toEqual([])
})

test('a section is reached, edited and left by keyboard, and saved within half a second of the last key', async () => {
  for (let step = 0; step < 3; step += 1) await press('Alt+ArrowDown')
  await expect.poll(focused).toBe('Edit: Information shared')
  await press('Enter')
  await expect.poll(focused).toBe('Information shared')
  await press('Control+End')
  await press('Enter')
  await app.page().keyboard.type('Seen again by the school on Tuesday.')
  await app.page().waitForTimeout(500)
  expect(plainText((await information()).doc)).toContain('Seen again by the school on Tuesday.')
  expect(await app.page().locator('footer output').textContent()).toMatch(/^Saved \d\d:\d\d:\d\d$/)
  // The line before ends in italics; the new one does not.
  expect(JSON.stringify((await information()).doc)).toContain(
    '{"type":"text","text":"Seen again by the school on Tuesday."}',
  )
  expect(await axe()).toEqual([])
})

test('whoever never rests is saved all the same', async () => {
  const before = (await information()).revision
  for (let key = 0; key < 28; key += 1) {
    await press('a')
    await app.page().waitForTimeout(90)
  }
  expect((await information()).revision).toBeGreaterThan(before)
  for (let key = 0; key < 28; key += 1) await press('Backspace')
  await app.page().waitForTimeout(600)
})

test('while keys are pressed nothing is sent and nothing outside the editor moves', async () => {
  await app.page().evaluate(() => {
    const outside: string[] = []
    const editor = document.querySelector('.tiptap')
    new MutationObserver((changes) => {
      for (const { target, type } of changes)
        if (editor?.contains(target) !== true) outside.push(`${type} ${target.nodeName}`)
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(window, { outside })
  })
  // The words are typed faster than the shortest of the page's rests, else the rest itself is what moves: a machine
  // that was too slow for that tries again.
  for (let attempt = 1; ; attempt += 1) {
    await app.page().waitForTimeout(1_500)
    const before = (await information()).revision
    await app.page().evaluate(() => {
      ;(window as unknown as { outside: string[] }).outside.length = 0
    })
    const from = Date.now()
    for (const key of 'and once') await press(key === ' ' ? 'Space' : key)
    const outside = await app.page().evaluate(() => [...(window as unknown as { outside: string[] }).outside])
    if (Date.now() - from > 300 && attempt < 10) continue
    expect(outside).toEqual([])
    expect((await information()).revision).toBe(before)
    await app.page().waitForTimeout(900)
    expect((await information()).revision).toBe(before + 1)
    return
  }
})

test('what is pasted comes in as words, lists, bold and italic, and nothing of it runs or is refused aloud', async () => {
  await app.page().evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      `<style>p { color: red }</style><h1 onclick="window.ran = 1">Heading</h1>
       <p style="color: red">Some <b>bold</b>, some <i>italic</i>, a <a href="https://x.invalid">link</a></p>
       <ul><li>one</li><li>two</li></ul><table><tr><td>cell</td></tr></table>
       <img src="x" onerror="window.ran = 2"><script>window.ran = 3</script>`,
    )
    clipboardData.setData('text/plain', 'plain')
    document
      .querySelector('.tiptap')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await app.page().waitForTimeout(600)
  const saved = JSON.stringify((await information()).doc)
  for (const words of ['Heading', 'link', 'cell', 'one']) expect(saved).toContain(words)
  expect(saved).toContain('{"type":"text","text":"bold","marks":[{"type":"bold"}]}')
  expect(saved).not.toMatch(/href|color|script|heading"|image/)
  expect(await app.page().evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()
  expect(app.violations).toEqual([])
})

test('Alt and an arrow take the editor along; Escape leaves it, and the keyboard stays', async () => {
  await press('Alt+ArrowDown')
  await expect.poll(focused).toBe('Risk')
  expect(await app.page().locator('.tiptap').count()).toBe(1)
  await press('Escape')
  await expect.poll(focused).toBe('Edit: Risk')
  expect(await app.page().locator('.tiptap').count()).toBe(0)
})

test('the section can be made again from what was captured', async () => {
  await press('Alt+ArrowUp')
  await expect.poll(focused).toBe('Edit: Information shared')
  await press('Enter')
  await expect.poll(focused).toBe('Information shared')
  await press('Control+Shift+X')
  await app.page().getByRole('dialog').waitFor()
  expect(await axe()).toEqual([])
  await app.page().getByRole('button', { name: 'Make it again' }).click()
  await expect.poll(async () => (await information()).edited).toBe(false)
  await expect.poll(() => app.page().locator('.tiptap').textContent()).not.toContain('Heading')
  await press('Escape')
})

test('a click puts the caret where it was made, and moves nothing', async () => {
  const words = app.page().getByText('High, and higher since the separation').first()
  await words.scrollIntoViewIfNeeded()
  const before = await words.boundingBox()
  await words.click({ position: { x: 38, y: 8 } })
  await expect.poll(focused).toBe('Risk')
  expect(await words.boundingBox()).toEqual(before)
  const at = await app.page().evaluate(() => window.getSelection()?.anchorOffset)
  expect(at).toBeGreaterThan(2)
  expect(at).toBeLessThan(9)
  await press('Escape')
})

test('the meeting is closed and the minutes are signed from here, by keyboard', async () => {
  await press('Control+Shift+E')
  await app
    .page()
    .getByText(/Closed at/)
    .waitFor()
  await press('Control+Shift+G')
  await app.page().getByRole('dialog', { name: 'Sign off the minutes' }).waitFor()
  expect(await focused()).toBe(null)
  expect(await axe()).toEqual([])
  await press('Enter')
  await app.page().getByText('Read only.').waitFor()
  expect((await latest()).version).toMatchObject({ number: 1, state: 'signed', signedBy: 'Naomi Achterberg' })
  expect(await axe()).toEqual([])
})

test('one step writes the documents, and they are there', async () => {
  await press('Control+Shift+P')
  await app.page().getByText('action-log.xlsx').waitFor()
  const folder = join(app.documentsFolder, 'ELM-2026-11 minutes v1 SAMPLE')
  expect(readdirSync(folder).sort()).toEqual(['action-log.docx', 'action-log.xlsx', 'minutes.docx'])
})

test('a correction is a second version with its reason; the first stays readable', async () => {
  await press('Control+Shift+K')
  await app.page().getByRole('dialog', { name: 'Make a correction' }).waitFor()
  await app.page().keyboard.type('The date of the hearing was wrong')
  await press('Enter')
  await app.page().getByText('Correction: The date of the hearing was wrong').waitFor()
  expect((await latest()).version).toMatchObject({ number: 2, state: 'draft' })
  await app.page().getByRole('button', { name: /^v1/ }).click()
  await app
    .page()
    .getByText(/A later version stands in its place/)
    .waitFor()
  expect(await app.page().getByRole('button', { name: /^Edit/ }).count()).toBe(0)
  expect(await axe()).toEqual([])
  await app.page().getByRole('button', { name: 'Go to version 2' }).click()
  await app.page().getByRole('button', { name: /^Edit/ }).first().waitFor()
})

test('the page had no fault, broke no rule of its policy and asked for nothing elsewhere', () => {
  expect(app.faults).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.requests.filter((one) => !one.startsWith('https://marac-room.invalid/'))).toEqual([])
})
