import { useEffect, useState } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import { ask } from '#renderer/api/client.ts'
import { fresh, settled } from '#renderer/api/rows.ts'
import { sendUnsent } from '#renderer/api/unsent.ts'
import { LivePage } from '#renderer/features/live/index.ts'
import { MeetingsPage } from '#renderer/features/meetings/index.ts'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import { OpeningPage } from '#renderer/features/opening/index.ts'
import { PreparePage } from '#renderer/features/prepare/index.ts'
import { SettingsPage } from '#renderer/features/settings/index.ts'
import { notice } from '#renderer/state/notices.ts'
import { go, useRoute } from '#renderer/state/route.ts'
import { useSession } from '#renderer/state/session.ts'
import { warmUp } from '#shared/guidance/index.ts'
import { useActivity } from './use-activity.ts'

/** Everything behind the door. After an unlock in mid-meeting it opens where the meeting is. */
export function Workspace() {
  const route = useRoute((state) => state.route)
  const [placed, setPlaced] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const meetingId = 'meetingId' in route ? route.meetingId : null

  useEffect(() => {
    const place = async () => {
      const late = await sendUnsent(useSession.getState().status?.sample === true ? 'sample' : 'own')
      if (late > 0)
        notice(`${late.toString()} unsaved ${late === 1 ? 'change was' : 'changes were'} saved now`)
      const meetings = await fresh('meeting.list', {})
      const open = meetings.find((one) => one.state === 'open' || one.state === 'on-break')
      if (open !== undefined) go({ screen: 'live', meetingId: open.meeting.id })
      setPlaced(true)
    }
    void place()
  }, [])
  useActivity()

  // So that the first hint does not wait for the word lists to be made ready.
  useEffect(() => {
    const waiting = requestIdleCallback(warmUp)
    return () => cancelIdleCallback(waiting)
  }, [])

  // The screens go first: what was typed in the last half second saves itself on the way out.
  useEffect(() => {
    if (leaving) void settled().then(() => ask('host.lock', {}))
  }, [leaving])

  const to = (screen: 'prepare' | 'opening' | 'live' | 'minutes') =>
    meetingId === null ? undefined : { run: () => go({ screen, meetingId }) }
  useActions({
    'program.lock': { run: () => setLeaving(true) },
    'program.meetings': { run: () => go({ screen: 'meetings' }) },
    'program.settings': { run: () => go({ screen: 'settings' }) },
    ...(meetingId !== null && {
      'meeting.prepare': to('prepare'),
      'meeting.opening': to('opening'),
      'meeting.live': to('live'),
      'meeting.minutes': to('minutes'),
    }),
  })

  if (!placed || leaving) return null
  switch (route.screen) {
    case 'meetings':
      return <MeetingsPage />
    case 'settings':
      return <SettingsPage />
    case 'prepare':
      return <PreparePage meetingId={route.meetingId} caseId={route.caseId} />
    case 'opening':
      return <OpeningPage meetingId={route.meetingId} />
    case 'live':
      return <LivePage meetingId={route.meetingId} />
    case 'minutes':
      return <MinutesPage meetingId={route.meetingId} />
  }
}
