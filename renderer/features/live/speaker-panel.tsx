import { useEffect } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useLiveView } from '#renderer/state/live-view.ts'
import { turnReasonWords } from '#renderer/text/words.ts'
import { causingHarm, childrenOf, survivorOf } from '#shared/domain/case.ts'
import { readClock } from '#shared/domain/clock.ts'
import { promptsFor } from '#shared/domain/prompts.ts'
import type { AgencyId } from '#shared/ids.ts'
import { AskForVoice } from './ask-for-voice.tsx'
import classes from './speaker-panel.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** Who speaks now, with the questions that fit them; who is next; who holds nothing and is not called. */
export function SpeakerPanel() {
  const { agencies, agencyName, speakerName } = useLive()
  const { file, order } = useLiveCase()
  const listen = useLiveView((store) => store.listen)
  const { people } = file.record
  const now = order.now
  const started = readClock(file.clock, 0).state !== 'waiting'
  const then = order.turns.filter((turn) => turn.spokenAt === null).slice(2)
  const nil = order.nil.map((id) => agencyName(id))
  const who = (id: AgencyId): string =>
    [agencyName(id), speakerName(id)].filter((part) => part !== '').join(' · ')
  const kind = agencies.find((one) => one.id === now?.agencyId)?.kind
  const questions =
    now === null || kind === undefined
      ? []
      : promptsFor(kind, now.reason, {
          hasChildren: childrenOf(people).length > 0,
          personCausingHarmName: causingHarm(people)[0]?.name ?? '',
          survivorName: survivorOf(people)?.name ?? '',
          sinceReferral: file.record.referredOn,
          isRepeat: file.record.kind === 'repeat',
        })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new speaker brings their own items on screen
  useEffect(() => listen(null), [now?.agencyId, listen])
  if (order.voiceMissing) return <AskForVoice />
  return (
    <div className={classes.panel}>
      <div className={classes.now} aria-live="polite">
        {now === null ? (
          <>
            <span className={classes.label}>Everybody has spoken</span>
            <p className={classes.speaker}>On to the risk</p>
            <ActionButton action="phase.next" variant="filled" />
          </>
        ) : (
          <>
            <span className={classes.label}>
              {started ? 'Now speaking' : 'Speaks first'}
              {turnReasonWords[now.reason] !== '' && ` · ${turnReasonWords[now.reason]}`}
            </span>
            <p className={classes.speaker}>{who(now.agencyId)}</p>
            <ul className={classes.questions}>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={classes.next}>
        {now !== null && (
          <ActionButton
            action="turn.next"
            size="compact-xs"
            label={order.next === null ? 'Done' : 'Next speaker'}
          />
        )}
        {order.next !== null && <p className={classes.following}>{who(order.next.agencyId)}</p>}
        {then.length > 0 && (
          <p className={classes.then}>then {then.map((turn) => agencyName(turn.agencyId)).join(' · ')}</p>
        )}
        <span className={classes.order}>
          <ActionButton action="turn.arrange" size="compact-xs" label="Order" />
        </span>
      </div>
      {nil.length > 0 && (
        <p className={classes.nil}>
          {order.nilConfirmed ? '✓ Nothing held, confirmed: ' : 'Nothing held: '}
          {nil.join(', ')}{' '}
          {!order.nilConfirmed && <ActionButton action="turn.nil" size="compact-xs" label="Confirm all" />}
        </p>
      )}
    </div>
  )
}
