import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWrite } from '#renderer/state/use-write.ts'
import { counted } from '#renderer/text/meeting-words.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { becameOf } from '#shared/minutes/case-standing.ts'
import { settleText } from './section-save.ts'

type Props = {
  readonly document: MinutesDocument
  readonly worthKnowing: readonly string[]
  readonly opened: boolean
  readonly onClose: () => void
}

/** The chair puts their name to a version and with that locks it. */
export function SignDialog(props: Props) {
  return (
    <Dialog title="Sign off the minutes" opened={props.opened} onClose={props.onClose}>
      {props.opened && <SignForm {...props} />}
    </Dialog>
  )
}

function SignForm({ document, worthKnowing, onClose }: Props) {
  const { version, facts } = document
  const [name, setName] = useState(facts.meeting.chair)
  const [missing, setMissing] = useState(false)
  const { send, problem, busy } = useWrite()
  const heard = facts.cases.filter((one) => becameOf(one) === 'heard')
  const actions = heard.reduce((sum, one) => sum + one.actions.length, 0)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') {
      setMissing(true)
      return
    }
    await settleText()
    const signed = await send('minutes.sign', {
      versionId: version.id,
      signedBy: name.trim(),
      revision: version.revision,
    })
    if (signed !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">
          Version {version.number} is locked as it stands: {counted(heard.length, 'case')},{' '}
          {counted(actions, 'action')}. After that only a correction, with its reason, can change the minutes.
        </Text>
        {worthKnowing.map((line) => (
          <Text key={line} size="sm" c="var(--near)" fw={600}>
            {line}
          </Text>
        ))}
        <TextInput
          label="Signed by"
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
          error={missing && name.trim() === '' ? 'Write the name of the person who signs.' : null}
          data-autofocus
        />
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Sign and lock version {version.number}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
