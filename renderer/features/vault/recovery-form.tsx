import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { sentenceFor } from '#renderer/text/errors.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { type NewPassphrase, NewPassphraseFields, passphraseFault } from './new-passphrase.tsx'
import { useVaultCall } from './use-vault-call.ts'

const keyCodes = ['wrong-recovery-key', 'recovery-mistyped', 'try-later']
const passphraseCodes = ['passphrase-short', 'passphrase-common']

/** The printed key opens the vault and sets a new passphrase. What is typed stays when it is refused. */
export function RecoveryForm({ onBack }: { readonly onBack: () => void }) {
  const { send, problem, busy } = useVaultCall()
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState<NewPassphrase>({ first: '', second: '' })
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (key.trim() === '' || passphraseFault(passphrase, '') !== null) return
    void send('vault.unlockWithRecovery', { recoveryKey: key, newPassphrase: passphrase.first })
  }
  const code = problem?.code ?? ''
  const keyError =
    problem !== null && keyCodes.includes(code)
      ? sentenceFor(problem.code)
      : tried && key.trim() === ''
        ? 'Type the key from the printed page.'
        : null
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Recovery key"
          required
          description="Eight groups of four from the printed page. Capitals, spaces and dashes do not matter."
          value={key}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={keyError}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          autoFocus
        />
        <Text size="sm">
          Then choose a new passphrase. The old one stops working; the printed key goes on working.
        </Text>
        <NewPassphraseFields
          value={passphrase}
          onChange={setPassphrase}
          name=""
          tried={tried}
          problem={problem}
        />
        <ProblemNote problem={[...keyCodes, ...passphraseCodes].includes(code) ? null : problem} />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            Unlock and set the new passphrase
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Back to the passphrase
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
