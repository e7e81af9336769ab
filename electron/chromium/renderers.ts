import type { BrowserContext } from 'playwright-core'

/** Process ids of the browser's renderers, spare ones included. Empty when the browser does not say. */
export const rendererPids = async (context: BrowserContext): Promise<readonly number[]> => {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) return []
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  } finally {
    await session.detach().catch(() => undefined)
  }
}

/** True once none of `pids` is left; false after `waitMs`. */
export const renderersGone = async (
  context: BrowserContext,
  pids: readonly number[],
  waitMs = 3_000,
): Promise<boolean> => {
  const until = Date.now() + waitMs
  for (;;) {
    const left = await rendererPids(context)
    if (!left.some((pid) => pids.includes(pid))) return true
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
