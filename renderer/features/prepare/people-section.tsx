import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { personWords } from '#renderer/text/prepare-words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { Person } from '#shared/domain/case.ts'
import type { PersonId } from '#shared/ids.ts'
import classes from './form.module.css'

type Role = Person['role']
type Props = {
  readonly people: readonly Person[]
  readonly onChange: (people: readonly Person[]) => void
}

const blankPerson = (id: PersonId, role: Role): Person => ({
  id,
  role,
  name: '',
  bornOn: null,
  relationship: '',
})

/** Survivor, those causing harm, children: in rows that are typed from left to right. A row without a name is not kept. */
export function PeopleSection({ people, onChange }: Props) {
  // The rows that are always there, even while nobody is named in them.
  const spare = useRef({ survivor: newId<PersonId>(), harm: newId<PersonId>() })
  const [justAdded, setJustAdded] = useState<PersonId | null>(null)
  const rowsOf = (role: Role, always: PersonId | null): readonly Person[] => {
    const rows = people.filter((one) => one.role === role)
    return rows.length === 0 && always !== null ? [blankPerson(always, role)] : rows
  }
  const put = (person: Person): void => {
    const there = people.some((one) => one.id === person.id)
    onChange(there ? people.map((one) => (one.id === person.id ? person : one)) : [...people, person])
  }
  const add = (role: Role): void => {
    const person = blankPerson(newId<PersonId>(), role)
    const shown = rowsOf(role, role === 'causing-harm' ? spare.current.harm : null)
    const unnamed = shown.filter((one) => !people.includes(one))
    setJustAdded(person.id)
    onChange([...people, ...unnamed, person])
  }
  const drop = (person: Person): void => onChange(people.filter((one) => one.id !== person.id))
  const survivor = rowsOf('survivor', spare.current.survivor)
  const harm = rowsOf('causing-harm', spare.current.harm)
  const children = rowsOf('child', null)
  const row = (person: Person, canDrop: boolean, at = 0) => (
    <PersonRow
      key={person.id}
      person={person}
      labelled={at === 0}
      focused={person.id === justAdded}
      onChange={put}
      onDrop={canDrop ? () => drop(person) : null}
    />
  )
  return (
    <section className={classes.group} aria-label="People">
      <h2>Survivor</h2>
      {survivor.map((one) => row(one, false))}
      <div className={classes.headed}>
        <h2>Person causing harm</h2>
        <Button size="compact-xs" variant="default" onClick={() => add('causing-harm')}>
          Add another
        </Button>
      </div>
      {harm.map((one, at) => row(one, harm.length > 1, at))}
      <div className={classes.headed}>
        <h2>Children</h2>
        <Button size="compact-xs" variant="default" onClick={() => add('child')}>
          Add a child
        </Button>
      </div>
      {children.length === 0 && (
        <p className={classes.soft}>None. The case is heard with the adult-only ones.</p>
      )}
      {children.map((one, at) => row(one, true, at))}
    </section>
  )
}

type RowProps = {
  readonly person: Person
  /** The first of several rows carries the words that stand above all of them. */
  readonly labelled: boolean
  readonly focused: boolean
  readonly onChange: (person: Person) => void
  readonly onDrop: (() => void) | null
}

function PersonRow({ person, labelled, focused, onChange, onDrop }: RowProps) {
  const words = personWords[person.role]
  const named = person.name.trim() === '' ? words.one.toLowerCase() : person.name
  const lacksName = person.name.trim() === '' && (person.bornOn !== null || person.relationship !== '')
  return (
    <div className={classes.person} data-labelled={labelled}>
      <TextInput
        label={labelled ? 'Name' : undefined}
        aria-label={words.name}
        maxLength={300}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
        error={lacksName ? 'Without a name this row is not kept.' : null}
        autoFocus={focused}
      />
      <DateField
        label={labelled ? 'Date of birth' : undefined}
        aria-label={`Date of birth of ${named}`}
        mode="past"
        showAge
        value={person.bornOn}
        onChange={(bornOn) => onChange({ ...person, bornOn })}
      />
      {person.role !== 'survivor' && (
        <TextInput
          label={labelled ? 'Relationship' : undefined}
          aria-label={`Relationship to the survivor: ${named}`}
          maxLength={300}
          value={person.relationship}
          onChange={(event) => onChange({ ...person, relationship: event.currentTarget.value })}
        />
      )}
      {onDrop !== null && (
        <ActionIcon
          className={classes.drop}
          variant="subtle"
          color="gray"
          size={26}
          aria-label={`Remove ${named}`}
          onClick={onDrop}
        >
          <span aria-hidden="true">×</span>
        </ActionIcon>
      )}
    </div>
  )
}
