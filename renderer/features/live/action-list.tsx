import { useState } from 'react'
import { actionGapWords, beneficiaryWords } from '#renderer/text/words.ts'
import { type Action, actionGaps } from '#shared/domain/action.ts'
import { shortDate } from '#shared/time.ts'
import { ActionDialog } from './action-dialog.tsx'
import classes from './action-list.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** The actions of the case, each a button that opens it. `large` is for reading aloud at the end. */
export function ActionList({ large = false }: { readonly large?: boolean }) {
  const { file } = useLiveCase()
  const [opened, setOpened] = useState<Action | null>(null)
  const current = file.actions.find((one) => one.id === opened?.id) ?? null
  return (
    <>
      <ol className={classes.list} data-large={large}>
        {file.actions.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.action}
              data-parked={one.parked}
              onClick={() => setOpened(one)}
            >
              <span className={classes.what}>{one.what}</span>
              <ActionLine action={one} />
            </button>
          </li>
        ))}
      </ol>
      <ActionDialog action={current} onClose={() => setOpened(null)} />
    </>
  )
}

/** Owner, person, date, for whom, which risk: or, in words, what is still missing. */
function ActionLine({ action }: { readonly action: Action }) {
  const { agencyName } = useLive()
  const { file } = useLiveCase()
  const risk = file.risks.findIndex((one) => one.id === action.riskId)
  const gaps = actionGaps(action)
  const parts = [
    action.agencyId === null ? '' : agencyName(action.agencyId),
    action.person,
    action.dueOn === null ? '' : shortDate(action.dueOn),
    action.forWhom === null ? '' : `for ${beneficiaryWords[action.forWhom].toLowerCase()}`,
    risk === -1 ? '' : `risk #${(risk + 1).toString()}`,
  ]
  return (
    <span className={classes.line}>
      {parts.filter((part) => part !== '').join(' · ')}
      {(action.parked || gaps.length > 0) && (
        <strong className={classes.gap}>
          {action.parked ? 'Parked' : 'Incomplete'}
          {gaps.length > 0 && `: needs ${gaps.map((gap) => actionGapWords[gap]).join(', ')}`}
        </strong>
      )}
    </span>
  )
}
