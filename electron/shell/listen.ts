/** An event of Electron's that can be refused. */
export type Preventable = { preventDefault: () => void }
export type Listener = (event: Preventable, ...rest: readonly unknown[]) => void

/**
 * Listens by a name that is not known to the compiler: Electron types each event as an overload of its own, which a
 * list of names cannot match.
 */
export const listen = (source: { readonly on: unknown }, name: string, run: Listener): void => {
  ;(source.on as (this: unknown, name: string, run: Listener) => void).call(source, name, run)
}

/** Answers a chooser of devices with nothing chosen; the callback is always the last argument. */
export const chooseNothing: Listener = (event, ...rest) => {
  event.preventDefault()
  const answer = rest.at(-1)
  if (typeof answer === 'function') (answer as (chosen: string) => void)('')
}
