import { lineProblemWords } from '#renderer/text/line-problems.ts'
import { actionGapWords, beneficiaryWords } from '#renderer/text/words.ts'
import { actionGaps } from '#shared/domain/action.ts'
import type { ActionDraft, LineField } from '#shared/domain/action-line.ts'
import { bankHolidaysKnown } from '#shared/domain/working-days.ts'
import { shortDate, yearDate } from '#shared/time.ts'
import classes from './action-panel.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** What the line was understood to say, as it is typed, and what it still needs. */
export function ActionReading({ reading }: { readonly reading: ActionDraft }) {
  const { agencyName } = useLive()
  const { file } = useLiveCase()
  const gaps = actionGaps(reading)
  const guessed = (field: LineField): boolean => reading.suggested.includes(field)
  const risk = file.risks.find((one) => one.id === reading.riskId)
  const due =
    reading.dueOn === null
      ? ''
      : shortDate(reading.dueOn) + (reading.nonWorking === null ? '' : ` (${reading.nonWorking})`)
  const parts = [
    reading.agencyId === null ? '' : agencyName(reading.agencyId),
    guessed('person') && reading.person !== '' ? `${reading.person}?` : reading.person,
    guessed('due') && due !== '' ? `${due}?` : due,
    reading.forWhom === null ? '' : `for ${beneficiaryWords[reading.forWhom].toLowerCase()}`,
    risk === undefined ? '' : `reduces: ${risk.ofWhat}`,
  ].filter((part) => part !== '')
  return (
    <p className={classes.read} aria-live="off">
      {parts.length > 0 && <strong>{parts.join(' · ')}</strong>}{' '}
      {gaps.length > 0 ? (
        <span className={classes.missing}>Needs {gaps.map((gap) => actionGapWords[gap]).join(', ')}</span>
      ) : (
        <span>Enter saves</span>
      )}
      {reading.unknown.map((one) => (
        <span key={one.start} className={classes.missing}>
          {' '}
          “{one.text}”: {lineProblemWords[one.reason]}
        </span>
      ))}
      {reading.dueOn !== null && !reading.dueCertain && (
        <span className={classes.missing}>
          {' '}
          Bank holidays are known until {yearDate(bankHolidaysKnown.until)}.
        </span>
      )}
    </p>
  )
}
