import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act, attempt } from '#renderer/state/use-write.ts'
import { readClock } from '#shared/domain/clock.ts'
import { clockText } from '#shared/time.ts'
import { useLive, useLiveCase } from './use-live.ts'

/** After a crash, a lock or a sleeping laptop: was the case being discussed? Until then the gap is not counted. */
export function GapDialog() {
  const { area } = useLive()
  const { file } = useLiveCase()
  const [what, setWhat] = useState('')
  const gap = readClock(file.clock, 0).openGap
  if (gap === null) return null
  const minutes = Math.max(1, Math.round((gap.to - gap.from) / 60_000))
  const answer = (counted: boolean): void =>
    act(() =>
      attempt(
        'clock.answerGap',
        { caseId: file.record.id, factId: gap.id, counted, what: what.trim() },
        counted ? 'Counted' : 'Left out',
      ),
    )
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={`Marac Room was away for ${minutes.toString()} min`}
      size="34rem"
      aria-label={`${area.maracName}: explain the gap`}
    >
      <Stack gap="sm">
        <Text size="sm">
          From {clockText(gap.from)} to {clockText(gap.to)} the program was not running. Was this case being
          discussed?
        </Text>
        <TextInput
          label="What happened (optional)"
          placeholder="The laptop slept"
          value={what}
          maxLength={300}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(false)} data-autofocus>
            No, leave it out
          </Button>
          <Button onClick={() => answer(true)}>Yes, count it</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
