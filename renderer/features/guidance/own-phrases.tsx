import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { ruleWords } from '#renderer/text/guidance-words.ts'
import type { AreaPhrase } from '#shared/domain/guidance-settings.ts'
import { ruleIds } from '#shared/guidance/index.ts'
import classes from './guidance-settings.module.css'

type Props = {
  readonly value: readonly AreaPhrase[]
  readonly onChange: (value: readonly AreaPhrase[]) => void
}

const rules = ruleIds.map((value) => ({ value, label: ruleWords[value] }))
const blank: AreaPhrase = { rule: 'vague', phrase: '', instead: '' }

/** Phrases that this area wants pointed at, under which rule, and what to write instead. */
export function OwnPhrases({ value, onChange }: Props) {
  const put = (at: number, part: Partial<AreaPhrase>): void =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={classes.list}>
      <legend>Phrases to point at</legend>
      {value.map((one, at) => {
        const number = (at + 1).toString()
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone; its text is what changes
          <div className={classes.phrase} key={at}>
            <TextInput
              aria-label={`Phrase ${number}`}
              placeholder="Phrase"
              maxLength={300}
              value={one.phrase}
              autoFocus={one.phrase === ''}
              onChange={(event) => put(at, { phrase: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Instead of phrase ${number}`}
              placeholder="Instead (optional)"
              maxLength={300}
              value={one.instead}
              onChange={(event) => put(at, { instead: event.currentTarget.value })}
            />
            <NativeSelect
              className={classes.rule}
              aria-label={`Rule of phrase ${number}`}
              value={one.rule}
              data={rules}
              onChange={(event) => {
                const picked = event.currentTarget.value
                put(at, { rule: ruleIds.find((rule) => rule === picked) ?? one.rule })
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={`Remove phrase ${number}`}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <span aria-hidden="true">×</span>
            </ActionIcon>
          </div>
        )
      })}
      {value.length < 300 && (
        <div>
          <Button size="compact-xs" variant="default" onClick={() => onChange([...value, blank])}>
            Add: phrase
          </Button>
        </div>
      )}
    </fieldset>
  )
}
