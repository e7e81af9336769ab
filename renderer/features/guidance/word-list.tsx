import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import classes from './guidance-settings.module.css'

type Props = {
  readonly legend: string
  /** What one entry is called, in the label of its field. */
  readonly one: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** Whole sentences, of up to 500 letters. */
  readonly isLong?: boolean
  readonly most?: number
}

/** A list of words or sentences, one field each. A blank one is not kept. */
export function WordList({ legend, one, value, onChange, isLong = false, most = 300 }: Props) {
  const put = (at: number, text: string): void =>
    onChange(value.map((entry, index) => (index === at ? text : entry)))
  const field = (text: string, at: number) => {
    const props = {
      'aria-label': `${one} ${(at + 1).toString()}`,
      maxLength: isLong ? 500 : 300,
      value: text,
      autoFocus: text === '',
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        put(at, event.currentTarget.value),
    }
    return isLong ? <Textarea minRows={1} maxRows={5} {...props} /> : <TextInput {...props} />
  }
  return (
    <fieldset className={classes.list}>
      <legend>{legend}</legend>
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone; its text is what changes
        <div className={classes.line} key={at}>
          {field(text, at)}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={`Remove ${one.toLowerCase()} ${(at + 1).toString()}`}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <span aria-hidden="true">×</span>
          </ActionIcon>
        </div>
      ))}
      {value.length < most && (
        <div>
          <Button size="compact-xs" variant="default" onClick={() => onChange([...value, ''])}>
            Add: {one.toLowerCase()}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
