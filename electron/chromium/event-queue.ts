/** Events on their way to the page, which fetches them: one fetch waits at a time. */
export type EventQueue = {
  readonly send: (name: string, content: unknown) => void
  /** The next events as JSON, at once or as soon as there is one. An older fetch that still waits gets none. */
  readonly fetch: () => Promise<string>
  /** For a fresh page: what the old one did not fetch is not for it. */
  readonly clear: () => void
}

type Waiting = { readonly name: string; readonly content: unknown }

export const openEventQueue = (): EventQueue => {
  let queue: Waiting[] = []
  let waiter: ((batch: readonly Waiting[]) => void) | null = null
  const deliver = (batch: readonly Waiting[]): void => {
    const to = waiter
    waiter = null
    to?.(batch)
  }
  return {
    send(name, content) {
      queue.push({ name, content })
      if (waiter !== null) deliver(queue.splice(0))
    },
    async fetch() {
      deliver([])
      if (queue.length > 0) return JSON.stringify(queue.splice(0))
      return JSON.stringify(
        await new Promise<readonly Waiting[]>((resolve) => {
          waiter = resolve
        }),
      )
    },
    clear() {
      queue = []
      deliver([])
    },
  }
}
