import { useSortable } from '@dnd-kit/sortable'
import type { KeyboardEvent } from 'react'
import { caseKindWords, needWords } from '#renderer/text/words.ts'
import type { AgendaRow } from '#shared/domain/agenda.ts'
import { clockText } from '#shared/time.ts'
import classes from './agenda-panel.module.css'

type CaseRow = Extract<AgendaRow, { kind: 'case' }>
type Props = {
  readonly row: CaseRow
  readonly heading: string | null
  readonly shown: boolean
  readonly onLook: () => void
  readonly onArrow: (step: 1 | -1) => void
}

/** The right-hand word of a row: never a time of day where a length is meant. */
function Moment({ row }: { readonly row: CaseRow }) {
  if (row.state === 'live') return <strong className={classes.now}>now</strong>
  if (row.state === 'paused') return <strong className={classes.now}>paused</strong>
  if (row.state === 'deferred') return <span>deferred</span>
  if (row.state === 'heard')
    return (
      <span className={classes.heard}>✓ {Math.max(1, Math.round(row.reading.spentMs / 60_000))} min</span>
    )
  return <span>{row.startsAt === null ? '' : clockText(row.startsAt)}</span>
}

/** What one should know of a case before it comes up: one short line. */
const marks = ({ one }: CaseRow): string =>
  [
    one.kind === 'new' ? '' : caseKindWords[one.kind],
    ...one.needs.slice(0, 2).map((need) => needWords[need.kind]),
    one.interestCount > 0 ? 'interest declared' : '',
  ]
    .filter((mark) => mark !== '')
    .join(' · ')

/** One case on the agenda: a button to look at it; dragged, or moved with Alt and the arrows. */
export function AgendaCaseRow({ row, heading, shown, onLook, onArrow }: Props) {
  const { setNodeRef, listeners, transform, isDragging } = useSortable({ id: row.one.id })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    onArrow(event.key === 'ArrowDown' ? 1 : -1)
  }
  const detail = marks(row)
  return (
    <li
      ref={setNodeRef}
      className={classes.item}
      data-dragging={isDragging}
      style={transform === null ? undefined : { transform: `translateY(${transform.y.toString()}px)` }}
    >
      {heading !== null && <h2 className={classes.heading}>{heading}</h2>}
      <button
        type="button"
        className={classes.row}
        data-case={row.one.id}
        data-state={row.state}
        aria-current={shown ? 'true' : undefined}
        onClick={onLook}
        onKeyDown={onKeyDown}
        {...listeners}
      >
        <span className={`${classes.number} figures`}>{row.one.number}</span>
        <span className={classes.who}>
          <span className={classes.name}>{row.one.survivorName}</span>
          {detail !== '' && <span className={classes.marks}>{detail}</span>}
        </span>
        <span className={`${classes.moment} figures`}>
          <Moment row={row} />
        </span>
      </button>
    </li>
  )
}
