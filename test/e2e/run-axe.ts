import axe from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Rules of axe's best practices that mean something else on one screen of a desktop program: a dialog is no landmark,
 * and what a dialog covers is not read.
 */
const off = { region: { enabled: false } }

type Finding = { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }

/** What axe finds on the page as it is now, one line for each place. Light and dark are looked at one after the other. */
export async function findings(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForFunction(
      (wanted) => document.documentElement.getAttribute('data-mantine-color-scheme') === wanted,
      scheme,
    )
    // Colours that are on their way from light to dark are neither.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
    await page.evaluate(axe.source)
    const violations = await page.evaluate(
      async ([values, rules]) => {
        const run = (
          window as unknown as {
            axe: { run: (at: Document, how: object) => Promise<{ violations: Finding[] }> }
          }
        ).axe
        const { violations } = await run.run(document, {
          runOnly: { type: 'tag', values },
          rules,
          resultTypes: ['violations'],
        })
        return violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ target }) => ({ target: String(target) })),
        }))
      },
      [tags, off] as const,
    )
    for (const { id, nodes } of violations)
      for (const { target } of nodes) found.push(`${scheme} ${id}: ${String(target)}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
