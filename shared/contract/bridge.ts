import type { Reply, Request } from './messages.ts'

/** All that the page can reach: `window.maracRoom`. Two functions and the name of the host, nothing of Electron's. */
export type Bridge = {
  readonly host: 'electron' | 'chromium'
  readonly call: (request: Request) => Promise<Reply>
  /** Listens to one event of `events.ts`; returns the function that stops listening. */
  readonly on: (event: string, listener: (data: unknown) => void) => () => void
}
