import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useId } from 'react'
import classes from './settings.module.css'

type Props = { readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void }

/** An area's own criteria beside the four national ones. A blank row is not kept. */
export function LocalCriteria({ value, onChange }: Props) {
  const label = useId()
  const put = (at: number, text: string): void =>
    onChange(value.map((one, index) => (index === at ? text : one)))
  return (
    <fieldset className={classes.rows}>
      <legend id={label}>Local criteria</legend>
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone; its text is what changes
        <div className={classes.rowLine} key={at}>
          <TextInput
            aria-label={`Local criterion ${at + 1}`}
            flex={1}
            maxLength={300}
            value={text}
            onChange={(event) => put(at, event.currentTarget.value)}
            autoFocus={text === ''}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={`Remove local criterion ${at + 1}`}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <span aria-hidden="true">×</span>
          </ActionIcon>
        </div>
      ))}
      {value.length < 20 && (
        <div>
          <Button size="compact-xs" variant="default" onClick={() => onChange([...value, ''])}>
            Add a criterion
          </Button>
        </div>
      )}
    </fieldset>
  )
}
