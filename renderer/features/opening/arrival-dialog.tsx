import { Button, Stack } from '@mantine/core'
import { attempt } from '#renderer/state/use-write.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Attendance } from '#shared/domain/meeting.ts'
import { Acceptance } from './acceptance.tsx'
import { AddPerson } from './add-person.tsx'
import classes from './arrival-dialog.module.css'
import { type Opening, OpeningContext } from './opening-context.ts'

type Props = { readonly opening: Opening; readonly opened: boolean; readonly onClose: () => void }

/** Somebody comes or goes while cases are heard: when is recorded, and who comes is asked to accept the statement. */
export function ArrivalDialog({ opening, opened, onClose }: Props) {
  const people = opening.view.attendance
  const away = people.filter((one) => one.presence !== 'present' || one.leftAt !== null)
  const here = people.filter((one) => one.presence === 'present' && one.leftAt === null)
  const nameOf = (one: Attendance): string => {
    const agency = opening.agencies.find((candidate) => candidate.id === one.agencyId)?.name
    return agency === undefined ? one.name : `${one.name} · ${agency}`
  }
  return (
    <Dialog title="Who has come, who has left" opened={opened} onClose={onClose} size="52rem">
      <OpeningContext value={opening}>
        <div className={classes.columns}>
          <section>
            <h3>Not here</h3>
            <ul className={classes.people}>
              {away.map((one, index) => (
                <li key={one.id}>
                  {nameOf(one)}
                  <Button
                    variant="default"
                    size="compact-xs"
                    data-autofocus={index === 0 || undefined}
                    aria-label={`${one.name} has arrived`}
                    onClick={() =>
                      void attempt(
                        'attendance.arrive',
                        { id: one.id, revision: one.revision },
                        `${one.name} is here`,
                      )
                    }
                  >
                    Here now
                  </Button>
                </li>
              ))}
              {away.length === 0 && <li>Everybody on the list is here.</li>}
            </ul>
          </section>
          <section>
            <h3>Here</h3>
            <ul className={classes.people}>
              {here.map((one) => (
                <li key={one.id}>
                  {nameOf(one)}
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`${one.name} has left`}
                    onClick={() =>
                      void attempt(
                        'attendance.leave',
                        { id: one.id, revision: one.revision },
                        `${one.name} left`,
                      )
                    }
                  >
                    Left
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <AddPerson />
        <Stack gap="xs" mt="sm">
          <Acceptance onDone={onClose} />
        </Stack>
      </OpeningContext>
    </Dialog>
  )
}
