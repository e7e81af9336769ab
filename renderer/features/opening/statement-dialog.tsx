import { Badge, Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useSession } from '#renderer/state/session.ts'
import { attempt } from '#renderer/state/use-write.ts'
import type { FactId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
import { Acceptance } from './acceptance.tsx'
import { useOpening } from './opening-context.ts'
import classes from './statement-dialog.module.css'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** The statement, full screen and large enough to read aloud from; then who accepts it. */
export function StatementDialog({ opened, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title={<Title />}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened && <Reading onClose={onClose} />}
    </Modal>
  )
}

/** The whole screen is covered: what marks the meeting as a sample has to be said here as well. */
function Title() {
  const { view, area } = useOpening()
  return (
    <span className={classes.title}>
      Confidentiality statement
      {view.meeting.isSample && (
        <Badge variant="outline" radius="sm" color="now">
          Sample
        </Badge>
      )}
      <span className={classes.marking}>{area.marking}</span>
    </span>
  )
}

function Reading({ onClose }: Pick<Props, 'onClose'>) {
  const { view, area } = useOpening()
  const user = useSession((state) => state.status?.user)
  const [readBy, setReadBy] = useState(view.meeting.chair === '' ? (user?.name ?? '') : view.meeting.chair)
  const last = view.readings.at(-1)

  const record = (): void => {
    if (readBy.trim() === '') return
    void attempt(
      'statement.read',
      {
        meetingId: view.meeting.id,
        factId: newId<FactId>(),
        readBy: readBy.trim(),
        text: area.confidentialityStatement,
      },
      'Statement read',
    )
  }
  return (
    <div className={classes.columns}>
      <div className={classes.statement}>
        {area.confidentialityStatement.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={classes.side}>
        {last === undefined ? (
          <Group align="flex-end" gap="xs">
            <TextInput
              label="Read aloud by"
              value={readBy}
              maxLength={300}
              onChange={(event) => setReadBy(event.currentTarget.value)}
            />
            <Button onClick={record} data-autofocus>
              It has been read
            </Button>
          </Group>
        ) : (
          <>
            <p>
              ✓ Read at {clockText(last.at)} by {last.readBy}
            </p>
            <Acceptance onDone={onClose} />
          </>
        )}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}
