import { useLiveView } from '#renderer/state/live-view.ts'
import { readClock } from '#shared/domain/clock.ts'
import { ActionsPane } from './actions-pane.tsx'
import { CaseHead } from './case-head.tsx'
import classes from './case-panel.module.css'
import { paneOf } from './panes.ts'
import { PhaseRow } from './phase-row.tsx'
import { ReadBackPane } from './read-back-pane.tsx'
import { RiskPane } from './risk-pane.tsx'
import { SharingPane } from './sharing-pane.tsx'
import { SpeakerPanel } from './speaker-panel.tsx'
import { useLive, useLiveCase } from './use-live.ts'
import { VoicePane } from './voice-pane.tsx'

/** The case in the middle: who it is about, where it stands, who speaks, and what is written down now. */
export function CasePanel() {
  const { liveId } = useLive()
  const { file, isLive } = useLiveCase()
  const chosen = useLiveView((store) => store.pane)
  const look = useLiveView((store) => store.look)
  const { phase } = readClock(file.clock, 0)
  const pane = chosen ?? paneOf(phase)
  const speaking = pane === 'sharing' || pane === 'voice'
  return (
    <section className={classes.panel} aria-label="Case" data-region tabIndex={-1}>
      {!isLive && liveId !== null && (
        <p className={classes.elsewhere} role="note">
          Another case is live.{' '}
          <button type="button" onClick={() => look(null)}>
            Back to it
          </button>
        </p>
      )}
      <CaseHead />
      <PhaseRow shown={pane} />
      {speaking && <SpeakerPanel />}
      <div className={classes.work} key={`${file.record.id}-${pane}`}>
        {pane === 'voice' && <VoicePane />}
        {pane === 'sharing' && <SharingPane />}
        {pane === 'risk' && <RiskPane />}
        {pane === 'actions' && <ActionsPane />}
        {pane === 'read-back' && <ReadBackPane />}
      </div>
    </section>
  )
}
