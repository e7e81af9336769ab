import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { purposeWords } from '#renderer/text/words.ts'
import { purposes } from '#shared/domain/sharing.ts'
import classes from './summarise-dialog.module.css'
import type { SummaryRow } from './summary-rows.ts'

type Props = {
  readonly row: SummaryRow
  readonly number: number
  readonly problem: string | null
  readonly isSaved: boolean
  readonly onChange: (part: Partial<SummaryRow>) => void
}

const places = [
  ...purposes.map((value) => ({ value, label: purposeWords[value] })),
  { value: 'hold', label: 'Hold back' },
]

/** One part of a text: its words, and where they go. */
export function SummaryRowFields({ row, number, problem, isSaved, onChange }: Props) {
  const goTo = (value: string): void => {
    const purpose = purposes.find((one) => one === value)
    onChange(purpose === undefined ? { goes: 'hold' } : { goes: purpose, purpose })
  }
  return (
    <li className={classes.row} data-held={row.goes === 'hold'}>
      <NativeSelect
        aria-label={`Where part ${number.toString()} goes`}
        value={row.goes}
        data={places}
        disabled={isSaved}
        onChange={(event) => goTo(event.currentTarget.value)}
      />
      <Textarea
        aria-label={`Words of part ${number.toString()}`}
        description={row.isSkeleton ? 'A pattern to fill in. Emptied, it is left out.' : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={1}
        maxRows={6}
        value={row.text}
        disabled={isSaved}
        data-autofocus={number === 1 ? true : undefined}
        error={problem}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {row.goes === 'hold' && (
        <TextInput
          aria-label={`Reason for holding part ${number.toString()} back`}
          placeholder="Why it is held back"
          maxLength={300}
          value={row.reason}
          disabled={isSaved}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </li>
  )
}
