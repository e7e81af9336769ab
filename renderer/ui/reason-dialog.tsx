import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from './dialog.tsx'

type Props = {
  readonly title: string
  /** Why a reason is asked for, and where it goes. */
  readonly why: string
  readonly confirm: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly onReason: (reason: string) => void
}

/** Asks for one line of reason; Enter confirms. An empty reason is said to be missing, in words. */
export function ReasonDialog(props: Props) {
  return (
    <Dialog title={props.title} opened={props.opened} onClose={props.onClose}>
      {props.opened && <ReasonForm {...props} />}
    </Dialog>
  )
}

function ReasonForm({ why, confirm, onClose, onReason }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') setMissing(true)
    else onReason(reason.trim())
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{why}</Text>
        <TextInput
          label="Reason"
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={
            missing && reason.trim() === '' ? 'Write a few words: the reason is kept with the case.' : null
          }
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{confirm}</Button>
        </Group>
      </Stack>
    </form>
  )
}
