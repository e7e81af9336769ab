import type { Completion } from '#shared/domain/action-line.ts'
import classes from './action-panel.module.css'

type Props = {
  readonly id: string
  readonly items: readonly Completion[]
  readonly chosen: number
  readonly onTake: (item: Completion) => void
}

/** Agencies, people, risks and dates that fit what is being typed; the caret stays in the line. */
export function CompletionMenu({ id, items, chosen, onTake }: Props) {
  if (items.length === 0) return null
  return (
    <div className={classes.menu} id={id} role="listbox" aria-label="Completions">
      {items.map((one, index) => (
        <div
          key={`${one.insert}${one.detail}`}
          id={`${id}-${index.toString()}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(one)
          }}
        >
          {one.label} <span>{one.detail}</span>
        </div>
      ))}
    </div>
  )
}
