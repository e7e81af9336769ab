import { Button } from '@mantine/core'
import { ReviewedField } from '#renderer/features/guidance/index.ts'
import { useDraft } from '#renderer/state/use-draft.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { atRiskWords } from '#renderer/text/words.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import type { Risk, RiskSummary } from '#shared/domain/risk.ts'
import { NewRisk } from './new-risk.tsx'
import classes from './risk-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

/** Who is at risk, of what, and the chair's summary in a sentence or two. */
export function RiskPane() {
  const { file } = useLiveCase()
  const caseId = file.record.id
  const summary = useDraft<RiskSummary>(file.summary, ({ text, revision }) =>
    attempt('summary.save', { caseId, text, revision }),
  )
  const about = useAbout(findingPlace.summary, null)
  return (
    <div className={classes.pane}>
      <h2>Who is at risk, of what</h2>
      <ol className={classes.risks}>
        {file.risks.map((one, index) => (
          <RiskRow key={one.id} risk={one} number={index + 1} />
        ))}
      </ol>
      <NewRisk />
      <ReviewedField
        about={about}
        note="beneath"
        label="The chair’s summary, in a sentence or two"
        minRows={3}
        maxRows={8}
        data-field="summary"
        value={summary.value.text}
        onChange={(event) => summary.change({ text: event.currentTarget.value })}
        onBlur={() => void summary.flush()}
      />
    </div>
  )
}

function RiskRow({ risk: one, number }: { readonly risk: Risk; readonly number: number }) {
  const { file } = useLiveCase()
  const answers = file.actions.filter((action) => action.riskId === one.id)
  const remove = (): void => {
    void attempt('risk.remove', { id: one.id, revision: one.revision }, 'Removed')
  }
  return (
    <li>
      <span className={`${classes.number} figures`}>#{number}</span>
      <span>
        <strong>{one.atRisk === 'other' ? one.atRiskDetail : atRiskWords[one.atRisk]}</strong>
        {one.atRisk !== 'other' && one.atRiskDetail !== '' && ` (${one.atRiskDetail})`}: {one.ofWhat}
        <span className={classes.answered}>
          {answers.length === 0
            ? 'No action answers it yet'
            : `✓ ${answers.map((action) => action.what).join(' · ')}`}
        </span>
      </span>
      <Button variant="subtle" size="compact-xs" onClick={remove} aria-label={`Remove risk ${number}`}>
        Remove
      </Button>
    </li>
  )
}
