import type { Bridge } from '#shared/contract/bridge.ts'
import type { CallName, InputOf, NamesOfKind, OutputOf } from '#shared/contract/calls.ts'
import { Problem } from './problem.ts'

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: an existing interface can only be widened by an interface
  interface Window {
    readonly maracRoom: Bridge
  }
}

export type QueryName = NamesOfKind<'query'>
export type CommandName = NamesOfKind<'command'>

async function send(name: string, input: unknown, commandId?: string): Promise<unknown> {
  const request = commandId === undefined ? { name, input } : { name, input, commandId }
  const reply = await window.maracRoom.call(request)
  if (reply.ok) return reply.output
  throw new Problem(reply.error)
}

/** One call of the contract that writes nothing to the journal (query, vault, host). Throws a Problem. */
export const ask = async <N extends Exclude<CallName, CommandName>>(
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> => (await send(name, input)) as OutputOf<N>

/**
 * One command. It carries an id of its own, so that it is applied once even when it is sent again after the case
 * service was restarted under it. Throws a Problem.
 */
export const command = async <N extends CommandName>(
  name: N,
  input: InputOf<N>,
  commandId: string = crypto.randomUUID(),
): Promise<OutputOf<N>> => (await send(name, input, commandId)) as OutputOf<N>

/** A fresh id for a record that this page creates. */
export const newId = <T extends string>(): T => crypto.randomUUID() as string as T
