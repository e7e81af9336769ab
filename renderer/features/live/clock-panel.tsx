import { useEffect, useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useNow } from '#renderer/state/now.ts'
import { phaseWords } from '#renderer/text/words.ts'
import { plannedMs } from '#shared/domain/agenda.ts'
import { pressure, readClock } from '#shared/domain/clock.ts'
import { plannedPhaseMs } from '#shared/domain/phase.ts'
import { lengthText } from '#shared/time.ts'
import classes from './clock-panel.module.css'
import { useLive, useLiveCase } from './use-live.ts'

const shapes = { calm: '', near: '◆ ', over: '▲ ' } as const

/** A length in words: `3 min 18 s`. */
const inWords = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds % 60} s` : `${minutes} min ${seconds % 60} s`
}

/** The case clock: spent against planned, calm, near or over by words and shape as well as colour. */
export function ClockPanel() {
  const { area } = useLive()
  const { file } = useLiveCase()
  const now = useNow()
  const reading = readClock(file.clock, now)
  const planned = plannedMs(file.record, area)
  const tone = pressure(reading.spentMs, planned)
  const phasePlanned = plannedPhaseMs(area.phaseMinutes, reading.phase)
  const phaseOver = (reading.phaseSpentMs[reading.phase] ?? 0) - phasePlanned
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    if (reading.state !== 'running') return
    setAnnounced(
      tone === 'near' ? 'The case is near its time.' : tone === 'over' ? 'The case is over its time.' : '',
    )
  }, [tone, reading.state])

  const left = planned - reading.spentMs
  const words =
    reading.state === 'waiting'
      ? 'Not started'
      : left >= 0
        ? `${inWords(left)} left`
        : `${inWords(-left)} over the plan`
  return (
    <section className={classes.panel} data-tone={tone} data-region tabIndex={-1} aria-label="Case clock">
      <div className={`${classes.figures} figures`}>
        <span className={classes.spent}>{lengthText(reading.spentMs)}</span>
        <span className={classes.planned}>of {lengthText(planned)}</span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <div
          className={classes.fill}
          style={{ width: `${Math.min(100, (reading.spentMs / planned) * 100)}%` }}
        />
      </div>
      <p className={`${classes.words} figures`}>
        <strong>
          {shapes[tone]}
          {reading.state === 'paused' ? `Paused · ${words}` : words}
        </strong>
        {reading.state === 'running' && phaseOver > 0 && (
          <span>
            {' · '}
            {phaseWords[reading.phase].toLowerCase()} {inWords(phaseOver)} over
          </span>
        )}
      </p>
      <div className={classes.controls}>
        {reading.state === 'waiting' && <ActionButton action="case.start" variant="filled" />}
        {(reading.state === 'running' || reading.state === 'paused') && (
          <>
            <ActionButton action="phase.back" label="Back" size="compact-xs" />
            <ActionButton
              action="clock.toggle"
              label={reading.state === 'running' ? 'Pause' : 'Resume'}
              variant={reading.state === 'paused' ? 'filled' : 'default'}
              size="compact-xs"
            />
            <ActionButton action="phase.next" label="Next" size="compact-xs" />
          </>
        )}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {announced}
      </span>
    </section>
  )
}
