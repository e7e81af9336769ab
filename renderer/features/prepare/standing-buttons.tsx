import { Button } from '@mantine/core'
import { useState } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import type { RecordState } from '#renderer/state/use-record.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import classes from './prepare.module.css'

type Props = { readonly file: CaseFile; readonly form: RecordState<CaseRecord> }

/** Withdrawing and deferring, each with its reason, and the way back. What is typed is saved first. */
export function StandingButtons({ file, form }: Props) {
  const { send, problem } = useWrite()
  const [asking, setAsking] = useState<'withdraw' | 'defer' | null>(null)
  const { withdrawnAt, withdrawnReason, deferredAt, deferredReason } = file.standing
  const caseId = file.record.id
  const change = async (
    name: 'case.withdraw' | 'case.defer' | 'case.restore' | 'case.undefer',
    reason: string,
  ): Promise<void> => {
    setAsking(null)
    if (!(await form.flush())) return
    const revision = form.revision()
    if (name === 'case.restore' || name === 'case.undefer') await send(name, { caseId, revision })
    else await send(name, { caseId, revision, reason })
  }
  const blocked = withdrawnAt !== null || deferredAt !== null ? 'It is not on the agenda now.' : undefined
  useActions({ 'case.defer': { run: () => setAsking('defer'), blocked } })
  return (
    <div className={classes.standing}>
      <ProblemNote problem={problem} />
      {withdrawnAt !== null && (
        <>
          <span>Withdrawn: {withdrawnReason}</span>
          <Button variant="default" onClick={() => void change('case.restore', '')}>
            Restore
          </Button>
        </>
      )}
      {withdrawnAt === null && deferredAt !== null && (
        <>
          <span>Deferred: {deferredReason}</span>
          <Button variant="default" onClick={() => void change('case.undefer', '')}>
            Take back onto the agenda
          </Button>
        </>
      )}
      {withdrawnAt === null && deferredAt === null && (
        <>
          <Button variant="default" onClick={() => setAsking('defer')}>
            Defer
          </Button>
          <Button variant="default" onClick={() => setAsking('withdraw')}>
            Withdraw
          </Button>
        </>
      )}
      <ReasonDialog
        title="Withdraw the case"
        why="A withdrawn case leaves the agenda. It stays at the end of the list, with the reason, and can be restored."
        confirm="Withdraw"
        opened={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        onReason={(reason) => void change('case.withdraw', reason)}
      />
      <ReasonDialog
        title="Defer the case"
        why="A deferred case keeps its place and takes no time at this meeting. The reason stands in the minutes."
        confirm="Defer"
        opened={asking === 'defer'}
        onClose={() => setAsking(null)}
        onReason={(reason) => void change('case.defer', reason)}
      />
    </div>
  )
}
