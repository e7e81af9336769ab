import { QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#shared/contract/calls.ts'
import { ask, type CommandName, command, type QueryName } from './client.ts'
import { asProblem, type Problem } from './problem.ts'
import { keepUnsent } from './unsent.ts'

/** What has been read stays fresh until a command changes rows; nothing is read again on focus or by a timer. */
export const rows = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

const key = (name: string, input: unknown) => [name, input] as const

/** Reads one query and keeps it up to date. `data` is undefined until the first answer. */
export function useRows<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<OutputOf<N>, Problem>({
    queryKey: key(name, input),
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
  })
}

/** Reads one query for each of several inputs and keeps them up to date; null until every one has come. */
export function useEveryRow<N extends QueryName>(
  name: N,
  inputs: readonly InputOf<N>[],
): readonly OutputOf<N>[] | null {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: key(name, input),
      queryFn: (): Promise<OutputOf<N>> => ask(name, input),
    })),
    combine: (results) => {
      const found = results.flatMap((one) => (one.data === undefined ? [] : [one.data as OutputOf<N>]))
      return found.length === results.length ? found : null
    },
  })
}

/** What a query answers now: from what has been read, or read again where a command changed rows since. */
export const fresh = <N extends QueryName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  rows.fetchQuery<OutputOf<N>, Problem>({ queryKey: key(name, input), queryFn: () => ask(name, input) })

let underway = 0
let tail: Promise<unknown> = Promise.resolve()

/**
 * Runs a piece of work that reads and then writes, one after the other: a second keystroke sees what the first one
 * did. Use `fresh` inside for what it depends on.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = tail.then(work, work)
  tail = run.catch(() => undefined)
  return run
}

/** Sends a command; where the case service ended under it, it is kept for after the unlock. */
async function deliver<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const commandId = crypto.randomUUID()
  try {
    return await command(name, input, commandId)
  } catch (thrown) {
    const problem = asProblem(thrown)
    keepUnsent({ name, input, commandId }, problem)
    throw problem
  }
}

/** Sends a command, then reads again what is on screen. Throws a Problem. */
export async function write<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  underway += 1
  try {
    const output = await deliver(name, input)
    await rows.invalidateQueries()
    return output
  } finally {
    underway -= 1
  }
}

/**
 * Sends a command whose whole effect on what is on screen is known beforehand: `settle` writes it into what has been
 * read (`rows.setQueryData`), the rest is read again when it is next shown. For text that saves itself every few words:
 * reading forty cases back each time would be felt under the fingers. Throws a Problem.
 */
export async function writeSettled<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  settle: (output: OutputOf<N>) => void,
): Promise<OutputOf<N>> {
  underway += 1
  try {
    const output = await deliver(name, input)
    await rows.invalidateQueries({ refetchType: 'none' })
    settle(output)
    return output
  } finally {
    underway -= 1
  }
}

/** Resolves once nothing is being written any more, and at the latest after three seconds: a lock must not hang. */
export async function settled(): Promise<void> {
  const end = Date.now() + 3_000
  do await new Promise((wait) => window.setTimeout(wait, 20))
  while (underway > 0 && Date.now() < end)
}

/** Rows can change without this page (a gap that the case service noticed): they are then read again. */
export function watchRows(): () => void {
  return window.maracRoom.on('rows.changed', () => {
    if (underway === 0) void rows.invalidateQueries()
  })
}
