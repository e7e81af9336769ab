import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useEffect, useState } from 'react'
import { dateProblemWords } from '#renderer/text/dates.ts'
import { type DateMode, type DateReading, parseDate } from '#shared/domain/calendar-date.ts'
import { parseDue } from '#shared/domain/due-date.ts'
import { ageOn, dateAt, shortDate, yearDate } from '#shared/time.ts'
import classes from './date-field.module.css'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** ISO calendar date, or null while there is none. */
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  /** What the field expects: a birth lies in the past, a due date in the future. */
  readonly mode?: DateMode
  /** Shows the age beside the date. */
  readonly showAge?: boolean
}

const typed = (date: string | null): string => (date === null ? '' : yearDate(date))
const understood = (date: string): string => `${shortDate(date)} ${date.slice(0, 4)}`

/** What lies ahead may also be said as a due date is: "in 5 working days", "end of next week". */
function readDate(text: string, today: string, mode: DateMode): DateReading {
  const reading = parseDate(text, today, mode)
  if (reading.ok || mode !== 'future') return reading
  const due = parseDue(text, today)
  return due.ok ? { ok: true, date: due.dueOn } : reading
}

/**
 * A date that is typed ("3/6/26", "next fri") or picked. What was understood stands beneath; what cannot be a date is
 * refused in words on leaving the field, and stays there to be put right. The last good date is kept until then.
 */
export function DateField({ value, onChange, mode = 'any', showAge, error, label, ...rest }: Props) {
  const [text, setText] = useState(typed(value))
  const [focused, setFocused] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const today = dateAt(Date.now())
  // What is stored stands, whatever the field would take now: a past date stays one when clocks differ.
  const stands = value !== null && text === typed(value)
  const reading =
    text.trim() === '' ? null : stands ? ({ ok: true, date: value } as const) : readDate(text, today, mode)
  const date = reading?.ok === true ? reading.date : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a date from outside replaces what is being typed
  useEffect(() => {
    if (!focused && refused === null) setText(typed(value))
  }, [value])

  const type = (next: string): void => {
    setText(next)
    setRefused(null)
    if (next.trim() === '') {
      onChange(null)
      return
    }
    const read = readDate(next, today, mode)
    if (read.ok && read.date !== value) onChange(read.date)
  }
  const leave = (): void => {
    setFocused(false)
    if (reading?.ok === true) setText(typed(reading.date))
    else if (reading !== null) setRefused(dateProblemWords[reading.reason])
  }
  const pick = (next: string | null): void => {
    setPicking(false)
    setRefused(null)
    setText(typed(next))
    onChange(next)
  }
  const words = rest['aria-label'] ?? (typeof label === 'string' ? label : 'The date')
  const named = words.charAt(0).toLowerCase() + words.slice(1)
  const age = showAge === true ? ageOn(date, today) : null
  const echo = date === null ? null : age === null ? understood(date) : `${yearDate(date)}, age ${age}`

  return (
    <TextInput
      {...rest}
      label={label}
      value={text}
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (!event.altKey || event.key !== 'ArrowDown') return
        event.preventDefault()
        setPicking(true)
      }}
      error={refused ?? error}
      description={echo ?? rest.description ?? ' '}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover
          opened={picking}
          onChange={setPicking}
          position="bottom-end"
          withinPortal
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={`Pick ${named} from a calendar`}
              title="Pick from a calendar (Alt and the down arrow)"
              // Typing is the quick way: Tab goes on to the next field, and the field's own key opens the calendar.
              tabIndex={-1}
              onClick={() => setPicking((open) => !open)}
              disabled={rest.disabled === true}
            >
              <span className={classes.calendar} aria-hidden="true" />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={date}
              defaultDate={date ?? today}
              onChange={pick}
              firstDayOfWeek={1}
              hideOutsideDates
              weekendDays={[]}
              {...(mode === 'past' && { maxDate: today })}
              {...(mode === 'future' && { minDate: today })}
              ariaLabels={{
                previousMonth: 'Previous month',
                nextMonth: 'Next month',
                previousYear: 'Previous year',
                nextYear: 'Next year',
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
