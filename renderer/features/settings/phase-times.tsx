import { NumberInput } from '@mantine/core'
import { counted } from '#renderer/text/meeting-words.ts'
import { phaseWords } from '#renderer/text/words.ts'
import type { Area } from '#shared/domain/area.ts'
import { phases, plannedCaseMs } from '#shared/domain/phase.ts'
import classes from './settings.module.css'

const MINUTE_MS = 60_000
/** A usual meeting, to show what the minutes come to (SafeLives: 16 cases on average; domain.md 1.1). */
const USUAL_CASES = 16

type Props = {
  readonly value: Pick<Area, 'phaseMinutes' | 'mentionOnlyMinutes'>
  readonly onChange: (part: Partial<Area>) => void
}

const inHours = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  return `${hours} h ${Math.round(minutes % 60)} min`
}

/** Planned minutes of each phase, with what they come to. */
export function PhaseTimes({ value, onChange }: Props) {
  const sum = plannedCaseMs(value.phaseMinutes) / MINUTE_MS
  const minutes = (label: string, now: number, put: (minutes: number) => void) => (
    <div className={classes.minutes} key={label}>
      <label htmlFor={`minutes-${label}`}>{label}</label>
      <NumberInput
        id={`minutes-${label}`}
        w={84}
        min={0}
        max={60}
        step={0.5}
        decimalScale={1}
        clampBehavior="strict"
        value={now}
        onChange={(next) => typeof next === 'number' && put(next)}
      />
    </div>
  )
  return (
    <div>
      {phases.map((phase) =>
        minutes(phaseWords[phase], value.phaseMinutes[phase], (next) =>
          onChange({ phaseMinutes: { ...value.phaseMinutes, [phase]: next } }),
        ),
      )}
      <div className={classes.sum}>
        <strong>One case</strong>
        <strong>{counted(Math.round(sum * 10) / 10, 'minute')}</strong>
      </div>
      <p className={classes.soft}>
        {USUAL_CASES} cases take {inHours(sum * USUAL_CASES)} without breaks.
      </p>
      {minutes('A case for mention only', value.mentionOnlyMinutes, (next) =>
        onChange({ mentionOnlyMinutes: next }),
      )}
    </div>
  )
}
