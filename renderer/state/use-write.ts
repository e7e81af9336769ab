import { useCallback, useState } from 'react'
import type { CommandName } from '#renderer/api/client.ts'
import { asProblem, type Problem } from '#renderer/api/problem.ts'
import { inTurn, rows, write } from '#renderer/api/rows.ts'
import { sentenceFor } from '#renderer/text/errors.ts'
import type { InputOf, OutputOf } from '#shared/contract/calls.ts'
import { clockTextWithSeconds } from '#shared/time.ts'
import { notice } from './notices.ts'

/** The sentence of a problem with its reference where it is our own mistake. */
export const problemText = (problem: Problem): string =>
  problem.code === 'internal' ? `${sentenceFor(problem.code)} (${problem.ref})` : sentenceFor(problem.code)

/**
 * Sends one command and says in the status line how it went: "Saved 14:02:07", or why not. Answers the command's
 * output, or null where it was refused; what was typed stays with the caller.
 */
export async function attempt<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  saved = 'Saved',
): Promise<OutputOf<N> | null> {
  try {
    const output = await write(name, input)
    notice(`${saved} ${clockTextWithSeconds(Date.now())}`)
    return output
  } catch (thrown) {
    const problem = asProblem(thrown)
    notice(problemText(problem), 'problem')
    if (problem.code === 'conflict' || problem.code === 'clock-state') await rows.invalidateQueries()
    return null
  }
}

/** Work that reads, then writes, in the order of the keystrokes; a refusal is said in the status line. */
export const act = (work: () => Promise<unknown>): void => {
  void inTurn(work).catch((thrown) => notice(problemText(asProblem(thrown)), 'problem'))
}

/** For forms: sends a command and keeps the refusal for the form to show beside its fields. */
export function useWrite() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = useCallback(
    async <N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N> | null> => {
      setBusy(true)
      setProblem(null)
      try {
        const output = await write(name, input)
        notice(`Saved ${clockTextWithSeconds(Date.now())}`)
        return output
      } catch (thrown) {
        setProblem(asProblem(thrown))
        return null
      } finally {
        setBusy(false)
      }
    },
    [],
  )
  return { send, problem, busy, clear: () => setProblem(null) }
}
