import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useSession } from '#renderer/state/session.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { yetToAccept } from '#shared/domain/meeting.ts'
import type { AttendanceId, FactId } from '#shared/ids.ts'
import { clockText } from '#shared/time.ts'
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
      title="Confidentiality statement"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened && <Reading onClose={onClose} />}
    </Modal>
  )
}

function Reading({ onClose }: Pick<Props, 'onClose'>) {
  const { view, area } = useOpening()
  const user = useSession((state) => state.status?.user)
  const [readBy, setReadBy] = useState(view.meeting.chair === '' ? (user?.name ?? '') : view.meeting.chair)
  const [declined, setDeclined] = useState<readonly AttendanceId[]>([])
  const meetingId = view.meeting.id
  const last = view.readings.at(-1)
  const waiting = yetToAccept(view.attendance)
  const accepting = waiting.filter((one) => !declined.includes(one.id))

  const record = (): void => {
    if (readBy.trim() === '') return
    void attempt(
      'statement.read',
      { meetingId, factId: newId<FactId>(), readBy: readBy.trim(), text: area.confidentialityStatement },
      'Statement read',
    )
  }
  const accept = async (): Promise<void> => {
    const ids = accepting.map((one) => one.id)
    if (ids.length > 0) await attempt('attendance.accept', { meetingId, ids }, 'Accepted')
    if (accepting.length === waiting.length) onClose()
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
          <p>
            ✓ Read at {clockText(last.at)} by {last.readBy}
          </p>
        )}
        {last !== undefined && waiting.length === 0 && <p>Everybody who is here has accepted it.</p>}
        {last !== undefined && waiting.length > 0 && (
          <>
            <h3>Who accepts it</h3>
            <div className={classes.people}>
              {waiting.map((one) => (
                <Checkbox
                  key={one.id}
                  label={one.name}
                  checked={!declined.includes(one.id)}
                  onChange={(event) =>
                    setDeclined(
                      event.currentTarget.checked
                        ? declined.filter((id) => id !== one.id)
                        : [...declined, one.id],
                    )
                  }
                />
              ))}
            </div>
            <Button onClick={() => void accept()} disabled={accepting.length === 0}>
              {accepting.length === waiting.length
                ? `All ${waiting.length} accept`
                : `These ${accepting.length} accept`}
            </Button>
            {declined.length > 0 && (
              <p className={classes.note}>Somebody who does not accept it leaves before the first case.</p>
            )}
          </>
        )}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}
