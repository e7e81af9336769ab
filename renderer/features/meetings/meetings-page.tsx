import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { useRows } from '#renderer/api/rows.ts'
import { Screen } from '#renderer/features/frame/index.ts'
import { go } from '#renderer/state/route.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import type { Meeting } from '#shared/domain/meeting.ts'
import { dateAt } from '#shared/time.ts'
import { AtHand } from './at-hand.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingTable } from './meeting-table.tsx'
import classes from './meetings.module.css'
import { NoMeetings } from './no-meetings.tsx'
import { meetingAtHand } from './order.ts'
import { homePlaces } from './places.ts'

type Editing = { readonly meeting: Meeting | null }

/** Home: the meeting at hand with its one button, and every other one beneath. */
export function MeetingsPage() {
  const list = useRows('meeting.list', {})
  const area = useRows('area.read', {})
  const [editing, setEditing] = useState<Editing | null>(null)
  useActions({ 'meetings.new': { run: () => setEditing({ meeting: null }) } })

  const today = dateAt(Date.now())
  const briefs = list.data ?? []
  const atHand = meetingAtHand(briefs, today)
  return (
    <Screen
      title={area.data?.maracName ?? 'Meetings'}
      places={homePlaces('meetings')}
      hints={['meetings.new', 'program.palette']}
    >
      <div className={classes.page} data-region tabIndex={-1}>
        <div className={classes.column}>
          <div className={classes.heading}>
            <h1>Meetings</h1>
            {briefs.length > 0 && <ActionButton action="meetings.new" />}
          </div>
          <ProblemNote problem={list.error} />
          {list.data?.length === 0 && <NoMeetings />}
          {atHand !== null && (
            <AtHand brief={atHand} today={today} onEdit={() => setEditing({ meeting: atHand.meeting })} />
          )}
          {briefs.length > 0 && (
            <MeetingTable briefs={briefs} today={today} onEdit={({ meeting }) => setEditing({ meeting })} />
          )}
        </div>
      </div>
      <Dialog
        title={editing?.meeting == null ? 'New meeting' : `Change ${editing.meeting.reference}`}
        opened={editing !== null}
        onClose={() => setEditing(null)}
        size="42rem"
      >
        {editing !== null && (
          <MeetingForm
            meeting={editing.meeting}
            last={briefs[0]?.meeting ?? null}
            onCancel={() => setEditing(null)}
            onDone={(meetingId, isNew) => {
              setEditing(null)
              if (isNew) go({ screen: 'prepare', meetingId })
            }}
          />
        )}
      </Dialog>
    </Screen>
  )
}
