import { atRiskWords } from '#renderer/text/words.ts'
import classes from './actions-pane.module.css'
import { FeedbackForm } from './feedback-form.tsx'
import { useLiveCase } from './use-live.ts'

/** Which risk is answered by which action, and who tells the survivor. The line for a new action is on the right. */
export function ActionsPane() {
  const { file } = useLiveCase()
  return (
    <div className={classes.pane}>
      <h2>Each risk, and what answers it</h2>
      {file.risks.length === 0 && <p className={classes.none}>No risk is written down yet.</p>}
      <ol className={classes.risks}>
        {file.risks.map((one, index) => {
          const answers = file.actions.filter((action) => action.riskId === one.id)
          return (
            <li key={one.id} data-answered={answers.length > 0}>
              <span className="figures">#{index + 1}</span>
              <span>
                <strong>
                  {one.atRisk === 'other' ? one.atRiskDetail : atRiskWords[one.atRisk]}
                  {one.atRisk !== 'other' && one.atRiskDetail !== '' && ` (${one.atRiskDetail})`}:{' '}
                  {one.ofWhat}
                </strong>
                {answers.length === 0 ? (
                  <span className={classes.open}>◆ No action yet</span>
                ) : (
                  answers.map((action) => <span key={action.id}>✓ {action.what}</span>)
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <FeedbackForm />
    </div>
  )
}
