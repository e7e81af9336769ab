import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

type Props = Omit<PasswordInputProps, 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A passphrase: hidden unless asked for, and it says when Caps Lock is on. */
export function PassphraseField({ value, onChange, description, ...rest }: Props) {
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      {...rest}
      value={value}
      maxLength={400}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watch}
      onKeyUp={watch}
      description={capsLock ? 'Caps Lock is on.' : description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
    />
  )
}
