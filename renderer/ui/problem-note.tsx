import { Alert } from '@mantine/core'
import type { Problem } from '#renderer/api/problem.ts'
import { sentenceFor } from '#renderer/text/errors.ts'

/** A refusal where it happened: what it was, what to do next, and a reference when it is our own mistake. */
export function ProblemNote({ problem }: { readonly problem: Problem | null }) {
  if (problem === null) return null
  return (
    <Alert color="red" variant="light" role="alert" py={6}>
      {sentenceFor(problem.code)}
      {problem.code === 'internal' && ` Reference ${problem.ref}.`}
    </Alert>
  )
}
