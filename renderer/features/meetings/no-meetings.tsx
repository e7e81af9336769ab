import { Button, Group } from '@mantine/core'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { go } from '#renderer/state/route.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import classes from './meetings.module.css'

/** A vault that holds no meeting yet: two ways to begin. */
export function NoMeetings() {
  const { send, problem, busy } = useWrite()
  const addSample = async (): Promise<void> => {
    const added = await send('sample.load', {})
    if (added !== null) go({ screen: 'prepare', meetingId: added.meetingId })
  }
  return (
    <section className={classes.hand} aria-labelledby="no-meetings">
      <div className={classes.handText}>
        <h2 id="no-meetings">No meeting yet</h2>
        <p>
          Begin with the date of your next meeting; cases are added to it afterwards. Or add the sample
          meeting to this vault: twelve invented cases, marked as a sample everywhere.
        </p>
        <ProblemNote problem={problem} />
      </div>
      <Group gap="xs" className={classes.handButtons}>
        <ActionButton action="meetings.new" variant="filled" size="sm" label="Create a meeting" />
        <Button size="sm" variant="default" loading={busy} onClick={() => void addSample()}>
          Add the sample meeting
        </Button>
      </Group>
    </section>
  )
}
