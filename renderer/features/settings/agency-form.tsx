import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import { write } from '#renderer/api/rows.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { agencyKindWords } from '#renderer/text/words.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import { type Agency, agencyKinds, type Representative } from '#shared/domain/agency.ts'
import { PeopleRows } from './people-rows.tsx'
import classes from './settings.module.css'

type Props = {
  readonly stored: Agency
  readonly people: readonly Representative[]
  /** The person has just chosen or added it: the name of a new one is typed at once. */
  readonly focused: boolean
}

const save = (agency: Agency) => write('agency.save', agency)
const ready = (agency: Agency): boolean => agency.name.trim() !== ''

/** One agency and its people, edited in place. */
export function AgencyForm({ stored, people, focused }: Props) {
  const form = useRecord(stored.id, stored, save, ready)
  const archiving = useWrite()
  const { value, change } = form
  const isNew = stored.revision === 0
  const putAway = async (): Promise<void> => {
    if (!(await form.flush())) return
    if (value.archived) {
      change({ archived: false })
      await form.flush()
    } else await archiving.send('agency.archive', { id: value.id, revision: form.revision() })
  }
  return (
    <section className={classes.group} aria-labelledby="agency-name" data-region tabIndex={-1}>
      <h2 id="agency-name">{value.name.trim() === '' ? 'New agency' : value.name}</h2>
      <TextInput
        label="Name"
        required
        maxLength={300}
        value={value.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={form.dirty && !ready(value) ? 'Give the agency a name: it is not saved without one.' : null}
        autoFocus={isNew && focused}
      />
      <Select
        label="Kind"
        description="Decides which questions it is asked, and when it speaks."
        allowDeselect={false}
        searchable
        data={agencyKinds.map((kind) => ({ value: kind, label: agencyKindWords[kind] }))}
        value={value.kind}
        onChange={(next) => {
          const kind = agencyKinds.find((one) => one === next)
          if (kind !== undefined) change({ kind, ...(kind === 'by-and-for' && { byAndFor: true }) })
        }}
      />
      <div>
        <span className={classes.label} id="agency-standing">
          Comes
        </span>
        <SegmentedControl
          aria-labelledby="agency-standing"
          value={value.standing}
          onChange={(standing) => change({ standing })}
          data={[
            { value: 'core' as const, label: 'To every case' },
            { value: 'guest' as const, label: 'For its own cases only' },
          ]}
        />
      </div>
      <Checkbox
        label="Led by and for a community"
        checked={value.byAndFor}
        onChange={(event) => change({ byAndFor: event.currentTarget.checked })}
      />
      {value.byAndFor && (
        <TextInput
          label="Which communities"
          maxLength={300}
          value={value.communities}
          onChange={(event) => change({ communities: event.currentTarget.value })}
        />
      )}
      <RecordNote problem={form.problem} onOverwrite={() => void form.overwrite()} onDiscard={form.discard} />
      {!isNew && <PeopleRows agencyId={value.id} people={people} />}
      {!isNew && (
        <div>
          <Button variant="default" size="compact-xs" onClick={() => void putAway()}>
            {value.archived ? 'Bring back into lists' : 'Archive this agency'}
          </Button>
          <p className={classes.soft}>
            {value.archived
              ? 'It stands where it stood and is not offered in new cases.'
              : 'An archived agency stays in old cases and is not offered in new ones.'}
          </p>
        </div>
      )}
      <ProblemNote problem={archiving.problem} />
    </section>
  )
}
