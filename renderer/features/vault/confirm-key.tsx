import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { sentenceFor } from '#renderer/text/errors.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { dateAt, longDate } from '#shared/time.ts'
import classes from './door.module.css'
import { KeySheet } from './key-sheet.tsx'
import { type IssuedKey, useVaultCall } from './use-vault-call.ts'

type Props = { readonly issued: IssuedKey | null; readonly onIssued: (key: IssuedKey) => void }

/** The recovery key, shown once, and typed back in part: a key nobody has on paper helps nobody. */
export function ConfirmKey({ issued, onIssued }: Props) {
  const heading = useId()
  return (
    <section className={classes.card} data-first aria-labelledby={heading}>
      <h2 id={heading}>The recovery key</h2>
      {issued === null ? (
        <Reissue onIssued={onIssued} />
      ) : (
        <>
          <KeySheet recoveryKey={issued.recoveryKey} madeOn={longDate(dateAt(Date.now()))} />
          <TypeBack key={issued.recoveryKey} asked={issued.confirmGroups} />
        </>
      )}
    </section>
  )
}

function Reissue({ onIssued }: Pick<Props, 'onIssued'>) {
  const { send, problem, busy } = useVaultCall()
  return (
    <Stack gap="sm">
      <p>
        The key that was shown before cannot be shown again, and was never confirmed. Make a new one: the old
        page is then worthless and can be thrown away.
      </p>
      <ProblemNote problem={problem} />
      <Group>
        <Button loading={busy} onClick={() => send('vault.reissueRecovery', {}, onIssued)}>
          Make a new recovery key
        </Button>
      </Group>
    </Stack>
  )
}

function TypeBack({ asked }: { readonly asked: readonly number[] }) {
  const { send, problem, busy } = useVaultCall()
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ''))
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (typed.every((group) => group.trim() !== '')) {
      void send('vault.confirmRecovery', { groups: [...typed] })
    }
  }
  const wrong = problem?.code === 'recovery-mistyped' || problem?.code === 'wrong-recovery-key'
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p>Now type two of its groups back, from the paper, so that it is certain you can read it later.</p>
        <Group align="flex-start" gap="md">
          {asked.map((group, at) => (
            <TextInput
              key={group}
              label={`Group ${group}`}
              w={140}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              value={typed[at] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                setTyped(typed.map((one, index) => (index === at ? value : one)))
              }}
              error={tried && (typed[at] ?? '').trim() === '' ? 'Type the four characters.' : wrong}
              styles={{
                input: { fontFamily: 'var(--mantine-font-family-monospace)', textTransform: 'uppercase' },
              }}
            />
          ))}
        </Group>
        {wrong && problem !== null && (
          <p className={classes.problem} role="alert">
            {sentenceFor(problem.code)}
          </p>
        )}
        <ProblemNote problem={wrong ? null : problem} />
        <Group>
          <Button type="submit" loading={busy}>
            Confirm and open the vault
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
