import { useEffect, useRef } from 'react'
import { useRows } from '#renderer/api/rows.ts'
import { meetingPlaces, Screen } from '#renderer/features/frame/index.ts'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import type { MeetingId, VersionId } from '#shared/ids.ts'
import { BeforeMinutes } from './before-minutes.tsx'
import { MeetingKeys } from './meeting-keys.tsx'
import { MinutesDesk } from './minutes-desk.tsx'

/** After the meeting: its minutes are put together, edited, signed by the chair and written as documents. */
export function MinutesPage({ meetingId }: { readonly meetingId: MeetingId }) {
  const view = useRows('meeting.view', { meetingId }).data
  const area = useRows('area.read', {}).data
  const versions = useRows('minutes.versions', { meetingId }).data
  const { enter, chosen } = useMinutesView()
  useEffect(() => enter(meetingId), [enter, meetingId])
  const latest = versions?.at(-1)
  const shown = versions?.find((one) => one.id === chosen) ?? latest
  const read = useRows(
    'minutes.view',
    { versionId: shown?.id ?? ('' as VersionId) },
    { enabled: shown !== undefined },
  )
  // While another version is read the one before it stays, so that the page does not blink.
  const before = useRef(read.data)
  if (read.data !== undefined) before.current = read.data
  const document = before.current?.facts.meeting.id === meetingId ? before.current : undefined
  if (view === undefined || area === undefined || versions === undefined) return null
  return (
    <Screen
      title={`${area.maracName} · minutes`}
      middle={shown === undefined ? null : <span>{`Version ${shown.number}, ${shown.state}`}</span>}
      places={meetingPlaces('meeting.minutes')}
      isSample={view.meeting.isSample}
      hints={
        shown === undefined
          ? ['minutes.assemble']
          : ['minutes.next', 'minutes.previous', 'minutes.sign', 'minutes.write']
      }
    >
      <MeetingKeys view={view} />
      {latest === undefined ? (
        <BeforeMinutes view={view} />
      ) : (
        document !== undefined && (
          <MinutesDesk view={view} versions={versions} latest={latest} document={document} />
        )
      )}
    </Screen>
  )
}
