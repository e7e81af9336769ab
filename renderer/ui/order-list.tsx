import { ActionIcon } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import classes from './order-list.module.css'

type Props = {
  readonly label: string
  readonly items: readonly { readonly key: string; readonly text: string }[]
  readonly onMove: (from: number, to: number) => void
}

/** A short list whose order matters: two buttons a row, or Alt with an arrow key on the row. The focus moves along. */
export function OrderList({ label, items, onMove }: Props) {
  const move = (from: number, to: number): void => {
    if (to >= 0 && to < items.length) onMove(from, to)
  }
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    move(at, at + step)
  }
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map((item, at) => (
        <li key={item.key} className={classes.row} onKeyDown={(event) => onKeyDown(event, at)}>
          <span className={classes.number}>{at + 1}</span>
          <span className={classes.text}>{item.text}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={`Move ${item.text} up`}
            aria-disabled={at === 0}
            onClick={() => move(at, at - 1)}
          >
            <span aria-hidden="true">↑</span>
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={`Move ${item.text} down`}
            aria-disabled={at === items.length - 1}
            onClick={() => move(at, at + 1)}
          >
            <span aria-hidden="true">↓</span>
          </ActionIcon>
        </li>
      ))}
    </ol>
  )
}

/** The list with one entry moved. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one !== undefined) next.splice(to, 0, one)
  return next
}
