import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { readTime, TimeField } from '#renderer/ui/time-field.tsx'
import { fakeBridge, show } from '#test/harness/bridge.tsx'

test.each([
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['14', '14:00'],
  ['2pm', '14:00'],
  ['12 am', '00:00'],
  ['12:15pm', '12:15'],
  ['25:00', null],
  ['9:75', null],
  ['14pm', null],
  ['noon', null],
  ['', null],
])('%s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

test('nonsense is refused in words on leaving and not passed on', async () => {
  fakeBridge({})
  const onChange = vi.fn()
  const user = userEvent.setup()
  show(<TimeField label="Starts at" value="09:30" onChange={onChange} />)
  const field = screen.getByRole('textbox', { name: 'Starts at' })
  await user.clear(field)
  await user.type(field, 'half nine')
  await user.tab()
  expect(screen.getByText('Type a time such as 9:30 or 1400.')).toBeTruthy()
  expect(onChange).not.toHaveBeenCalled()
})
