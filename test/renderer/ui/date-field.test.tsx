import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { DateField } from '#renderer/ui/date-field.tsx'
import { fakeBridge, show } from '#test/harness/bridge.tsx'

const heard = vi.fn()

type FieldProps = Pick<ComponentProps<typeof DateField>, 'mode'> & { readonly start?: string | null }

function Field({ start = null, ...rest }: FieldProps) {
  const [date, setDate] = useState<string | null>(start)
  return (
    <DateField
      {...rest}
      label="Due"
      value={date}
      onChange={(next) => {
        heard(next)
        setDate(next)
      }}
    />
  )
}

beforeEach(() => {
  heard.mockClear()
  fakeBridge({})
})

test('a typed date is understood, shown beneath, and tidied on leaving', async () => {
  const user = userEvent.setup()
  show(<Field />)
  const field = screen.getByRole('textbox', { name: 'Due' })
  await user.type(field, '3/6/2026')
  expect(heard).toHaveBeenLastCalledWith('2026-06-03')
  expect(screen.getByText('Wed 3 Jun 2026')).toBeTruthy()
  await user.tab()
  expect((field as HTMLInputElement).value).toBe('3 Jun 2026')
})

test('nonsense is refused in words on leaving, stays to be put right, and does not replace the last good date', async () => {
  const user = userEvent.setup()
  show(<Field start="2026-06-03" />)
  const field = screen.getByRole('textbox', { name: 'Due' }) as HTMLInputElement
  await user.clear(field)
  heard.mockClear()
  await user.type(field, '31/2/2026')
  expect(screen.queryByText(/no such day/)).toBeNull()
  await user.tab()
  expect(screen.getByText('There is no such day. Check the day and the month.')).toBeTruthy()
  expect(field.value).toBe('31/2/2026')
  expect(heard).not.toHaveBeenCalledWith('2026-02-31')
})

test('an emptied field is no date', async () => {
  const user = userEvent.setup()
  show(<Field start="2026-06-03" />)
  await user.clear(screen.getByRole('textbox', { name: 'Due' }))
  expect(heard).toHaveBeenLastCalledWith(null)
})

test('Tab goes past the calendar; Alt with the down arrow opens it', async () => {
  const user = userEvent.setup()
  show(
    <>
      <Field start="2026-06-03" />
      <button type="button">After</button>
    </>,
  )
  await user.click(screen.getByRole('textbox', { name: 'Due' }))
  await user.tab()
  expect(document.activeElement?.textContent).toBe('After')
  await user.click(screen.getByRole('textbox', { name: 'Due' }))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(await screen.findByRole('button', { name: '17 June 2026' })).toBeTruthy()
})

test('a day is picked from the calendar', async () => {
  const user = userEvent.setup()
  show(<Field start="2026-06-03" />)
  await user.click(screen.getByRole('button', { name: 'Pick due from a calendar' }))
  await user.click(await screen.findByRole('button', { name: '17 June 2026' }))
  expect(heard).toHaveBeenLastCalledWith('2026-06-17')
  expect((screen.getByRole('textbox', { name: 'Due' }) as HTMLInputElement).value).toBe('17 Jun 2026')
})

test('what lies ahead may be said in working days, what is past may not', async () => {
  const user = userEvent.setup()
  vi.setSystemTime(new Date('2026-06-03T09:00:00Z'))
  const { unmount } = show(<Field mode="future" />)
  await user.type(screen.getByRole('textbox', { name: 'Due' }), 'in 5 working days')
  expect(heard).toHaveBeenLastCalledWith('2026-06-10')
  unmount()
  heard.mockClear()
  show(<Field mode="past" />)
  await user.type(screen.getByRole('textbox', { name: 'Due' }), 'in 5 working days')
  expect(heard).not.toHaveBeenCalledWith('2026-06-10')
  vi.useRealTimers()
})
