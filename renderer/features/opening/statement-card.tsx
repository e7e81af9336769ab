import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { yetToAccept } from '#shared/domain/meeting.ts'
import { clockText } from '#shared/time.ts'
import { useOpening } from './opening-context.ts'
import classes from './opening-page.module.css'
import { StatementDialog } from './statement-dialog.tsx'

/** How the confidentiality statement stands: read when and by whom, and who has still to accept it. */
export function StatementCard() {
  const { view } = useOpening()
  const [shown, setShown] = useState(false)
  const last = view.readings.at(-1)
  const waiting = yetToAccept(view.attendance)
  const accepted = view.attendance.filter((one) => one.acceptedAt !== null).length
  useActions({ 'statement.show': { run: () => setShown(true) } })
  return (
    <section className={classes.card} aria-label="Confidentiality statement" data-region tabIndex={-1}>
      <h2>
        Confidentiality statement
        <ActionButton action="statement.show" label={last === undefined ? 'Read aloud' : 'Show'} />
      </h2>
      {last === undefined ? (
        <p className={classes.near}>◆ Not read yet</p>
      ) : (
        <p className={classes.good}>
          ✓ Read at {clockText(last.at)} by {last.readBy}
        </p>
      )}
      {last !== undefined && waiting.length > 0 && (
        <p className={classes.near}>◆ Still to accept: {waiting.map((one) => one.name).join(', ')}</p>
      )}
      {last !== undefined && waiting.length === 0 && accepted > 0 && (
        <p className={classes.good}>✓ Accepted by all {accepted} who are here</p>
      )}
      <StatementDialog opened={shown} onClose={() => setShown(false)} />
    </section>
  )
}
