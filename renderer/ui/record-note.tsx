import { Alert, Button, Group } from '@mantine/core'
import type { Problem } from '#renderer/api/problem.ts'
import { ProblemNote } from './problem-note.tsx'

type Props = {
  readonly problem: Problem | null
  readonly onOverwrite: () => void
  readonly onDiscard: () => void
}

/** Why a form that saves itself could not: after a conflict the person chooses, and nothing is thrown away unasked. */
export function RecordNote({ problem, onOverwrite, onDiscard }: Props) {
  if (problem?.code !== 'conflict') return <ProblemNote problem={problem} />
  return (
    <Alert color="red" variant="light" role="alert" py={6}>
      This was changed somewhere else after you opened it. What you typed is still here and is not saved.
      <Group gap="xs" mt={6}>
        <Button variant="default" onClick={onOverwrite}>
          Save mine over it
        </Button>
        <Button variant="default" onClick={onDiscard}>
          Throw mine away and show the other
        </Button>
      </Group>
    </Alert>
  )
}
