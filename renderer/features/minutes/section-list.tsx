import { type KeyboardEvent, useRef } from 'react'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { type Part, type Place, partName, partState, placeOf } from './parts.ts'
import classes from './section-list.module.css'

type Props = { readonly parts: readonly Part[]; readonly onGo: (to: Place) => void }

/** The document at a glance: its parts in order, each with the state of its sections. Up and down go through them. */
export function SectionList({ parts, onGo }: Props) {
  const here = useMinutesView((state) => state.part)
  const list = useRef<HTMLOListElement>(null)
  const known = parts.some((part) => part.id === here) ? here : 'opening'

  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const part = parts[at + step]
    if (event.altKey || step === 0 || part === undefined) return
    event.preventDefault()
    onGo(placeOf(part))
    list.current?.querySelectorAll<HTMLElement>('button')[at + step]?.focus()
  }
  return (
    <nav className={classes.panel} aria-label="Parts of the minutes" data-region tabIndex={-1}>
      <ol className={classes.list} ref={list}>
        {parts.map((part, at) => (
          <li key={part.id}>
            <button
              type="button"
              className={classes.row}
              aria-current={part.id === known ? 'true' : undefined}
              tabIndex={part.id === known ? 0 : -1}
              onClick={() => onGo(placeOf(part))}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <span className={`${classes.number} figures`}>{part.case?.record.number}</span>
              <span className={classes.who}>
                <span className={classes.name}>{partName(part)}</span>
                <span className={classes.marks} data-edited={part.sections.some((one) => one.edited)}>
                  {partState(part)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
