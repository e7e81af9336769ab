import { Checkbox, NumberInput, Textarea } from '@mantine/core'
import { caseGapWords } from '#renderer/text/words.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import classes from './form.module.css'

type Criteria = CaseRecord['criteria']
type Props = {
  readonly value: Criteria
  /** The area's own criteria. */
  readonly localCriteria: readonly string[]
  readonly onChange: (value: Criteria) => void
}

/** How the case met the threshold. A criterion that the area has since given up stays where it was ticked. */
export function CriteriaSection({ value, localCriteria, onChange }: Props) {
  const change = (part: Partial<Criteria>): void => onChange({ ...value, ...part })
  const local = [...localCriteria, ...value.local.filter((one) => !localCriteria.includes(one))]
  const low = value.visibleHighRisk && value.dashCount !== null && value.dashCount < 14
  const lacksReason = value.professionalJudgement && value.judgementReason.trim() === ''
  const tick = (
    key: 'visibleHighRisk' | 'professionalJudgement' | 'potentialEscalation' | 'repeat',
    label: string,
  ) => (
    <Checkbox
      label={label}
      checked={value[key]}
      onChange={(event) => change({ [key]: event.currentTarget.checked })}
    />
  )
  return (
    <fieldset className={classes.group}>
      <legend>Criteria</legend>
      <div className={classes.line}>
        {tick('visibleHighRisk', 'Visible high risk')}
        <div className={classes.dash}>
          Dash
          <NumberInput
            aria-label="Yes answers on the Dash, 0 to 24"
            w={70}
            min={0}
            max={24}
            allowDecimal={false}
            clampBehavior="strict"
            value={value.dashCount ?? ''}
            onChange={(next) => change({ dashCount: typeof next === 'number' ? next : null })}
          />
          of 24
        </div>
      </div>
      {low && <p className={classes.warn}>{caseGapWords['dash-below-14']}</p>}
      {tick('professionalJudgement', 'Professional judgement')}
      {value.professionalJudgement && (
        <Textarea
          className={classes.under}
          aria-label="Reasons for the professional judgement"
          placeholder="The reasons"
          maxLength={20_000}
          value={value.judgementReason}
          onChange={(event) => change({ judgementReason: event.currentTarget.value })}
          error={lacksReason ? caseGapWords['judgement-reason'] : null}
        />
      )}
      {tick('potentialEscalation', 'Potential escalation')}
      {tick('repeat', 'Repeat: any further abuse within 12 months of the last referral')}
      {local.map((one) => (
        <Checkbox
          key={one}
          label={one}
          checked={value.local.includes(one)}
          onChange={(event) =>
            change({
              local: event.currentTarget.checked
                ? [...value.local, one]
                : value.local.filter((other) => other !== one),
            })
          }
        />
      ))}
    </fieldset>
  )
}
