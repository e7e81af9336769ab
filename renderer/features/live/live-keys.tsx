import { useState } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { readClock } from '#shared/domain/clock.ts'
import {
  type AskWhy,
  confirmNil,
  defer,
  nextSpeaker,
  previousSpeaker,
  startCase,
  stepPhase,
  toggleBreak,
  toggleClock,
} from './commands.ts'
import { DeclareDialog } from './declare-dialog.tsx'
import { focusField } from './focus-field.ts'
import { OrderDialog } from './order-dialog.tsx'
import { useLive, useLiveCase } from './use-live.ts'

type Asking = { readonly kind: 'voice'; readonly then: (reason: string) => void } | { readonly kind: 'defer' }

/** Binds the keys of the live case, and asks for the reasons that some of them need. */
export function LiveKeys() {
  const live = useLive()
  const { file, order, isLive } = useLiveCase()
  const work = useLiveView((store) => store.work)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [dialog, setDialog] = useState<'order' | 'declare' | null>(null)
  const caseId = file.record.id
  const { state } = readClock(file.clock, 0)
  const askWhy: AskWhy = (then) => setAsking({ kind: 'voice', then })
  const notLive = isLive ? undefined : 'This case is not live.'
  const onBreak = live.state === 'on-break'

  useActions({
    'case.start': {
      run: () => startCase(live.view.meeting.id, caseId),
      blocked: live.state === 'open' ? undefined : 'The meeting is not running.',
    },
    'clock.toggle': { run: () => toggleClock(caseId), blocked: notLive },
    'phase.next': { run: () => stepPhase(caseId, 1, askWhy), blocked: notLive },
    'phase.back': { run: () => stepPhase(caseId, -1, askWhy), blocked: notLive },
    'turn.next': { run: () => nextSpeaker(caseId, askWhy), blocked: notLive },
    'turn.back': { run: () => previousSpeaker(caseId), blocked: notLive },
    'turn.nil': {
      run: () => confirmNil(caseId, order.nil),
      blocked: order.nil.length === 0 ? 'There are no nil returns on this case.' : undefined,
    },
    'turn.arrange': { run: () => setDialog('order') },
    'case.declare': { run: () => setDialog('declare') },
    'case.readback': { run: () => work('read-back') },
    'case.defer': { run: () => setAsking({ kind: 'defer' }) },
    'meeting.break': {
      run: () => toggleBreak(live.view.meeting.id, onBreak),
      blocked: state === 'running' && isLive ? 'Pause the clock before the break.' : undefined,
    },
    'capture.item': { run: () => focusField('item', () => work('sharing')) },
    'capture.voice': { run: () => focusField('voice', () => work('voice')) },
    'capture.risk': { run: () => focusField('risk', () => work('risk')) },
    'capture.summary': { run: () => focusField('summary', () => work('risk')) },
    'capture.feedback': { run: () => focusField('feedback', () => work('actions')) },
    'capture.action': { run: () => focusField('action') },
  })

  const close = () => setAsking(null)
  return (
    <>
      <ReasonDialog
        opened={asking?.kind === 'voice'}
        title="The survivor has not been heard yet"
        why="Going on without the survivor’s voice needs a reason. It stands in the journal and in the minutes."
        confirm="Go on"
        onClose={close}
        onReason={(reason) => {
          if (asking?.kind === 'voice') asking.then(reason)
          close()
        }}
      />
      <ReasonDialog
        opened={asking?.kind === 'defer'}
        title="Defer this case"
        why="The case goes to a later meeting with what was captured so far. Say why."
        confirm="Defer"
        onClose={close}
        onReason={(reason) => {
          defer(caseId, reason)
          close()
        }}
      />
      <OrderDialog opened={dialog === 'order'} onClose={() => setDialog(null)} />
      <DeclareDialog opened={dialog === 'declare'} onClose={() => setDialog(null)} />
    </>
  )
}
