import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act, attempt } from '#renderer/state/use-write.ts'
import { turnReasonWords } from '#renderer/text/words.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { movesVoiceLater } from '#shared/domain/speaking-order.ts'
import type { AgencyId } from '#shared/ids.ts'
import classes from './order-dialog.module.css'
import { useLive, useLiveCase } from './use-live.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** Changes who speaks when. Putting the survivor's voice later asks for a reason (Standing Together 2021, 8). */
export function OrderDialog({ opened, onClose }: Props) {
  return (
    <Dialog title="Speaking order of this case" opened={opened} onClose={onClose}>
      {opened && <OrderForm onClose={onClose} />}
    </Dialog>
  )
}

function OrderForm({ onClose }: Pick<Props, 'onClose'>) {
  const { agencyName } = useLive()
  const { file, order, carrier } = useLiveCase()
  const before = order.turns.map((turn) => turn.agencyId)
  const [ids, setIds] = useState<readonly AgencyId[]>(before)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const later = movesVoiceLater(before, ids, carrier)

  const move = (id: AgencyId, step: 1 | -1): void => {
    const to = ids.indexOf(id) + step
    if (to < 0 || to >= ids.length) return
    const next = ids.filter((one) => one !== id)
    next.splice(to, 0, id)
    setIds(next)
  }
  const save = (): void => {
    if (later && reason.trim() === '') {
      setMissing(true)
      return
    }
    act(() =>
      attempt(
        'turn.arrange',
        { caseId: file.record.id, agencyIds: [...ids], reason: reason.trim() },
        'Order changed',
      ),
    )
    onClose()
  }
  return (
    <Stack gap="sm">
      <Text size="sm">Alt with the arrow keys moves the agency that has the focus.</Text>
      <ol className={classes.list}>
        {ids.map((id, index) => {
          const turn = order.turns.find((one) => one.agencyId === id)
          const why = turn === undefined ? '' : turnReasonWords[turn.reason]
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.row}
                data-autofocus={index === 0 || undefined}
                onKeyDown={(event) => {
                  if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
                  event.preventDefault()
                  move(id, event.key === 'ArrowUp' ? -1 : 1)
                }}
              >
                <span>
                  {turn?.spokenAt === null ? '' : '✓ '}
                  {agencyName(id)}
                </span>
                <span className={classes.why}>{why}</span>
              </button>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`${agencyName(id)} earlier`}
                onClick={() => move(id, -1)}
              >
                ↑
              </Button>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`${agencyName(id)} later`}
                onClick={() => move(id, 1)}
              >
                ↓
              </Button>
            </li>
          )
        })}
      </ol>
      {later && (
        <TextInput
          label="Why is the survivor’s voice moved later?"
          description="The reason stands in the journal and in the minutes."
          value={reason}
          maxLength={300}
          error={missing && reason.trim() === '' ? 'Write a few words.' : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={save}>Use this order</Button>
      </Group>
    </Stack>
  )
}
