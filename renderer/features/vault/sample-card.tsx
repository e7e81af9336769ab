import { Button, Group } from '@mantine/core'
import { useId } from 'react'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import classes from './door.module.css'
import { useVaultCall } from './use-vault-call.ts'

/** The sample meeting: one click, no passphrase, nobody real in it. */
export function SampleCard({ exists }: { readonly exists: boolean }) {
  const { send, problem, busy } = useVaultCall()
  const heading = useId()
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <h2 id={heading}>The sample meeting</h2>
      <p>
        Twelve invented cases, ready to be prepared, run and signed. Nobody in it is real, and it is marked as
        a sample on every screen. It stays apart from your own vault.
      </p>
      <Group gap="xs">
        <Button variant="default" loading={busy} onClick={() => send('vault.openSample', { fresh: false })}>
          {exists ? 'Open the sample meeting' : 'Look at the sample meeting'}
        </Button>
        {exists && (
          <Button variant="subtle" disabled={busy} onClick={() => send('vault.openSample', { fresh: true })}>
            Start the sample again
          </Button>
        )}
      </Group>
      <ProblemNote problem={problem} />
    </section>
  )
}
