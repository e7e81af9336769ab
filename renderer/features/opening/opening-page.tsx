import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { meetingPlaces, Screen } from '#renderer/features/frame/index.ts'
import { go } from '#renderer/state/route.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { FactId, MeetingId } from '#shared/ids.ts'
import { longDate } from '#shared/time.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import { CarriedActions } from './carried-actions.tsx'
import { Interests } from './interests.tsx'
import { OpeningContext } from './opening-context.ts'
import classes from './opening-page.module.css'
import { StatementCard } from './statement-card.tsx'

/**
 * Before the first case: who is here, the confidentiality statement read and accepted, interests declared, and the
 * incomplete actions of last time brought to the chair (SafeLives suggested agenda, items 1 to 3).
 */
export function OpeningPage({ meetingId }: { readonly meetingId: MeetingId }) {
  const view = useRows('meeting.view', { meetingId }).data
  const area = useRows('area.read', {}).data
  const list = useRows('agency.list', {}).data
  const state = view === undefined ? 'planned' : meetingState(view.facts)
  const open = (): void =>
    act(async () => {
      const opened = await attempt('meeting.open', { meetingId, factId: newId<FactId>() }, 'Meeting opened')
      if (opened !== null) go({ screen: 'live', meetingId })
    })
  useActions({
    'meeting.open': { run: open, blocked: state === 'planned' ? undefined : 'The meeting is open already.' },
  })
  if (view === undefined || area === undefined || list === undefined) return null
  return (
    <OpeningContext value={{ view, area, state, ...list }}>
      <Screen
        title={`${area.maracName} · opening`}
        places={meetingPlaces('meeting.opening')}
        isSample={view.meeting.isSample}
        hints={['statement.show', 'meeting.open']}
      >
        <div className={classes.columns}>
          <div className={classes.left}>
            <header className={classes.head}>
              <h1>{longDate(view.meeting.heldOn)}</h1>
              <span className={classes.sub}>
                {view.meeting.reference} · {view.meeting.startsAt} · chair {view.meeting.chair}
              </span>
              {state === 'planned' ? (
                <ActionButton action="meeting.open" variant="filled" size="sm" label="Open the meeting" />
              ) : (
                <ActionButton
                  action="meeting.live"
                  variant="filled"
                  size="sm"
                  label="Go to the live meeting"
                />
              )}
            </header>
            <AttendancePanel />
          </div>
          <div className={classes.right}>
            <StatementCard />
            <CarriedActions />
            <Interests />
          </div>
        </div>
      </Screen>
    </OpeningContext>
  )
}
