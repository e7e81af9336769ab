import { Group } from '@mantine/core'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import classes from './meetings.module.css'

/** A vault that holds no meeting yet: how to begin, and where to try things out. */
export function NoMeetings() {
  return (
    <section className={classes.hand} aria-labelledby="no-meetings">
      <div className={classes.handText}>
        <h2 id="no-meetings">No meeting yet</h2>
        <p>
          Begin with the agencies of your area, then with the date of your next meeting; cases are added to it
          afterwards. To try things out, lock this vault and open the sample meeting: it stays in a vault of
          its own.
        </p>
      </div>
      <Group gap="xs" className={classes.handButtons}>
        <ActionButton action="meetings.new" variant="filled" size="sm" label="Create a meeting" />
        <ActionButton action="program.settings" size="sm" label="Agencies and settings" />
      </Group>
    </section>
  )
}
