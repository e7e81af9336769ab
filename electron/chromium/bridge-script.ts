/** What the script in the page is told. */
export type BridgeScriptSetting = {
  readonly origin: string
  /** Names under which the window exposes its two functions for the blink of an eye before our script takes them. */
  readonly callName: string
  readonly nextName: string
}

// The names of the page's world that this script touches: `electron/` is compiled without the DOM.
type Raw = (text?: string) => Promise<string>
type PageEvent = {
  readonly type: string
  readonly target: {
    closest?: (selector: string) => { readonly href: string; readonly target: string } | null
  } | null
  readonly dataTransfer?: { readonly types: readonly string[] } | null
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly shiftKey?: boolean
  readonly key?: string
  preventDefault(): void
}
type PageScope = Record<string, unknown> & {
  readonly location: { readonly origin: string }
  readonly top: unknown
  readonly addEventListener: (type: string, run: (event: PageEvent) => void, capture: boolean) => void
}

/**
 * Runs in each new document before any script of the page: takes the two raw functions out of reach and leaves
 * `window.maracRoom`, frozen. It is sent to the page as text, so it uses nothing from outside itself.
 */
export const bridgeScript = ({ origin, callName, nextName }: BridgeScriptSetting): void => {
  const page = globalThis as unknown as PageScope
  const take = (name: string): Raw => {
    const raw = page[name] as Raw
    delete page[name]
    return raw
  }
  const rawCall = take(callName)
  const rawNext = take(nextName)
  if (page.location.origin !== origin || page.top !== globalThis) return

  const { parse, stringify } = JSON
  const listeners = new Map<string, Set<(content: unknown) => void>>()
  let listening = false

  // Events are fetched, not pushed: a function that the host could call would have to hang in the page for all to see.
  const listen = async (): Promise<void> => {
    for (;;) {
      const batch = parse(await rawNext()) as ReadonlyArray<{ name: string; content: unknown }>
      for (const { name, content } of batch) {
        for (const listener of [...(listeners.get(name) ?? [])]) {
          // A listener that throws must not cost the others their event.
          queueMicrotask(() => listener(content))
        }
      }
    }
  }

  const bridge = Object.freeze({
    host: 'chromium',
    call: async (request: { name: string; input: unknown; commandId?: string }) =>
      parse(
        await rawCall(stringify({ name: request.name, input: request.input, commandId: request.commandId })),
      ),
    on: (event: string, listener: (content: unknown) => void) => {
      const own = listeners.get(event) ?? new Set()
      listeners.set(event, own.add(listener))
      if (!listening) {
        listening = true
        listen().catch(() => undefined)
      }
      return () => void own.delete(listener)
    },
  })
  Object.defineProperty(page, 'maracRoom', { value: bridge, enumerable: true })

  Object.defineProperty(page, 'open', { value: () => null })

  // A browser would open a dropped file or link, and hand a strange link to another program.
  const refuseDrop = (event: PageEvent): void => {
    const types = event.dataTransfer?.types ?? []
    if (types.includes('Files') || types.includes('text/uri-list')) event.preventDefault()
  }
  const refuseLink = (event: PageEvent): void => {
    const link = event.target?.closest?.('a[href]')
    if (!link) return
    const elsewhere = event.type === 'auxclick' || event.ctrlKey || event.metaKey || event.shiftKey
    const named = link.target !== '' && link.target !== '_self'
    if (elsewhere || named || !link.href.startsWith(`${origin}/`)) event.preventDefault()
  }
  // Save page, print page, view source, open file.
  const refuseKey = (event: PageEvent): void => {
    if ((event.ctrlKey || event.metaKey) && /^[spuo]$/i.test(event.key ?? '')) event.preventDefault()
  }
  page.addEventListener('dragover', refuseDrop, true)
  page.addEventListener('drop', refuseDrop, true)
  page.addEventListener('click', refuseLink, true)
  page.addEventListener('auxclick', refuseLink, true)
  page.addEventListener('keydown', refuseKey, true)
}
