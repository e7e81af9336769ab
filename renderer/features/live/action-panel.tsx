import { ActionEntry } from './action-entry.tsx'
import { ActionList } from './action-list.tsx'
import classes from './action-panel.module.css'
import { useLiveCase } from './use-live.ts'

/** Actions and the line that takes the next one: in sight at any moment of the case. */
export function ActionPanel() {
  const { file } = useLiveCase()
  return (
    <section className={classes.panel} aria-label="Actions" data-region tabIndex={-1}>
      <h2>
        Actions <span className="figures">{file.actions.length}</span>
      </h2>
      <div className={classes.scroll}>
        <ActionList />
      </div>
      <ActionEntry />
    </section>
  )
}
