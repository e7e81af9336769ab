import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { ArrivalDialog } from '#renderer/features/opening/index.ts'
import { yetToAccept } from '#shared/domain/meeting.ts'
import classes from './room-card.module.css'
import { useLive } from './use-live.ts'

/** Who is in the meeting, at the foot of the agenda: the door for late arrivals, and who has still to accept. */
export function RoomCard() {
  const { view, area, state, agencies, representatives } = useLive()
  const [opened, setOpened] = useState(false)
  const here = view.attendance.filter((one) => one.presence === 'present' && one.leftAt === null)
  const waiting = yetToAccept(view.attendance)
  useActions({ 'meeting.arrival': { run: () => setOpened(true) } })
  return (
    <div className={classes.room}>
      <span className="figures">{here.length} in the meeting</span>
      <ActionButton action="meeting.arrival" size="compact-xs" label="Arrivals" />
      {waiting.length > 0 && (
        <p>
          ◆ {waiting.length === 1 ? waiting[0]?.name : `${waiting.length.toString()} people`} to accept the
          statement
        </p>
      )}
      <ArrivalDialog
        opening={{ view, area, state, agencies, representatives }}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </div>
  )
}
