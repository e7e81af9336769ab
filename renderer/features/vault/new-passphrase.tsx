import { Stack } from '@mantine/core'
import type { Problem } from '#renderer/api/problem.ts'
import { sentenceFor } from '#renderer/text/errors.ts'
import { passphraseAdvice } from '#renderer/text/passphrase.ts'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'

export type NewPassphrase = { readonly first: string; readonly second: string }

/** What keeps a new passphrase from being sent, in words; null when it may go. */
export function passphraseFault(typed: NewPassphrase, name: string): 'first' | 'second' | null {
  if (!passphraseAdvice(typed.first, name).enough) return 'first'
  return typed.first === typed.second ? null : 'second'
}

type Props = {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  readonly name: string
  /** The person has tried to go on: what is missing is now an error. */
  readonly tried: boolean
  readonly problem: Problem | null
}

/** A new passphrase, twice, with one sentence about how good it is. */
export function NewPassphraseFields({ value, onChange, name, tried, problem }: Props) {
  const advice = passphraseAdvice(value.first, name)
  const fault = passphraseFault(value, name)
  const refused = problem?.code === 'passphrase-short' || problem?.code === 'passphrase-common'
  const error = refused ? sentenceFor(problem.code) : tried && fault === 'first' ? advice.text : null
  return (
    <Stack gap="sm">
      <PassphraseField
        label="Passphrase"
        required
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        description={error === null ? advice.text : undefined}
        error={error}
      />
      <PassphraseField
        label="The same passphrase again"
        required
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        error={tried && fault === 'second' ? 'The two are not the same. Type the passphrase again.' : null}
      />
    </Stack>
  )
}
