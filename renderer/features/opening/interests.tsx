import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { agendaOrder } from '#shared/domain/agenda.ts'
import type { InterestId } from '#shared/ids.ts'
import { useOpening } from './opening-context.ts'
import classes from './opening-page.module.css'

/** Declarations of interest: recorded per case, and listed at the case when it comes up. */
export function Interests() {
  const { view } = useOpening()
  const nameOf = (id: string): string => view.attendance.find((one) => one.id === id)?.name ?? 'Somebody'
  const caseOf = (id: string): string => {
    const one = view.cases.find((candidate) => candidate.id === id)
    return one === undefined ? '' : `${one.number.toString()} ${one.survivorName}`
  }
  return (
    <section className={classes.card} aria-label="Declarations of interest" data-region tabIndex={-1}>
      <h2>Declarations of interest</h2>
      {view.interests.length === 0 && <p className={classes.soft}>None declared so far.</p>}
      <ul className={classes.rows}>
        {view.interests.map((one) => (
          <li key={one.id}>
            {nameOf(one.attendanceId)} · case {caseOf(one.caseId)}
            <div className={classes.soft}>
              {one.nature}
              {one.leaves ? ' · leaves for the case' : ''}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => void attempt('interest.withdraw', { id: one.id, reason: '' }, 'Withdrawn')}
              >
                Withdraw
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Declare />
    </section>
  )
}

function Declare() {
  const { view } = useOpening()
  const cases = agendaOrder(view.meeting, view.cases)
  const people = view.attendance.filter((one) => one.presence !== 'apologies')
  const [who, setWho] = useState('')
  const [which, setWhich] = useState('')
  const [nature, setNature] = useState('')
  const [leaves, setLeaves] = useState(true)
  const person = people.find((one) => one.id === who)
  const chosen = cases.find((one) => one.id === which)
  const ready = person !== undefined && chosen !== undefined && nature.trim() !== ''

  const declare = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const saved = await attempt(
      'interest.declare',
      {
        id: newId<InterestId>(),
        meetingId: view.meeting.id,
        caseId: chosen.id,
        attendanceId: person.id,
        nature: nature.trim(),
        leaves,
      },
      'Interest declared',
    )
    if (saved !== null) setNature('')
  }
  if (people.length === 0 || cases.length === 0) return null
  return (
    <form onSubmit={(event) => void declare(event)}>
      <Group grow gap={6}>
        <NativeSelect
          size="xs"
          aria-label="Who declares"
          value={who}
          data={[{ value: '', label: 'Who' }, ...people.map((one) => ({ value: one.id, label: one.name }))]}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label="In which case"
          value={which}
          data={[
            { value: '', label: 'Case' },
            ...cases.map((one) => ({ value: one.id, label: `${one.number.toString()} ${one.survivorName}` })),
          ]}
          onChange={(event) => setWhich(event.currentTarget.value)}
        />
      </Group>
      <Group gap={6} mt={6} wrap="nowrap">
        <TextInput
          flex={1}
          aria-label="What the interest is"
          placeholder="What the interest is"
          value={nature}
          maxLength={300}
          onChange={(event) => setNature(event.currentTarget.value)}
        />
        <Checkbox
          label="Leaves"
          checked={leaves}
          onChange={(event) => setLeaves(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" disabled={!ready}>
          Declare
        </Button>
      </Group>
    </form>
  )
}
