import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import type { ActionId } from '#renderer/actions/catalogue.ts'
import { runAction } from '#renderer/actions/shortcuts.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { pointWords } from '#renderer/text/points.ts'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { readClock } from '#shared/domain/clock.ts'
import { type OpenPoint, readBackPoints, stillOpen } from '#shared/domain/points.ts'
import { ActionList } from './action-list.tsx'
import { conclude, reopen } from './commands.ts'
import classes from './read-back-pane.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** The actions in large letters, to be read aloud, and what is still open before the next case. */
export function ReadBackPane() {
  const { liveId } = useLive()
  const { file, isLive } = useLiveCase()
  const [reopening, setReopening] = useState(false)
  const points = readBackPoints(file)
  const open = stillOpen(points)
  const { state } = readClock(file.clock, 0)
  return (
    <div className={classes.pane}>
      <section className={classes.read} aria-label="Actions to read aloud">
        <h2>Read the actions aloud</h2>
        {file.actions.length === 0 && <p>No action was agreed.</p>}
        <ActionList large />
      </section>
      <section className={classes.points} aria-label="Still open">
        <h2>{open.length === 0 ? '✓ Nothing is open' : `Still open: ${open.length.toString()}`}</h2>
        <ul>
          {points.map((point) => (
            <PointRow key={point.key} point={point} />
          ))}
        </ul>
        {isLive && (
          <Button
            size="sm"
            fullWidth
            data-field="conclude"
            onClick={() => conclude(file.record.id)}
            disabled={open.length > 0}
          >
            Conclude the case
          </Button>
        )}
        {!isLive && state === 'ended' && liveId === null && (
          <Button variant="default" onClick={() => setReopening(true)}>
            Open this case again
          </Button>
        )}
        {state === 'ended' && <ActionButton action="case.start" label="Start the next case" />}
      </section>
      <ReasonDialog
        opened={reopening}
        title="Open this case again"
        why="The clock goes on where it stopped. The reason stands in the journal."
        confirm="Open again"
        onClose={() => setReopening(false)}
        onReason={(reason) => {
          reopen(file.record.id, reason)
          setReopening(false)
        }}
      />
    </div>
  )
}

/** Where an open point is settled. */
const settle: Partial<Record<OpenPoint['kind'], ActionId>> = {
  voice: 'capture.voice',
  summary: 'capture.summary',
  'no-risk': 'capture.risk',
  'risk-unanswered': 'capture.action',
  'person-causing-harm': 'capture.item',
  children: 'capture.item',
  feedback: 'capture.feedback',
}

/** One open point: settled elsewhere, or passed with a reason. A block says what has to be done. */
function PointRow({ point }: { readonly point: OpenPoint }) {
  const { file } = useLiveCase()
  const [reason, setReason] = useState('')
  const caseId = file.record.id
  const pass = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') return
    void attempt('point.pass', { caseId, key: point.key, reason: reason.trim() }, 'Passed with its reason')
  }
  if (point.passedWith !== null)
    return (
      <li data-passed>
        {pointWords(point)}
        <span>
          Passed: {point.passedWith}{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void attempt('point.unpass', { caseId, key: point.key }, 'Open again')}
          >
            Undo
          </Button>
        </span>
      </li>
    )
  return (
    <li data-severity={point.severity}>
      <strong>
        {point.severity === 'block' ? '▲ ' : '◆ '}
        {pointWords(point)}
      </strong>
      {point.severity === 'block' ? (
        <span>Open the action on the left to settle it. This one cannot be passed.</span>
      ) : (
        <form className={classes.pass} onSubmit={pass}>
          {settle[point.kind] !== undefined && (
            <Button
              variant="default"
              size="xs"
              onClick={() => runAction(settle[point.kind] ?? 'case.readback')}
            >
              Settle it
            </Button>
          )}
          <TextInput
            flex={1}
            aria-label={`Reason to pass: ${pointWords(point)}`}
            placeholder="Reason, then Enter"
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </form>
      )}
    </li>
  )
}
