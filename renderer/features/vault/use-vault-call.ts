import { useCallback, useState } from 'react'
import { ask } from '#renderer/api/client.ts'
import { asProblem, type Problem } from '#renderer/api/problem.ts'
import { rows } from '#renderer/api/rows.ts'
import { useSession } from '#renderer/state/session.ts'
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/calls.ts'

/** The printed key as the case service gave it: it is given once, and is held by this page alone. */
export type IssuedKey = OutputOf<'vault.create'>

type VaultCall = NamesOfKind<'vault'>

/**
 * Sends one call about the vault, then reads how the vault stands now. Answers null where it was refused; `problem`
 * says why. `before` runs with the answer before the door may give way to what is behind it.
 */
export function useVaultCall() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const setStatus = useSession((state) => state.setStatus)
  const send = useCallback(
    async <N extends VaultCall>(
      name: N,
      input: InputOf<N>,
      before?: (output: OutputOf<N>) => void,
    ): Promise<OutputOf<N> | null> => {
      setBusy(true)
      setProblem(null)
      try {
        const output = await ask(name, input)
        before?.(output)
        rows.clear()
        setStatus(await ask('vault.status', {}))
        return output
      } catch (thrown) {
        setProblem(asProblem(thrown))
        return null
      } finally {
        setBusy(false)
      }
    },
    [setStatus],
  )
  return { send, problem, busy, clear: () => setProblem(null) }
}
