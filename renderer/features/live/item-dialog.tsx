import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ReviewedField } from '#renderer/features/guidance/index.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { basisWords, purposeWords } from '#renderer/text/words.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { type Basis, basis, type Purpose, purposes, type SharingItem } from '#shared/domain/sharing.ts'
import { useAbout } from './use-about.ts'

type Props = {
  readonly item: SharingItem
  readonly opened: boolean
  readonly onClose: () => void
  readonly onSave: (part: Partial<SharingItem>) => void
}

/** Puts an item right: its words, purpose, whether fact or opinion, and its source; or takes it away. */
export function ItemDialog(props: Props) {
  return (
    <Dialog title="Change this item" opened={props.opened} onClose={props.onClose}>
      {props.opened && <ItemForm {...props} />}
    </Dialog>
  )
}

function ItemForm({ item, onClose, onSave }: Props) {
  const [form, setForm] = useState({
    text: item.text,
    purpose: item.purpose,
    basis: item.basis,
    source: item.source,
  })
  const about = useAbout(findingPlace.item(item.id), item.agencyId)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (form.text.trim() === '') return
    onSave(form)
    onClose()
  }
  const remove = (): void => {
    void attempt('item.remove', { id: item.id, revision: item.revision }, 'Removed')
    onClose()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ReviewedField
          label="What is said"
          note="beneath"
          about={about}
          minRows={3}
          value={form.text}
          data-autofocus
          error={form.text.trim() === '' ? 'Write what is said, or remove the item.' : null}
          onChange={(event) => setForm({ ...form, text: event.currentTarget.value })}
        />
        <Group grow>
          <NativeSelect
            label="Purpose"
            value={form.purpose}
            data={purposes.map((value) => ({ value, label: purposeWords[value] }))}
            onChange={(event) => setForm({ ...form, purpose: event.currentTarget.value as Purpose })}
          />
          <NativeSelect
            label="Fact or opinion"
            value={form.basis}
            data={basis.options.map((value) => ({ value, label: basisWords[value] }))}
            onChange={(event) => setForm({ ...form, basis: event.currentTarget.value as Basis })}
          />
        </Group>
        <TextInput
          label="Source"
          value={form.source}
          maxLength={300}
          onChange={(event) => setForm({ ...form, source: event.currentTarget.value })}
        />
        <Group justify="space-between">
          <Button variant="subtle" color="red" onClick={remove}>
            Remove
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Save</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
