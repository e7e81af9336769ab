import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { AgencySelect } from '#renderer/ui/agency-select.tsx'
import type { Attendance } from '#shared/domain/meeting.ts'
import type { AgencyId, AttendanceId } from '#shared/ids.ts'
import classes from './attendance-panel.module.css'
import { useOpening } from './opening-context.ts'

const capacities = [
  { value: 'member', label: 'Representative' },
  { value: 'deputy', label: 'Deputy' },
  { value: 'observer', label: 'Observer' },
]

/** Somebody who is not on the list: a deputy, an observer, a guest for one case. They are marked as here. */
export function AddPerson() {
  const { view, representatives } = useOpening()
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null)
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState<Attendance['capacity']>('deputy')
  const [missing, setMissing] = useState(false)
  const known = representatives.find((one) => one.agencyId === agencyId && one.name === name.trim())

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') {
      setMissing(true)
      return
    }
    const id = newId<AttendanceId>()
    const saved = await attempt('attendance.save', {
      id,
      meetingId: view.meeting.id,
      agencyId,
      representativeId: known?.id ?? null,
      name: name.trim(),
      jobTitle: known?.jobTitle ?? '',
      capacity,
      presence: 'expected',
      informationSent: 'not-asked',
      informationSentOn: null,
      channel: view.meeting.mode === 'online' ? 'online' : 'room',
      revision: 0,
    })
    if (saved === null) return
    await attempt('attendance.arrive', { id, revision: saved.revision }, `${name.trim()} is here`)
    setName('')
    setMissing(false)
  }
  return (
    <form className={classes.add} onSubmit={(event) => void add(event)}>
      <AgencySelect
        aria-label="Agency of somebody else who is here"
        value={agencyId}
        onChange={setAgencyId}
      />
      <TextInput
        aria-label="Name of somebody else who is here"
        placeholder="Name of somebody else"
        value={name}
        maxLength={300}
        error={missing && name.trim() === '' ? 'Write their name.' : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label="In what capacity"
        value={capacity}
        data={capacities}
        onChange={(event) => setCapacity(event.currentTarget.value as Attendance['capacity'])}
      />
      <Button type="submit" variant="default">
        Add as here
      </Button>
    </form>
  )
}
