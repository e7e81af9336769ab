import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** What the demonstration needs of the app: the page that is on screen now. */
export type DemoApp = { readonly page: () => Page; readonly documentsFolder: string }

export type Stage = {
  readonly page: () => Page
  /** A numbered picture of what is on screen: `07-statement.png`. The first of a name is kept, later ones are not taken. */
  readonly shot: (name: string) => Promise<void>
  readonly button: (name: string | RegExp) => Locator
  readonly field: (label: string | RegExp) => Locator
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Types at the caret. Long texts come as one input, as dictation or a paste would: it is the quick way. */
  readonly type: (text: string) => Promise<void>
  /** Waits until the status line says this. */
  readonly said: (words: string | RegExp) => Promise<void>
}

/** Longest wait for anything that the screen is to show, ms. */
const patienceMs = 10_000

/** The hands at the keyboard. Pictures go into the folder `out`; with null none are taken. */
export const openStage = (app: Pick<DemoApp, 'page'>, out: string | null): Stage => {
  const page = (): Page => {
    const current = app.page()
    current.setDefaultTimeout(patienceMs)
    return current
  }
  const taken = new Set<string>()
  return {
    page,
    async shot(name) {
      if (out === null || taken.has(name)) return
      taken.add(name)
      const number = String(taken.size).padStart(2, '0')
      await page().screenshot({ path: join(out, `${number}-${name}.png`) })
    },
    button: (name) => page().getByRole('button', { name, exact: typeof name === 'string' }),
    field: (label) => page().getByLabel(label, { exact: typeof label === 'string' }),
    async press(...keys) {
      for (const key of keys) await page().keyboard.press(key)
    },
    type: (text) => page().keyboard.insertText(text),
    async said(words) {
      await page().getByRole('contentinfo').getByText(words).first().waitFor()
    },
  }
}

/** Waits for a condition on the page. Throws an Error naming what was waited for. */
export const until = async (what: string, ready: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + patienceMs
  while (!(await ready())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
