import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useRef } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import { useNow } from '#renderer/state/now.ts'
import { type AgendaRow, predictAgenda } from '#shared/domain/agenda.ts'
import type { CaseId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
import classes from './agenda-panel.module.css'
import { AgendaCaseRow } from './agenda-row.tsx'
import { arrange, movedTo } from './commands.ts'
import { RoomCard } from './room-card.tsx'
import { useLive } from './use-live.ts'

/** Heading before a row where the agenda goes over from children's cases to adult-only ones. */
const headingBefore = (
  row: AgendaRow,
  before: AgendaRow | undefined,
  chairsOrder: boolean,
): string | null => {
  if (chairsOrder || row.kind !== 'case') return null
  const withChildren = row.one.childCount > 0
  if (before === undefined) return withChildren ? 'With children' : 'Adults only'
  if (before.kind !== 'case') return null
  return before.one.childCount > 0 && !withChildren ? 'Adults only' : null
}

/** A break that was begun is on until it is ended. Only the last one that was begun can still be on. */
const breakWords = (row: Extract<AgendaRow, { kind: 'break' }>, isOn: boolean): string =>
  row.taken ? (isOn ? 'now' : 'taken') : clockText(row.startsAt)

/** The agenda: what was heard, what is live, when the rest is predicted to start. Drag, or Alt with the arrows. */
export function AgendaPanel() {
  const live = useLive()
  const { view, area, shownId } = live
  const now = useNow(10_000)
  const look = useLiveView((store) => store.look)
  const list = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const { rows } = predictAgenda({ ...view, area, now })
  const lastBreak = view.facts.findLast((fact) => fact.kind === 'break-started')?.at
  const ids = rows.flatMap((row) => (row.kind === 'case' ? [row.one.id] : []))
  const focused = (): CaseId | null => {
    const held = document.activeElement?.getAttribute('data-case')
    return ids.find((id) => id === held) ?? shownId
  }
  const move = (step: 1 | -1) => {
    const id = focused()
    if (id === null) return
    const order = movedTo(ids, id, ids.indexOf(id) + step)
    if (order !== ids) arrange(view.meeting.id, order)
  }
  useActions({
    'agenda.focus': {
      run: () => list.current?.querySelector<HTMLElement>(`[data-case="${shownId}"]`)?.focus(),
    },
    'agenda.earlier': { run: () => move(-1) },
    'agenda.later': { run: () => move(1) },
  })
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const moved = ids.find((id) => id === active.id)
    const to = ids.findIndex((id) => over !== null && id === over.id)
    if (moved === undefined || active.id === over?.id) return
    const order = movedTo(ids, moved, to)
    if (order !== ids) arrange(view.meeting.id, order)
  }
  const onArrow = (step: 1 | -1): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])]
    const at = items.findIndex((item) => item.contains(document.activeElement))
    items[at + step]?.focus()
  }
  return (
    <nav className={classes.panel} aria-label="Agenda" data-region tabIndex={-1} ref={list}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
          <ol className={classes.list}>
            {rows.map((row, index) => {
              const heading = headingBefore(row, rows[index - 1], view.meeting.order.length > 0)
              if (row.kind === 'break')
                return (
                  <li key={`break-${index.toString()}`} className={classes.break} data-taken={row.taken}>
                    Break {row.minutes} min
                    <span className="figures">
                      {breakWords(row, live.state === 'on-break' && row.startsAt === lastBreak)}
                    </span>
                  </li>
                )
              return (
                <AgendaCaseRow
                  key={row.one.id}
                  row={row}
                  heading={heading}
                  shown={row.one.id === shownId}
                  onLook={() => look(row.one.id === live.liveId ? null : row.one.id)}
                  onArrow={onArrow}
                />
              )
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <RoomCard />
    </nav>
  )
}
