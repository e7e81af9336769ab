import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { write } from '#renderer/api/rows.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import type { Representative } from '#shared/domain/agency.ts'
import type { AgencyId, RepresentativeId } from '#shared/ids.ts'
import classes from './settings.module.css'

type Props = { readonly agencyId: AgencyId; readonly people: readonly Representative[] }

const blankPerson = (id: RepresentativeId, agencyId: AgencyId): Representative => ({
  id,
  agencyId,
  name: '',
  jobTitle: '',
  deputyOf: null,
  archived: false,
  revision: 0,
})

/** Those who sit for an agency, each in a row that saves itself; a new row is kept once it has a name. */
export function PeopleRows({ agencyId, people }: Props) {
  const [added, setAdded] = useState<readonly RepresentativeId[]>([])
  const stored = new Set(people.map((one) => one.id))
  const rows = [...people, ...added.filter((id) => !stored.has(id)).map((id) => blankPerson(id, agencyId))]
  return (
    <fieldset className={classes.rows}>
      <legend>Representatives and deputies</legend>
      {rows.map((one) => (
        <PersonRow
          key={one.id}
          stored={one}
          others={people.filter((other) => other.id !== one.id && other.deputyOf === null)}
          onDrop={() => setAdded(added.filter((id) => id !== one.id))}
        />
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setAdded([...added, newId<RepresentativeId>()])}
        >
          Add a person
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = {
  readonly stored: Representative
  readonly others: readonly Representative[]
  readonly onDrop: () => void
}

const save = (one: Representative) => write('representative.save', one)
const ready = (one: Representative): boolean => one.name.trim() !== ''

function PersonRow({ stored, others, onDrop }: RowProps) {
  const form = useRecord(stored.id, stored, save, ready)
  const removing = useWrite()
  const { value, change } = form
  const named = value.name.trim() === '' ? 'this person' : value.name
  const remove = async (): Promise<void> => {
    if (value.revision === 0) {
      form.discard()
      onDrop()
      return
    }
    if (ready(value) && !(await form.flush())) return
    await removing.send('representative.archive', { id: value.id, revision: form.revision() })
  }
  return (
    <>
      <div className={classes.person}>
        <TextInput
          aria-label="Name"
          placeholder="Name"
          maxLength={300}
          value={value.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={form.dirty && !ready(value)}
          autoFocus={stored.revision === 0}
        />
        <TextInput
          aria-label={`Job title of ${named}`}
          placeholder="Job title"
          maxLength={300}
          value={value.jobTitle}
          onChange={(event) => change({ jobTitle: event.currentTarget.value })}
        />
        <Select
          aria-label={`${named} sits as`}
          allowDeselect={false}
          data={[
            { value: '', label: 'Regular' },
            ...others.map((other) => ({ value: other.id, label: `Deputy of ${other.name}` })),
          ]}
          value={value.deputyOf ?? ''}
          onChange={(id) => change({ deputyOf: others.find((other) => other.id === id)?.id ?? null })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={`Remove ${named}`}
          onClick={() => void remove()}
        >
          <span aria-hidden="true">×</span>
        </ActionIcon>
      </div>
      {form.dirty && !ready(value) && (
        <p className={classes.fault}>Give a name: this row is not saved yet.</p>
      )}
      <RecordNote problem={form.problem} onOverwrite={() => void form.overwrite()} onDiscard={form.discard} />
      <ProblemNote problem={removing.problem} />
    </>
  )
}
