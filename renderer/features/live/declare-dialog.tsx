import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { InterestId } from '#shared/ids.ts'
import { useLive, useLiveCase } from './use-live.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** A declaration of interest in the case on screen: recorded, and listed at the case. */
export function DeclareDialog({ opened, onClose }: Props) {
  return (
    <Dialog title="Declare an interest in this case" opened={opened} onClose={onClose}>
      {opened && <DeclareForm onClose={onClose} />}
    </Dialog>
  )
}

function DeclareForm({ onClose }: Pick<Props, 'onClose'>) {
  const { view, agencyName } = useLive()
  const { file } = useLiveCase()
  const here = view.attendance.filter((one) => one.presence === 'present')
  const [who, setWho] = useState<string>(here[0]?.id ?? '')
  const [nature, setNature] = useState('')
  const [leaves, setLeaves] = useState(true)
  const [tried, setTried] = useState(false)
  const declare = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const person = here.find((one) => one.id === who)
    if (person === undefined || nature.trim() === '') return
    act(() =>
      attempt(
        'interest.declare',
        {
          id: newId<InterestId>(),
          meetingId: view.meeting.id,
          caseId: file.record.id,
          attendanceId: person.id,
          nature: nature.trim(),
          leaves,
        },
        'Interest declared',
      ),
    )
    onClose()
  }
  if (here.length === 0)
    return <Text size="sm">Nobody is marked present yet. Mark who is here on the Opening screen first.</Text>
  return (
    <form onSubmit={declare}>
      <Stack gap="sm">
        <NativeSelect
          label="Who"
          data-autofocus
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={here.map((one) => ({ value: one.id, label: `${one.name} · ${agencyName(one.agencyId)}` }))}
        />
        <TextInput
          label="What the interest is"
          placeholder="Knows the family"
          value={nature}
          maxLength={300}
          error={tried && nature.trim() === '' ? 'Say in a few words what it is.' : null}
          onChange={(event) => setNature(event.currentTarget.value)}
        />
        <Checkbox
          label="Leaves the meeting for this case"
          checked={leaves}
          onChange={(event) => setLeaves(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Declare</Button>
        </Group>
      </Stack>
    </form>
  )
}
