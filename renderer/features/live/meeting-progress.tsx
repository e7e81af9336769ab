import { useNow } from '#renderer/state/now.ts'
import { predictAgenda } from '#shared/domain/agenda.ts'
import { clockText } from '#shared/time.ts'
import classes from './meeting-progress.module.css'
import { useLive } from './use-live.ts'

const MINUTE_MS = 60_000

/** Case count and the predicted end, always in sight; it moves as reality does. */
export function MeetingProgress() {
  const { view, area, state } = useLive()
  const now = useNow(10_000)
  const { rows, endsAt, plannedEndsAt } = predictAgenda({ ...view, area, now })
  const cases = rows.filter((row) => row.kind === 'case' && row.state !== 'deferred')
  const current = cases.findIndex((row) => row.kind === 'case' && ['live', 'paused'].includes(row.state))
  const heard = cases.filter((row) => row.kind === 'case' && row.state === 'heard').length
  const late = Math.round((endsAt - plannedEndsAt) / MINUTE_MS)
  return (
    <div className={`${classes.progress} figures`}>
      <span>
        {current >= 0 ? (
          <>
            Case <strong>{current + 1}</strong> of {cases.length}
          </>
        ) : (
          <>
            <strong>{heard}</strong> of {cases.length} heard
          </>
        )}
      </span>
      <span>
        {state === 'closed' ? 'Ended' : 'Ends'} <strong>{clockText(endsAt)}</strong>
        {late >= 1 && <span className={classes.late}> {late} min over plan</span>}
        {late <= -1 && <span className={classes.early}> {-late} min ahead of plan</span>}
      </span>
    </div>
  )
}
