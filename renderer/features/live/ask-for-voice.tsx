import { Button, Group } from '@mantine/core'
import { act, attempt } from '#renderer/state/use-write.ts'
import classes from './speaker-panel.module.css'
import { useLive, useLiveCase } from './use-live.ts'

/** Nobody is marked to carry the survivor's voice and nobody can be derived: the program asks, before anyone speaks. */
export function AskForVoice() {
  const { agencies } = useLive()
  const { file } = useLiveCase()
  const involved = file.record.agencies.map((one) => one.agencyId)
  const options = agencies.filter(
    (one) => involved.includes(one.id) || one.kind === 'idva' || one.kind === 'by-and-for',
  )
  const mark = (agencyId: (typeof options)[number]['id']): void =>
    act(() => attempt('turn.markVoice', { caseId: file.record.id, agencyId }, 'Voice marked'))
  return (
    <section className={classes.panel} aria-label="Who carries the survivor’s voice?">
      <div className={classes.now}>
        <span className={classes.label}>Before anyone speaks</span>
        <p className={classes.speaker}>Who carries the survivor’s voice?</p>
        <p>No Idva or specialist service is involved. Choose the agency that knows the survivor best.</p>
        <Group gap={6}>
          {options.map((one) => (
            <Button key={one.id} variant="default" size="compact-sm" onClick={() => mark(one.id)}>
              {one.name}
            </Button>
          ))}
        </Group>
      </div>
    </section>
  )
}
