import { pointWords } from '#renderer/text/points.ts'
import { readBackPoints, stillOpen } from '#shared/domain/points.ts'
import classes from './still-open.module.css'
import { useLiveCase } from './use-live.ts'

/** What the read-back will ask, said early: so that nothing comes as a surprise in the last half minute. */
export function StillOpen() {
  const { file } = useLiveCase()
  const open = stillOpen(readBackPoints(file))
  const shown = open.slice(0, 3)
  return (
    <p className={classes.open}>
      {open.length === 0 ? (
        <strong>✓ Nothing is open</strong>
      ) : (
        <>
          <strong>Still open:</strong> {shown.map(pointWords).join(' · ')}
          {open.length > shown.length && ` · and ${(open.length - shown.length).toString()} more`}
        </>
      )}
    </p>
  )
}
