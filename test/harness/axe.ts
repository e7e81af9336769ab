import axe from 'axe-core'

// axe looks for icon fonts on a canvas; jsdom has none and says so at length.
HTMLCanvasElement.prototype.getContext = () => null

/**
 * What axe finds on the page, as short lines; empty is good. jsdom draws nothing, so colours are left to the tests in
 * a real browser.
 */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}
