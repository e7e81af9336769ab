import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AgendaRow } from '#shared/domain/agenda.ts'
import { clockText } from '#shared/time.ts'
import classes from './agenda.module.css'
import { MoveButtons } from './agenda-case-row.tsx'
import type { Arranging } from './use-arrange.ts'

type Props = {
  readonly id: string
  readonly row: Extract<AgendaRow, { kind: 'break' }>
  readonly arranging: Arranging
}

/** A planned break: how long, and after which case. */
export function AgendaBreakRow({ id, row, arranging }: Props) {
  const sortable = useSortable({ id })
  const { transform } = sortable
  const [minutes, setMinutes] = useState<number | string>(row.minutes)
  useEffect(() => setMinutes(row.minutes), [row.minutes])
  const keep = (): void => {
    if (typeof minutes === 'number' && minutes !== row.minutes) arranging.setBreak(id, minutes)
    else setMinutes(row.minutes)
  }
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
      <div className={classes.break}>
        <span
          ref={sortable.setActivatorNodeRef}
          {...sortable.listeners}
          className={classes.handle}
          title="Drag to move"
          aria-hidden="true"
        >
          ⠿
        </span>
        <span className={classes.breakName}>Break</span>
        <NumberInput
          aria-label="Minutes of the break"
          className={classes.breakMinutes}
          hideControls
          min={1}
          max={180}
          allowDecimal={false}
          clampBehavior="blur"
          suffix=" min"
          value={minutes}
          onChange={setMinutes}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
          }}
        />
        <span className={classes.time}>{row.taken ? 'taken' : clockText(row.startsAt)}</span>
        <MoveButtons name="the break" id={id} arranging={arranging} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label="Remove the break"
          onClick={() => arranging.removeBreak(id)}
        >
          <span aria-hidden="true">×</span>
        </ActionIcon>
      </div>
    </li>
  )
}
