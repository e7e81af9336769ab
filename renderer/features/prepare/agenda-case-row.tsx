import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { useRows } from '#renderer/api/rows.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { shortGapWords } from '#renderer/text/prepare-words.ts'
import { caseKindWords, needWords } from '#renderer/text/words.ts'
import type { AgendaRow } from '#shared/domain/agenda.ts'
import { type CaseRecord, caseGaps } from '#shared/domain/case.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'
import { clockText } from '#shared/time.ts'
import classes from './agenda.module.css'
import type { Arranging } from './use-arrange.ts'

type CaseRow = Extract<AgendaRow, { kind: 'case' }>

type Props = {
  readonly row: CaseRow
  /** Stands above this row: where children's cases end and adult-only ones begin. */
  readonly heading: string | null
  readonly chosen: boolean
  readonly arranging: Arranging
  readonly onChoose: () => void
}

const stateWords: Record<CaseRow['state'], string> = {
  waiting: '',
  live: 'now',
  paused: 'now, paused',
  heard: 'heard',
  deferred: 'deferred',
  withdrawn: '',
}

/** What is still missing, else how the research stands: the first thing to do about this case. */
function Standing({ one }: { readonly one: AgendaCase }) {
  const file = useRows('case.view', { caseId: one.id })
  const unsaved = useUnsaved((state) => state.entries[one.id] !== undefined)
  if (unsaved) return <span className={classes.gap}>not saved yet</span>
  if (file.data === undefined) return null
  const gaps = caseGaps(file.data.record)
  if (gaps.length > 0)
    return <span className={classes.gap}>{gaps.map((gap) => shortGapWords[gap]).join(', ')}</span>
  const { agencies } = file.data.record
  const awaited = agencies.filter((agency) => agency.research === 'awaited').length
  const returns = `${agencies.length - awaited} of ${agencies.length} returns`
  return <span>{awaited === 0 ? 'all returns in' : returns}</span>
}

/** One case of the agenda. The chosen one carries its two move buttons. */
export function AgendaCaseRow({ row, heading, chosen, arranging, onChoose }: Props) {
  const { one, state } = row
  const sortable = useSortable({ id: one.id })
  const { transform } = sortable
  const notes = [
    one.kind === 'new' ? null : caseKindWords[one.kind],
    ...one.needs.filter((need) => need.kind === 'interpreter').map((need) => needWords[need.kind]),
    one.interestCount > 0 ? 'interest declared' : null,
  ].filter((note) => note !== null)
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.item}
      data-dragging={sortable.isDragging}
      style={{
        transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`,
        transition: sortable.transition,
      }}
    >
      {heading !== null && <h2 className={classes.heading}>{heading}</h2>}
      <div className={classes.row} data-chosen={chosen} data-state={state}>
        <span
          ref={sortable.setActivatorNodeRef}
          {...sortable.listeners}
          className={classes.handle}
          title="Drag to move"
          aria-hidden="true"
        >
          ⠿
        </span>
        <UnstyledButton
          className={classes.choose}
          onClick={onChoose}
          aria-current={chosen ? 'true' : undefined}
          data-case={one.id}
        >
          <span className={classes.number}>{one.number}</span>
          <span className={classes.who}>
            <span className={classes.name}>{one.survivorName}</span>
            <span className={classes.notes}>
              {notes.length > 0 && `${notes.join(' · ')} · `}
              <Standing one={one} />
            </span>
          </span>
          <span className={classes.time}>
            {row.startsAt === null ? '' : clockText(row.startsAt)}
            {stateWords[state] !== '' && <span className={classes.state}>{stateWords[state]}</span>}
          </span>
        </UnstyledButton>
        {chosen && <MoveButtons name={one.survivorName} id={one.id} arranging={arranging} />}
      </div>
    </li>
  )
}

type MoveProps = { readonly name: string; readonly id: string; readonly arranging: Arranging }

/** The pointer's alternative to dragging (WCAG 2.2, 2.5.7). */
export function MoveButtons({ name, id, arranging }: MoveProps) {
  return (
    <span className={classes.moves}>
      {([-1, 1] as const).map((step) => (
        <ActionIcon
          key={step}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`Move ${name} ${step === -1 ? 'up' : 'down'}`}
          aria-disabled={!arranging.canShift(id, step)}
          onClick={() => arranging.shift(id, step)}
        >
          <span aria-hidden="true">{step === -1 ? '↑' : '↓'}</span>
        </ActionIcon>
      ))}
    </span>
  )
}

type PlainProps = { readonly chosen: boolean; readonly onChoose: () => void }

/** A case that has been added and not saved: it has no name yet. */
export function AddedRow({ record, chosen, onChoose }: PlainProps & { readonly record: CaseRecord }) {
  return (
    <li className={classes.item}>
      <div className={classes.row} data-chosen={chosen}>
        <UnstyledButton
          className={classes.choose}
          onClick={onChoose}
          aria-current={chosen ? 'true' : undefined}
        >
          <span className={classes.number}>{record.number}</span>
          <span className={classes.who}>
            <span className={classes.name}>New case</span>
            <span className={classes.notes}>
              <span className={classes.gap}>not saved yet: no survivor</span>
            </span>
          </span>
        </UnstyledButton>
      </div>
    </li>
  )
}

/** A withdrawn case: at the end, struck, and still there to be looked at or restored. */
export function WithdrawnRow({ one, chosen, onChoose }: PlainProps & { readonly one: AgendaCase }) {
  return (
    <li className={classes.item}>
      <div className={classes.row} data-chosen={chosen} data-state="withdrawn">
        <UnstyledButton
          className={classes.choose}
          onClick={onChoose}
          aria-current={chosen ? 'true' : undefined}
        >
          <span className={classes.number}>{one.number}</span>
          <span className={classes.who}>
            <s className={classes.name}>{one.survivorName}</s>
            <span className={classes.notes}>withdrawn: {one.standing.withdrawnReason}</span>
          </span>
        </UnstyledButton>
      </div>
    </li>
  )
}
