import { Button, Group } from '@mantine/core'
import classes from './key-sheet.module.css'

type Props = {
  /** Groups parted by dashes, as the case service gives it. */
  readonly recoveryKey: string
  /** Long date in words. */
  readonly madeOn: string
}

/** The page that goes into the safe: the key in numbered groups, and where to keep it. Printing prints this alone. */
export function KeySheet({ recoveryKey, madeOn }: Props) {
  const groups = recoveryKey.split('-').map((group, at) => ({ group, number: at + 1 }))
  return (
    <>
      <div className={classes.sheet}>
        <h3 className={classes.title}>Marac Room recovery key, {madeOn}</h3>
        <ol className={classes.groups} aria-label="Recovery key in groups">
          {groups.map(({ group, number }) => (
            <li key={number}>
              <span className={classes.number} aria-hidden="true">
                {number}
              </span>
              <span className={classes.group}>{group}</span>
            </li>
          ))}
        </ol>
        <p>
          Print this page or write the groups down. Keep it in a safe, as you keep a key to the building:
          never beside this computer, never as a photograph or a file. Whoever holds it can open every case.
        </p>
        <p>
          It is needed when the passphrase is forgotten, or when the person who knows it is away. It is shown
          only now.
        </p>
      </div>
      <Group>
        <Button variant="default" onClick={() => window.print()}>
          Print this page
        </Button>
      </Group>
    </>
  )
}
