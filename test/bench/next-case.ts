/** From the key that asks for another case until that case is painted, against an empty paint (anchors.md 4.1, 4.5). */
import type { Page } from 'playwright-core'
import { openStage } from '#test/demo/stage.ts'
import { toOpenMeeting } from '#test/e2e/desk.ts'
import { type StartAppChoice, startApp } from '#test/harness/app.ts'
import { compared } from './compared.ts'
import type { Compared } from './documents.ts'

type Watched = { painted: number[]; empty: number[] }

/**
 * The page times itself: from the key event's own stamp until the frame that shows another survivor's name has been
 * drawn. F9 changes one letter in a corner: what a key and a paint cost on this machine by themselves.
 */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: Watched = { painted: [], empty: [] }
    Object.assign(window, { times })
    const afterPaint = (run: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = run
        port2.postMessage(null)
      })
    }
    const corner = document.body.appendChild(document.createElement('div'))
    corner.style.cssText = 'position:fixed;right:0;bottom:0;width:8px;height:8px;font-size:6px'
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'F9') {
          corner.textContent = corner.textContent === '.' ? ':' : '.'
          afterPaint(() => times.empty.push(performance.now() - timeStamp))
        }
        if (key !== 'Enter') return
        const before = document.querySelector('h1')?.textContent
        const seen = new MutationObserver(() => {
          const now = document.querySelector('h1')?.textContent
          if (now === before || now === undefined) return
          seen.disconnect()
          afterPaint(() => times.painted.push(performance.now() - timeStamp))
        })
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      },
      { capture: true },
    )
  })

const count = (page: Page, kind: keyof Watched): Promise<number> =>
  page.evaluate((of) => (window as unknown as { times: Watched }).times[of].length, kind)

const until = async (ready: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000
  while (!(await ready())) {
    if (Date.now() > end) throw new Error('the next case was never painted')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Goes through the agenda of the open sample meeting again and again; before each step something was saved. */
export const benchNextCase = async (
  rounds = 5,
  choice: StartAppChoice = {},
): Promise<readonly Compared[]> => {
  const app = await startApp({ viewport: { width: 1366, height: 768 }, ...choice })
  const stage = openStage(app, null)
  try {
    await toOpenMeeting({ app, stage })
    const page = app.page()
    const rows = page.locator('[data-case]')
    const cases = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-case') ?? ''))
    await watch(page)
    let steps = 0
    const revisions = new Map<string, number>()
    for (let round = 0; round < rounds; round += 1)
      for (const [index, caseId] of cases.entries()) {
        // Whatever was read before is read again: the page forgets it as soon as anything is saved.
        const revision = revisions.get(caseId) ?? 0
        const saved = await app.call('summary.save', { caseId, text: `${round.toString()}`, revision })
        if (saved.ok) revisions.set(caseId, revision + 1)
        await page.waitForTimeout(120)
        await stage.press('F9')
        const next = cases[(index + 1) % cases.length] ?? ''
        await page.locator(`[data-case="${next}"]`).focus()
        await stage.press('Enter')
        steps += 1
        await until(async () => (await count(page, 'painted')) === steps)
      }
    const times = await page.evaluate(() => (window as unknown as { times: Watched }).times)
    // The first round is not counted: it also loads what the page has never shown.
    const kept = { ours: times.painted.slice(cases.length), bare: times.empty.slice(cases.length) }
    return [compared('from the key to the next case painted, against an empty paint', kept, rounds - 1)]
  } finally {
    await app.close()
  }
}
