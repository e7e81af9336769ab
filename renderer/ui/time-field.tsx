import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { timeProblemWords } from '#renderer/text/dates.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** `HH:MM`. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** `930`, `9.30`, `9:30 am` and `2pm` as `HH:MM`; null where it is no time of day. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))? ?(am|pm)?$/u.exec(text.trim().toLowerCase())
  if (found === null) return null
  const [, hourText = '', minuteText = '00', half] = found
  const typedHour = Number(hourText)
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) return null
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half === 'pm' ? 12 : 0)
  if (hour > 23 || Number(minuteText) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minuteText}`
}

/** A time of day, typed as people type it; nonsense is refused in words on leaving the field. */
export function TimeField({ value, onChange, error, ...rest }: Props) {
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState(false)
  useEffect(() => setText(value), [value])
  const leave = (): void => {
    const time = readTime(text)
    setRefused(time === null)
    if (time === null) return
    setText(time)
    if (time !== value) onChange(time)
  }
  return (
    <TextInput
      {...rest}
      value={text}
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value)
        setRefused(false)
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        // Enter sends the form: it has to send what stands here.
        if (event.key === 'Enter') leave()
      }}
      error={refused ? timeProblemWords : error}
    />
  )
}
