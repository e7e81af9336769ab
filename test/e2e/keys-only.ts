import type { Page } from 'playwright-core'

/** What has the focus, as a screen reader would name it: its role or tag, and its name. */
export type Focus = { readonly role: string; readonly name: string }

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return { role: '', name: '' }
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const labels =
      'labels' in at
        ? [...((at.labels as NodeListOf<HTMLLabelElement> | null) ?? [])].map((one) => one.textContent)
        : []
    const own = at.matches('input, textarea, select') ? '' : (at.textContent ?? '')
    const name = [at.getAttribute('aria-label') ?? '', labelled, labels.join(' '), own].find(
      (one) => one.trim() !== '',
    )
    return { role: at.getAttribute('role') ?? at.tagName.toLowerCase(), name: (name ?? '').trim() }
  })

/** A keyboard and eyes: nothing here can point, click or put a value into a field. */
export const keysOnly = (page: () => Page) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key)
  }
  return {
    press,
    /** Each character as its own key. */
    type: (text: string) => page().keyboard.type(text),
    focus: () => focusOf(page()),
    /** Tab until something of this name has the focus. Throws where it is never reached. */
    async tabTo(name: RegExp, key = 'Tab'): Promise<void> {
      const passed: string[] = []
      for (let step = 0; step < 150; step += 1) {
        const at = await focusOf(page())
        if (name.test(at.name)) return
        passed.push(at.name.slice(0, 30))
        await press(key)
      }
      throw new Error(`${String(name)} is not reached by ${key}; passed: ${passed.join(' | ')}`)
    },
    /** Waits until the focus is where a command has put it: a dialog's field, a pane that is drawn anew. */
    async at(name: RegExp): Promise<void> {
      const end = Date.now() + 10_000
      while (!name.test((await focusOf(page())).name)) {
        if (Date.now() > end) throw new Error(`the focus does not come to ${String(name)}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    /** Waits until this can be read on screen. */
    see: async (words: string | RegExp): Promise<void> => {
      await page().getByText(words).first().waitFor({ timeout: 10_000 })
    },
    sees: (words: string | RegExp): Promise<boolean> => page().getByText(words).first().isVisible(),
  }
}
export type KeysOnly = ReturnType<typeof keysOnly>
