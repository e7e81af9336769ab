import { type ActionId, recordOf } from '#renderer/actions/catalogue.ts'
import { useNotice } from '#renderer/state/notices.ts'
import { useSession } from '#renderer/state/session.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import classes from './status-line.module.css'

/** The foot of the window: what was just saved or refused, the keys of this screen, who is at the keyboard. */
export function StatusLine({ hints }: { readonly hints: readonly ActionId[] }) {
  const notice = useNotice((state) => state.notice)
  const { status, lockIn } = useSession()
  return (
    <footer className={classes.line}>
      <output className={classes.notice} data-tone={notice?.tone} aria-live="polite">
        {notice?.text}
      </output>
      <span className={classes.hints}>
        {hints.map((id) => (
          <span key={id} className={classes.hint}>
            <Keys of={recordOf(id).keys[0] ?? ''} /> {recordOf(id).title.toLowerCase()}
          </span>
        ))}
        <span className={classes.hint}>
          <Keys of="?" /> all keys
        </span>
      </span>
      <span className={classes.who}>
        {lockIn !== null && <strong className={classes.lock}>Locks in {lockIn} s</strong>}
        {status?.user?.name}
      </span>
    </footer>
  )
}
