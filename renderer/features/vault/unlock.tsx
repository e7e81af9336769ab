import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Problem } from '#renderer/api/problem.ts'
import { sentenceFor } from '#renderer/text/errors.ts'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import type { VaultStatus } from '#shared/contract/vault.ts'
import classes from './door.module.css'
import { RecoveryForm } from './recovery-form.tsx'
import { useVaultCall } from './use-vault-call.ts'

/** Unlocking: by passphrase, or with the printed key. Where the files cannot be opened, only why. */
export function Unlock({ status }: { readonly status: VaultStatus }) {
  const [withKey, setWithKey] = useState(false)
  const heading = useId()
  return (
    <section className={classes.card} data-first aria-labelledby={heading}>
      <h2 id={heading}>{status.problem === null ? 'Unlock' : 'This vault cannot be opened'}</h2>
      {status.people.length > 0 && <p>Vault of {listed(status.people)}</p>}
      {status.problem !== null && (
        <p className={classes.problem} role="alert">
          {sentenceFor(status.problem)}
        </p>
      )}
      {status.problem === null && !withKey && <PassphraseForm onKey={() => setWithKey(true)} />}
      {status.problem === null && withKey && <RecoveryForm onBack={() => setWithKey(false)} />}
    </section>
  )
}

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

const besideField = (problem: Problem | null): string | null => {
  if (problem?.code === 'wrong-passphrase') return sentenceFor(problem.code)
  if (problem?.code !== 'try-later') return null
  return `${sentenceFor(problem.code)} The wait doubles with each wrong attempt, from two seconds up to five minutes.`
}

function PassphraseForm({ onKey }: { readonly onKey: () => void }) {
  const { send, problem, busy } = useVaultCall()
  const [passphrase, setPassphrase] = useState('')
  const [empty, setEmpty] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setEmpty(passphrase === '')
    if (passphrase !== '') void send('vault.unlock', { passphrase })
  }
  const error = besideField(problem)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          error={error ?? (empty && passphrase === '' ? 'Type your passphrase.' : null)}
          autoFocus
        />
        <ProblemNote problem={error === null ? problem : null} />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            Unlock
          </Button>
          <Button variant="subtle" onClick={onKey}>
            Use the recovery key
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
