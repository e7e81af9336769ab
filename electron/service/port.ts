import type { FromService, ToService } from '#shared/contract/messages.ts'

/** The service's one connection: to the host that started it. */
export type Port = {
  readonly post: (message: FromService) => void
  readonly onMessage: (listener: (message: ToService) => void) => void
  /** The host went away, by whatever means. */
  readonly onGone: (listener: () => void) => void
}

/** The part of Electron's `process.parentPort` that is used; @types/node does not know it. */
type ParentPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

const electronPort = (parent: ParentPort): Port => ({
  post: (message) => parent.postMessage(message),
  onMessage: (listener) => parent.on('message', ({ data }) => listener(data as ToService)),
  // Electron ends a utility process together with the process that forked it.
  onGone: () => undefined,
})

const childPort: Port = {
  // The host may go while a query is being answered: nobody is left to be told.
  post: (message) => {
    if (process.connected) process.send?.(message)
  },
  onMessage: (listener) => process.on('message', (message) => listener(message as ToService)),
  onGone: (listener) => process.on('disconnect', listener),
}

/** Electron's port in a utility process, Node's own channel in a child process. */
export const portToHost = (): Port => {
  const parent = (process as { readonly parentPort?: ParentPort }).parentPort
  return parent ? electronPort(parent) : childPort
}
