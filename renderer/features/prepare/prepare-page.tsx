import { useDisclosure } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { meetingPlaces, Screen } from '#renderer/features/frame/index.ts'
import { GuidanceReview } from '#renderer/features/guidance/index.ts'
import { useNow } from '#renderer/state/now.ts'
import { go } from '#renderer/state/route.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { counted } from '#renderer/text/meeting-words.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { meetingState } from '#shared/domain/meeting.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'
import { clockText, instantOf, shortDate } from '#shared/time.ts'
import { AgendaList } from './agenda-list.tsx'
import { nextNumber } from './arrangement.ts'
import { blankCase } from './blank-case.ts'
import { CasePane, type CaseTab } from './case-pane.tsx'
import classes from './prepare.module.css'
import { useArrange } from './use-arrange.ts'
import { type Prepared, usePrepared } from './use-prepare.ts'

type Props = { readonly meetingId: MeetingId; readonly caseId?: CaseId | 'new' | undefined }

const places = meetingPlaces('meeting.prepare')

/** Predicted times are shown in minutes: twice a minute is enough, ms. */
const STEP_MS = 30_000

/** The cases of a meeting before it is held: their order on the left, the form of one on the right. */
export function PreparePage({ meetingId, caseId }: Props) {
  const { prepared, problem } = usePrepared(meetingId)
  if (prepared !== null) return <Ready meetingId={meetingId} caseId={caseId} prepared={prepared} />
  return (
    <Screen title="Cases" places={places}>
      <ProblemNote problem={problem} />
    </Screen>
  )
}

function Ready({ meetingId, caseId, prepared }: Props & { readonly prepared: Prepared }) {
  const { view, agencies, added } = prepared
  const now = useNow(STEP_MS)
  const arranging = useArrange(prepared, now)
  const [asking, ask] = useDisclosure(false)
  const [agency, setAgency] = useState<AgencyId | null>(null)
  const [tab, setTab] = useState<CaseTab>('case')
  const withdrawn = view.cases.filter((one) => one.standing.withdrawnAt !== null)
  const firstRow = arranging.prediction.rows.find((row) => row.kind === 'case')
  const first = firstRow?.one.id ?? withdrawn[0]?.id ?? added[0]?.id ?? null
  const chosen = caseId === undefined || caseId === 'new' ? first : caseId
  const choose = (id: CaseId): void => {
    setAgency(null)
    go({ screen: 'prepare', meetingId, caseId: id })
  }

  const add = (): void => {
    const id = newId<CaseId>()
    const record = blankCase(id, meetingId, nextNumber([...view.cases, ...added]), agencies)
    useUnsaved.getState().put(id, { record, seen: 0, problem: null })
    setTab('case')
    choose(id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen asks once for a new case
  useEffect(() => {
    if (caseId === 'new') add()
  }, [caseId])

  const shift = (step: -1 | 1) => {
    const blocked =
      chosen === null || !arranging.canShift(chosen, step)
        ? `There is nothing ${step === -1 ? 'above' : 'below'} it to move past.`
        : undefined
    return { run: () => chosen !== null && arranging.shift(chosen, step), blocked }
  }
  useActions({
    'case.add': { run: add },
    'guidance.requests': { run: ask.open },
    'agenda.earlier': shift(-1),
    'agenda.later': shift(1),
    'agenda.focus': { run: () => document.querySelector<HTMLElement>('[data-case][aria-current]')?.focus() },
  })

  const { endsAt, rows } = arranging.prediction
  const late =
    meetingState(view.facts) === 'planned' && instantOf(view.meeting.heldOn, view.meeting.startsAt) < now
  const count = rows.filter((row) => row.kind === 'case').length
  return (
    <Screen
      title={`${view.meeting.reference} · ${shortDate(view.meeting.heldOn)}`}
      isSample={view.meeting.isSample}
      places={places}
      middle={
        count > 0 && (
          <span>
            {counted(count, 'case')} ·{' '}
            {late ? 'if it opens now, ends' : `starts ${view.meeting.startsAt} · ends`}{' '}
            <strong>{clockText(endsAt)}</strong>
          </span>
        )
      }
      hints={['case.add', 'agenda.earlier', 'agenda.later', 'program.region']}
    >
      <div className={classes.page}>
        <AgendaList
          arranging={arranging}
          isDefaultOrder={view.meeting.order.length === 0}
          withdrawn={withdrawn}
          added={added}
          chosen={chosen}
          onChoose={choose}
        />
        {chosen === null ? (
          <section className={classes.empty} aria-labelledby="no-cases" data-region tabIndex={-1}>
            <h1 id="no-cases">No cases yet</h1>
            <p>Add the first case. It needs the survivor’s name to be kept; everything else can follow.</p>
            <ActionButton action="case.add" variant="filled" />
          </section>
        ) : (
          <CasePane
            key={`${chosen}${agency ?? ''}`}
            caseId={chosen}
            prepared={prepared}
            tab={tab}
            onTab={setTab}
            agency={agency}
            onDropped={() => go({ screen: 'prepare', meetingId })}
          />
        )}
      </div>
      <Dialog title="Hints to send back" opened={asking} onClose={ask.close} size="64rem">
        <GuidanceReview
          meetingId={meetingId}
          caseIds={view.cases.map((one) => one.id)}
          onCase={(id, agencyId) => {
            ask.close()
            setTab('agencies')
            choose(id)
            setAgency(agencyId)
          }}
        />
      </Dialog>
    </Screen>
  )
}
