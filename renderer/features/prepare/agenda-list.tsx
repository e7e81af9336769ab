import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'
import type { CaseId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
import classes from './agenda.module.css'
import { AgendaBreakRow } from './agenda-break-row.tsx'
import { AddedRow, AgendaCaseRow, WithdrawnRow } from './agenda-case-row.tsx'
import type { Arranging } from './use-arrange.ts'

type Props = {
  readonly arranging: Arranging
  /** False once the chair has moved a case: then there is a way back. */
  readonly isDefaultOrder: boolean
  readonly withdrawn: readonly AgendaCase[]
  readonly added: readonly CaseRecord[]
  readonly chosen: CaseId | null
  readonly onChoose: (id: CaseId) => void
}

/** What a screen reader is told of a line that can also be dragged: the keys do the same. */
const instructions = {
  draggable: 'To move the chosen case, press Alt with the up or down arrow, or use its two buttons.',
}

/** The cases in the order of the agenda, with breaks and predicted times; dragged, or moved by keys and buttons. */
export function AgendaList({ arranging, isDefaultOrder, withdrawn, added, chosen, onChoose }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const { prediction, entries } = arranging
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over === null || active.id === over.id) return
    const to = entries.findIndex((entry) => entry.key === over.id)
    arranging.move(String(active.id), to)
  }
  let heading: string | null = null
  return (
    <section className={classes.list} aria-label="Agenda" data-region tabIndex={-1}>
      <div className={classes.summary}>
        {entries.length > 0 && (
          <span>
            Ends <strong>{clockText(prediction.endsAt)}</strong>
          </span>
        )}
        <span>
          {isDefaultOrder ? (
            entries.length > 0 && 'Children’s cases first'
          ) : (
            <Button size="compact-xs" variant="default" onClick={arranging.toDefault}>
              Back to the default order
            </Button>
          )}
        </span>
      </div>
      <div className={classes.scroll}>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={onDragEnd}
          accessibility={{ screenReaderInstructions: instructions }}
        >
          <SortableContext items={entries.map((entry) => entry.key)} strategy={verticalListSortingStrategy}>
            <ol className={classes.rows}>
              {prediction.rows.map((row, at) => {
                const key = entries[at]?.key ?? ''
                if (row.kind === 'break') {
                  return <AgendaBreakRow key={key} id={key} row={row} arranging={arranging} />
                }
                const group = row.one.childCount > 0 ? 'With children' : 'Adults only'
                const shown = isDefaultOrder && group !== heading ? group : null
                heading = group
                return (
                  <AgendaCaseRow
                    key={key}
                    row={row}
                    heading={shown}
                    chosen={row.one.id === chosen}
                    arranging={arranging}
                    onChoose={() => onChoose(row.one.id)}
                  />
                )
              })}
            </ol>
          </SortableContext>
        </DndContext>
        {(added.length > 0 || withdrawn.length > 0) && (
          <ul className={classes.rows}>
            {added.map((record) => (
              <AddedRow
                key={record.id}
                record={record}
                chosen={record.id === chosen}
                onChoose={() => onChoose(record.id)}
              />
            ))}
            {withdrawn.map((one) => (
              <WithdrawnRow
                key={one.id}
                one={one}
                chosen={one.id === chosen}
                onChoose={() => onChoose(one.id)}
              />
            ))}
          </ul>
        )}
      </div>
      <div className={classes.foot}>
        <ActionButton
          action="guidance.requests"
          label="Hints to send back"
          fullWidth
          justify="space-between"
        />
        <ActionButton action="case.add" variant="filled" />
        <Button variant="default" disabled={entries.length < 2} onClick={() => arranging.addBreak(chosen)}>
          Add a break
        </Button>
      </div>
    </section>
  )
}
