import type { InputOf } from '#shared/contract/calls.ts'
import { type CommandName, command } from './client.ts'
import type { Problem } from './problem.ts'

type Unsent = { readonly name: CommandName; readonly input: unknown; readonly commandId: string }

/**
 * Commands that the case service did not answer because it had ended under them. They wait in this page's memory for
 * the unlock: a lock that somebody asks for replaces the page, and them with it.
 */
let unsent: readonly Unsent[] = []

/** Keeps a command for after the unlock, where its refusal means that nobody was there to take it. */
export function keepUnsent(one: Unsent, problem: Problem): void {
  if (problem.code === 'service-gone' || problem.code === 'locked') unsent = [...unsent, one]
}

/**
 * Sends what was kept, once and in order, each under its own id: applied already, it is not applied again.
 * Answers how many arrived; what is refused now (somebody else changed it) is let go.
 */
export async function sendUnsent(): Promise<number> {
  const waiting = unsent
  unsent = []
  let arrived = 0
  for (const { name, input, commandId } of waiting) {
    const answered = await command(name, input as InputOf<typeof name>, commandId).catch(() => null)
    if (answered !== null) arrived += 1
  }
  return arrived
}
