import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { attempt } from '#renderer/state/use-write.ts'
import { yetToAccept } from '#shared/domain/meeting.ts'
import type { AttendanceId } from '#shared/ids.ts'
import { useOpening } from './opening-context.ts'
import classes from './statement-dialog.module.css'

const acceptWords = (accepting: readonly { readonly name: string }[], waiting: number): string => {
  const [only] = accepting
  if (accepting.length === 1 && only !== undefined) return `${only.name} accepts`
  return `${accepting.length === waiting ? 'All' : 'These'} ${accepting.length.toString()} accept`
}

/** Each accepts for themselves; the person at the keyboard ticks those who do. Late arrivals are asked again. */
export function Acceptance({ onDone }: { readonly onDone: () => void }) {
  const { view } = useOpening()
  const [declined, setDeclined] = useState<readonly AttendanceId[]>([])
  const waiting = yetToAccept(view.attendance)
  const accepting = waiting.filter((one) => !declined.includes(one.id))
  const accept = async (): Promise<void> => {
    const ids = accepting.map((one) => one.id)
    const accepted = await attempt('attendance.accept', { meetingId: view.meeting.id, ids }, 'Accepted')
    if (accepted !== null && accepting.length === waiting.length) onDone()
  }
  if (waiting.length === 0) return <p>Everybody who is here has accepted the statement.</p>
  return (
    <>
      <h3>Who accepts the statement</h3>
      <div className={classes.people}>
        {waiting.map((one) => (
          <Checkbox
            key={one.id}
            label={one.name}
            checked={!declined.includes(one.id)}
            onChange={(event) =>
              setDeclined(
                event.currentTarget.checked ? declined.filter((id) => id !== one.id) : [...declined, one.id],
              )
            }
          />
        ))}
      </div>
      <Button onClick={() => void accept()} disabled={accepting.length === 0}>
        {acceptWords(accepting, waiting.length)}
      </Button>
      {declined.length > 0 && (
        <p className={classes.note}>Somebody who does not accept it leaves before the first case.</p>
      )}
    </>
  )
}
