import { Badge, UnstyledButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { type ActionId, recordOf } from '#renderer/actions/catalogue.ts'
import { runAction } from '#renderer/actions/shortcuts.ts'
import { useRows } from '#renderer/api/rows.ts'
import { useSession } from '#renderer/state/session.ts'
import { sentenceFor } from '#renderer/text/errors.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import classes from './screen.module.css'
import { StatusLine } from './status-line.tsx'

type Props = {
  /** What this screen is about: the document's main heading unless the screen draws its own. */
  readonly title: ReactNode
  /** The middle of the top bar: on the live screen case, count and predicted end. */
  readonly middle?: ReactNode
  /** Where one can go from here; the current one is marked. */
  readonly places?: readonly {
    readonly action: ActionId
    readonly label: string
    readonly current: boolean
  }[]
  readonly isSample?: boolean
  /** Keys worth seeing at the foot of this screen. */
  readonly hints?: readonly ActionId[]
  readonly children: ReactNode
}

/** The frame of every screen: top bar, the screen's own parts, status line. The marking is always in sight. */
export function Screen({ title, middle, places, isSample, hints, children }: Props) {
  const body = useRef<HTMLElement>(null)
  // A new screen takes the focus where nothing on it does: keys work at once, a screen reader begins here.
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.focus({ preventScroll: true })
  }, [])
  const status = useSession((state) => state.status)
  const area = useRows('area.read', {})
  const sample = isSample === true || status?.sample === true
  return (
    <div className={classes.screen}>
      <header className={classes.bar} data-region tabIndex={-1}>
        <div className={classes.left}>
          <span className={classes.title}>{title}</span>
          {sample && (
            <Badge variant="outline" radius="sm" color="now" className={classes.tag}>
              Sample
            </Badge>
          )}
          <span className={classes.marking}>{area.data?.marking ?? 'OFFICIAL-SENSITIVE'}</span>
        </div>
        <div className={classes.middle}>{middle}</div>
        <nav className={classes.right} aria-label="Places">
          {places?.map((place) => (
            <UnstyledButton
              key={place.action}
              className={classes.place}
              aria-current={place.current ? 'page' : undefined}
              aria-keyshortcuts={recordOf(place.action).keys[0]?.replace('Ctrl', 'Control')}
              onClick={() => runAction(place.action)}
            >
              {place.label}
            </UnstyledButton>
          ))}
          <UnstyledButton
            className={classes.place}
            onClick={() => runAction('program.palette')}
            aria-label="Ctrl K: find a command"
          >
            <Keys of="Ctrl+K" />
          </UnstyledButton>
          <UnstyledButton className={classes.place} onClick={() => runAction('program.lock')}>
            Lock
          </UnstyledButton>
        </nav>
      </header>
      <main className={classes.body} ref={body} tabIndex={-1}>
        {status?.problem != null && (
          <p className={classes.problem} role="alert">
            ▲ {sentenceFor(status.problem)}
          </p>
        )}
        {children}
      </main>
      <StatusLine hints={hints ?? []} />
    </div>
  )
}
