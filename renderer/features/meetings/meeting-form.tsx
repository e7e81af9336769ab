import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { modeWords } from '#renderer/text/meeting-words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import type { Meeting } from '#shared/domain/meeting.ts'
import type { MeetingId } from '#shared/ids.ts'
import classes from './meetings.module.css'
import { suggestReference } from './order.ts'

type Draft = Omit<Meeting, 'breaks' | 'order' | 'isSample' | 'heldOn'> & { readonly heldOn: string | null }

type Props = {
  /** The meeting to change; null for a new one. */
  readonly meeting: Meeting | null
  /** The one before: place, people and time are usually the same. */
  readonly last: Meeting | null
  readonly onDone: (id: MeetingId, isNew: boolean) => void
  readonly onCancel: () => void
}

const startingDraft = ({ meeting, last }: Pick<Props, 'meeting' | 'last'>): Draft => {
  if (meeting !== null) {
    const { breaks: _breaks, order: _order, isSample: _isSample, ...rest } = meeting
    return rest
  }
  return {
    id: newId(),
    reference: '',
    heldOn: null,
    startsAt: last?.startsAt ?? '09:30',
    mode: last?.mode ?? 'in-person',
    venue: last?.venue ?? '',
    chair: last?.chair ?? '',
    coordinator: last?.coordinator ?? '',
    minuteTaker: last?.minuteTaker ?? '',
    revision: 0,
  }
}

/** Date, time, place and people of a meeting. What is typed stays when it is refused. */
export function MeetingForm({ meeting, last, onDone, onCancel }: Props) {
  const { send, problem, busy } = useWrite()
  const [draft, setDraft] = useState(() => startingDraft({ meeting, last }))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))

  const setDate = (heldOn: string | null): void => {
    const suggested = suggestReference(last?.reference ?? '', draft.heldOn)
    const untouched = draft.reference === '' || draft.reference === suggested
    const reference = untouched && meeting === null ? suggestReference(last?.reference ?? '', heldOn) : ''
    change({ heldOn, ...(reference !== '' && { reference }) })
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (draft.heldOn === null || draft.reference.trim() === '') return
    const saved = await send('meeting.save', { ...draft, heldOn: draft.heldOn })
    if (saved !== null) onDone(draft.id, meeting === null)
  }
  const line = (key: 'venue' | 'chair' | 'coordinator' | 'minuteTaker', label: string) => (
    <TextInput
      label={label}
      maxLength={300}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <div className={classes.formGrid}>
          <DateField
            label="Date"
            required
            value={draft.heldOn}
            onChange={setDate}
            error={tried && draft.heldOn === null ? 'Give the date of the meeting.' : null}
            data-autofocus
          />
          <TimeField
            label="Starts at"
            required
            value={draft.startsAt}
            onChange={(startsAt) => change({ startsAt })}
          />
        </div>
        <TextInput
          label="Reference"
          required
          description="The area’s own, such as ELM-2026-12. Never a person’s name."
          maxLength={300}
          value={draft.reference}
          onChange={(event) => change({ reference: event.currentTarget.value })}
          error={tried && draft.reference.trim() === '' ? 'Give the meeting a reference.' : null}
        />
        <div>
          <span className={classes.formLabel} id="meeting-mode">
            How it is held
          </span>
          <SegmentedControl
            aria-labelledby="meeting-mode"
            value={draft.mode}
            onChange={(mode) => change({ mode })}
            data={(['in-person', 'online', 'hybrid'] as const).map((value) => ({
              value,
              label: modeWords[value],
            }))}
          />
        </div>
        {line('venue', 'Venue')}
        <div className={classes.formGrid3}>
          {line('chair', 'Chair')}
          {line('coordinator', 'Coordinator')}
          {line('minuteTaker', 'Minute-taker')}
        </div>
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {meeting === null ? 'Create the meeting' : 'Save'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
