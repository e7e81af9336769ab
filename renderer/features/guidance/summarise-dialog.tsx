import { Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { attempt } from '#renderer/state/use-write.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Finding, GuidanceContext } from '#shared/guidance/index.ts'
import { summariseIntoPurposes } from '#shared/guidance/summarise.ts'
import classes from './summarise-dialog.module.css'
import { SummaryRowFields } from './summary-row-fields.tsx'
import { itemsOf, type Original, rowProblem, rowsOf } from './summary-rows.ts'

type Props = {
  readonly original: Original
  readonly context: GuidanceContext
  /** The open findings of the text. */
  readonly findings: readonly Finding[]
  readonly opened: boolean
  readonly onClose: () => void
  /** Everything is saved; the parts stand in the place of the text. */
  readonly onDone: () => void
}

/** Offers a long text as what it says about each purpose, and what fits nowhere for hold-back. Nothing is lost. */
export function SummariseDialog(props: Props) {
  return (
    <Dialog title="Summarise into purposes" opened={props.opened} onClose={props.onClose} size="64rem">
      {props.opened && <SummaryForm {...props} />}
    </Dialog>
  )
}

function SummaryForm({ original, context, findings, onClose, onDone }: Props) {
  const [rows, setRows] = useState(() =>
    rowsOf(summariseIntoPurposes(original.text, context, findings), original.purpose),
  )
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  // Saved already, where a later one was refused: tried again, none is saved twice.
  const done = useRef(new Set<string>())
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const items = itemsOf(rows, original)
    if (busy || items.length === 0 || rows.some((row) => rowProblem(row) !== null)) return
    setBusy(true)
    for (const item of items) {
      if (done.current.has(item.id)) continue
      if ((await attempt('item.save', item, 'Summarised')) === null) {
        setBusy(false)
        return
      }
      done.current.add(item.id)
    }
    onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">
          This is a proposal: change the words, and where they go. What is held back stays in this vault with
          its reason and reaches no minutes.
        </Text>
        <ul className={classes.rows}>
          {rows.map((row, index) => (
            <SummaryRowFields
              key={row.id}
              row={row}
              number={index + 1}
              problem={tried ? rowProblem(row) : null}
              isSaved={done.current.has(row.id)}
              onChange={(part) => setRows(rows.map((one) => (one.id === row.id ? { ...one, ...part } : one)))}
            />
          ))}
        </ul>
        <details className={classes.original}>
          <summary>The text as it was said</summary>
          <p>{original.text}</p>
        </details>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={busy}>
            Put these in its place
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
