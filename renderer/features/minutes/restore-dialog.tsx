import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '#renderer/ui/dialog.tsx'

type Props = {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Asks before a person's words are thrown away. */
export function RestoreDialog({ title, opened, onClose, onConfirm }: Props) {
  return (
    <Dialog title="Make the section again?" opened={opened} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">
          “{title}” is put together anew from what was captured in the meeting. What was edited in it by hand
          no longer stands in the minutes.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it as edited
          </Button>
          <Button onClick={onConfirm}>Make it again</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
