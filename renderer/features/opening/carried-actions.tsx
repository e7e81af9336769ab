import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act, attempt } from '#renderer/state/use-write.ts'
import { outcomeWords } from '#renderer/text/words.ts'
import type { CarriedAction, Outcome } from '#shared/domain/action.ts'
import { shortDate } from '#shared/time.ts'
import { useOpening } from './opening-context.ts'
import classes from './opening-page.module.css'

/** Incomplete actions of last time. "Circumstances changed" is told from "not done" (SafeLives template minutes). */
export function CarriedActions() {
  const { view } = useOpening()
  const open = view.carried.filter((one) => one.action.outcome === 'open').length
  return (
    <section className={classes.card} aria-label="Actions from last time" data-region tabIndex={-1}>
      <h2>Actions from last time</h2>
      {view.carried.length === 0 && <p className={classes.good}>✓ None is incomplete</p>}
      {open > 0 && <p className={classes.near}>◆ {open} to account for</p>}
      <ul className={classes.rows}>
        {view.carried.map((one) => (
          <CarriedRow key={one.action.id} carried={one} />
        ))}
      </ul>
    </section>
  )
}

function CarriedRow({ carried }: { readonly carried: CarriedAction }) {
  const { agencies, view } = useOpening()
  const { action } = carried
  const [asking, setAsking] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const agency = agencies.find((one) => one.id === action.agencyId)?.name ?? ''
  const late = action.dueOn !== null && action.dueOn < view.meeting.heldOn && action.outcome === 'open'

  const report = (outcome: Outcome, why: string): void =>
    act(async () => {
      const { id, revision } = action
      const saved = await attempt('action.report', { id, outcome, note: why, revision }, 'Recorded')
      if (saved !== null) setAsking(null)
    })
  return (
    <li>
      <div>{action.what}</div>
      <div className={classes.soft}>
        {[agency, action.person, `case ${carried.caseNumber.toString()} of ${carried.meetingReference}`].join(
          ' · ',
        )}
        {action.dueOn !== null && (
          <span className={late ? classes.over : undefined}>
            {late ? ' · ▲ was due ' : ' · due '}
            {shortDate(action.dueOn)}
          </span>
        )}
      </div>
      {action.outcome === 'open' ? (
        <div className={classes.outcomes}>
          <Button size="compact-xs" variant="default" onClick={() => report('done', '')}>
            Done
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking('circumstances-changed')}>
            Circumstances changed
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking('not-done')}>
            Not done
          </Button>
        </div>
      ) : (
        <div className={classes.outcomes}>
          <span className={action.outcome === 'done' ? classes.good : classes.near}>
            {outcomeWords[action.outcome]}
            {action.outcomeNote === '' ? '' : `: ${action.outcomeNote}`}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => report('open', '')}>
            Undo
          </Button>
        </div>
      )}
      {asking !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (note.trim() !== '') report(asking, note.trim())
          }}
        >
          <Group gap={6} mt={4}>
            <TextInput
              flex={1}
              aria-label={asking === 'not-done' ? 'Why it was not done' : 'What changed'}
              placeholder={asking === 'not-done' ? 'Why it was not done' : 'What changed'}
              value={note}
              maxLength={300}
              autoFocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button type="submit" size="xs">
              Record
            </Button>
          </Group>
        </form>
      )}
    </li>
  )
}
