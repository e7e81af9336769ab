import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { ReviewedField } from '#renderer/features/guidance/index.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { actionGapWords, beneficiaryWords } from '#renderer/text/words.ts'
import { AgencySelect } from '#renderer/ui/agency-select.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { type Action, actionGaps, beneficiaries } from '#shared/domain/action.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

type Props = { readonly action: Action | null; readonly onClose: () => void }

/** One action in full: to settle what was parked, to put right what was misheard, or to take it away. */
export function ActionDialog({ action, onClose }: Props) {
  return (
    <Dialog title="Action" opened={action !== null} onClose={onClose} size="40rem">
      {action !== null && <ActionForm key={action.id} action={action} onClose={onClose} />}
    </Dialog>
  )
}

/** As in a field of one line. */
const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.altKey) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function ActionForm({ action, onClose }: { readonly action: Action; readonly onClose: () => void }) {
  const { file } = useLiveCase()
  const [form, setForm] = useState(action)
  const gaps = actionGaps(form)
  const about = useAbout(findingPlace.action(action.id), form.agencyId, 'action')
  const save = async (parked: boolean): Promise<void> => {
    const { capturedAt: _c, outcome: _o, outcomeNote: _n, reportedAt: _r, ...fields } = form
    const saved = await attempt(
      'action.save',
      { ...fields, parked, revision: action.revision },
      'Action saved',
    )
    if (saved !== null) onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (gaps.length === 0) void save(false)
  }
  const remove = (): void => {
    void attempt('action.remove', { id: action.id, reason: '', revision: action.revision }, 'Action removed')
    onClose()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ReviewedField
          label="What is to be done"
          note="beneath"
          about={about}
          minRows={1}
          value={form.what}
          maxLength={300}
          data-autofocus
          onKeyDown={submitOnEnter}
          // One line it stays: a break that was pasted in would not be kept.
          onChange={(event) =>
            setForm({ ...form, what: event.currentTarget.value.replace(/\s*\n\s*/gu, ' ') })
          }
        />
        <Group grow align="flex-start">
          <AgencySelect
            label="Agency"
            value={form.agencyId}
            onChange={(agencyId) => setForm({ ...form, agencyId })}
          />
          <TextInput
            label="Named person or role"
            value={form.person}
            maxLength={300}
            onChange={(event) => setForm({ ...form, person: event.currentTarget.value })}
          />
        </Group>
        <Group grow align="flex-start">
          <DateField
            label="Due"
            mode="future"
            value={form.dueOn}
            onChange={(dueOn) => setForm({ ...form, dueOn })}
          />
          <NativeSelect
            label="For whom"
            value={form.forWhom ?? ''}
            data={[
              { value: '', label: 'Not said' },
              ...beneficiaries.map((value) => ({ value, label: beneficiaryWords[value] })),
            ]}
            onChange={(event) => {
              const picked = event.currentTarget.value
              setForm({ ...form, forWhom: beneficiaries.find((one) => one === picked) ?? null })
            }}
          />
        </Group>
        <NativeSelect
          label="Which risk it reduces"
          value={form.riskId ?? ''}
          data={[
            { value: '', label: 'None of those written down' },
            ...file.risks.map((one, index) => ({
              value: one.id,
              label: `#${(index + 1).toString()} ${one.ofWhat}`,
            })),
          ]}
          onChange={(event) => {
            const picked = event.currentTarget.value
            setForm({ ...form, riskId: file.risks.find((one) => one.id === picked)?.id ?? null })
          }}
        />
        {gaps.length > 0 && (
          <Text size="sm" c="var(--near)" fw={600}>
            Needs {gaps.map((gap) => actionGapWords[gap]).join(', ')} before it can be saved.
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="subtle" color="red" onClick={remove}>
            Remove
          </Button>
          <Group>
            {gaps.length > 0 && form.what.trim() !== '' && (
              <Button variant="default" onClick={() => void save(true)}>
                Keep it parked
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={gaps.length > 0}>
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
