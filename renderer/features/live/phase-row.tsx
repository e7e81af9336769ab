import { type Pane, useLiveView } from '#renderer/state/live-view.ts'
import { useNow } from '#renderer/state/now.ts'
import { readClock } from '#shared/domain/clock.ts'
import { type Phase, phases, plannedPhaseMs } from '#shared/domain/phase.ts'
import { lengthText } from '#shared/time.ts'
import { paneOf } from './panes.ts'
import classes from './phase-row.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** Words short enough that seven phases stand in one line at 1366 pixels. */
const shortWords: Record<Phase, string> = {
  referral: 'Referral',
  voice: 'Voice',
  children: 'Children',
  information: 'Information',
  risk: 'Risk',
  actions: 'Actions',
  'read-back': 'Read-back',
}

/** One phase stands for each pane, so that a pane that was chosen is marked once. */
const standsFor = (phase: Phase): boolean => phase !== 'referral' && phase !== 'children'

/** The phases with time spent, or planned where it is still to come. A click looks; it never moves time. */
export function PhaseRow({ shown }: { readonly shown: Pane }) {
  const { area } = useLive()
  const { file } = useLiveCase()
  const work = useLiveView((store) => store.work)
  const reading = readClock(file.clock, useNow())
  const started = reading.state !== 'waiting'
  return (
    <ol className={classes.row} aria-label="Phases">
      {phases.map((phase) => {
        const spent = reading.phaseSpentMs[phase]
        const planned = plannedPhaseMs(area.phaseMinutes, phase)
        const current = started && reading.state !== 'ended' && phase === reading.phase
        const over = spent !== undefined && spent > planned
        return (
          <li
            key={phase}
            className={classes.cell}
            data-current={current}
            data-done={spent !== undefined && !current}
          >
            <button
              type="button"
              aria-current={current ? 'step' : undefined}
              aria-pressed={
                paneOf(phase) === shown && (current || (standsFor(phase) && paneOf(reading.phase) !== shown))
              }
              onClick={() => work(current ? null : paneOf(phase))}
            >
              <span>{shortWords[phase]}</span>
              <span className={`${classes.time} figures`} data-over={over}>
                {over && '▲'}
                {lengthText(spent ?? planned)}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
