import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { roleWords } from '#renderer/text/words.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { type Role, roles } from '#shared/domain/user.ts'
import classes from './door.module.css'
import { type NewPassphrase, NewPassphraseFields, passphraseFault } from './new-passphrase.tsx'
import { type IssuedKey, useVaultCall } from './use-vault-call.ts'

type Props = {
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onIssued: (key: IssuedKey) => void
}

/** The first of the two things to do on a new machine. */
export function CreateForm({ opened, onOpen, onIssued }: Props) {
  const heading = useId()
  return (
    <section className={classes.card} data-first aria-labelledby={heading}>
      <h2 id={heading}>Your own vault</h2>
      <p>
        For your own area’s meetings. You choose a passphrase and print a recovery key; without one of the two
        nobody can open the vault, and nobody can reset it.
      </p>
      {opened ? (
        <Form onIssued={onIssued} />
      ) : (
        <Group>
          <Button onClick={onOpen}>Create a vault</Button>
        </Group>
      )}
    </section>
  )
}

function Form({ onIssued }: Pick<Props, 'onIssued'>) {
  const { send, problem, busy } = useVaultCall()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Role[]>([])
  const [passphrase, setPassphrase] = useState<NewPassphrase>({ first: '', second: '' })
  const [tried, setTried] = useState(false)
  const nameFault = name.trim().length < 2 ? 'Write your name as your colleagues know it.' : null
  const roleFault = chosen.length === 0 ? 'Tick what you do at the meeting. It can be more than one.' : null

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (nameFault !== null || roleFault !== null || passphraseFault(passphrase, name) !== null) return
    const input = { name: name.trim(), roles: roles.filter((one) => chosen.includes(one)) }
    void send('vault.create', { ...input, passphrase: passphrase.first }, onIssued)
  }
  const inFields = problem?.code === 'passphrase-short' || problem?.code === 'passphrase-common'
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Your name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried ? nameFault : null}
          autoFocus
        />
        <Checkbox.Group
          label="What you do at the meeting"
          required
          value={[...chosen]}
          onChange={(next) => setChosen(roles.filter((one) => next.includes(one)))}
          error={tried ? roleFault : null}
        >
          <Group gap="lg" py={4}>
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={roleWords[role]} />
            ))}
          </Group>
        </Checkbox.Group>
        <NewPassphraseFields
          value={passphrase}
          onChange={setPassphrase}
          name={name}
          tried={tried}
          problem={problem}
        />
        <ProblemNote problem={inFields ? null : problem} />
        <Group>
          <Button type="submit" loading={busy}>
            Create the vault
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
