import { meetingPlaces, Screen } from '#renderer/features/frame/index.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import type { MeetingId } from '#shared/ids.ts'
import { ActionPanel } from './action-panel.tsx'
import { AgendaPanel } from './agenda-panel.tsx'
import { BetweenCases } from './between-cases.tsx'
import { CasePanel } from './case-panel.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { GapDialog } from './gap-dialog.tsx'
import { LiveKeys } from './live-keys.tsx'
import classes from './live-page.module.css'
import { MeetingProgress } from './meeting-progress.tsx'
import { StillOpen } from './still-open.tsx'
import { CaseContext, LiveContext, useCaseRows, useLiveRows } from './use-live.ts'
import { VoiceCard } from './voice-card.tsx'

/** The live case: agenda left, case in the middle, clock, voice and actions always in sight on the right. */
export function LivePage({ meetingId }: { readonly meetingId: MeetingId }) {
  const live = useLiveRows(meetingId)
  const liveCase = useCaseRows(live)
  const chosen = useLiveView((store) => store.chosen)
  if (live === null) return null
  const hearing = liveCase !== null && (live.state === 'open' || (live.state === 'closed' && chosen !== null))
  // Between two cases the next one is still being read: nothing is said of the meeting's end meanwhile.
  const coming = live.state === 'open' && live.shownId !== null && liveCase === null
  return (
    <LiveContext value={live}>
      <Screen
        title={live.area.maracName}
        middle={<MeetingProgress />}
        places={meetingPlaces('meeting.live')}
        isSample={live.view.meeting.isSample}
        hints={
          hearing
            ? ['turn.next', 'capture.action', 'capture.risk', 'phase.next', 'case.readback']
            : ['meeting.break', 'meeting.arrival', 'program.palette']
        }
      >
        <div className={classes.columns}>
          <AgendaPanel />
          {hearing ? (
            <CaseContext value={liveCase}>
              <LiveKeys />
              <CasePanel />
              <aside className={classes.side} aria-label="Clock, survivor’s voice and actions">
                <ClockPanel />
                <VoiceCard />
                <ActionPanel key={liveCase.file.record.id} />
                <StillOpen />
              </aside>
              <GapDialog />
            </CaseContext>
          ) : (
            !coming && <BetweenCases />
          )}
        </div>
      </Screen>
    </LiveContext>
  )
}
