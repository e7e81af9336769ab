import type { InputOf } from '#shared/contract/calls.ts'
import { type CommandName, command } from './client.ts'
import type { Problem } from './problem.ts'

/** The person's own vault, or the sample's: what was written for one never goes into the other. */
export type OpenVault = 'own' | 'sample'

type Command = { readonly name: CommandName; readonly input: unknown; readonly commandId: string }
type Unsent = Command & { readonly vault: OpenVault }

/**
 * Commands that the case service did not answer because it had ended under them. They wait in this page's memory for
 * the unlock: a lock that somebody asks for replaces the page, and them with it.
 */
let unsent: readonly Unsent[] = []
let openVault: OpenVault = 'own'

/** Keeps a command for after the unlock, where its refusal means that nobody was there to take it. */
export function keepUnsent(one: Command, problem: Problem): void {
  if (problem.code === 'service-gone' || problem.code === 'locked')
    unsent = [...unsent, { ...one, vault: openVault }]
}

/**
 * Called when a vault has been opened: sends what was kept for it, once and in order, each under its own id (applied
 * already, it is not applied again). Answers how many arrived; what is refused now (somebody else changed it) is let
 * go. What belongs to the other vault goes on waiting.
 */
export async function sendUnsent(vault: OpenVault): Promise<number> {
  openVault = vault
  const waiting = unsent.filter((one) => one.vault === vault)
  unsent = unsent.filter((one) => one.vault !== vault)
  let arrived = 0
  for (const { name, input, commandId } of waiting) {
    const answered = await command(name, input as InputOf<typeof name>, commandId).catch(() => null)
    if (answered !== null) arrived += 1
  }
  return arrived
}
