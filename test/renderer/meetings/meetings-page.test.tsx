import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { listenForShortcuts } from '#renderer/actions/shortcuts.ts'
import { MeetingsPage } from '#renderer/features/meetings/index.ts'
import { useRoute } from '#renderer/state/route.ts'
import { AppError } from '#shared/contract/errors.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { sampleAnswers } from '#test/harness/sample-answers.ts'
import { type SampleRows, sampleRows } from '#test/harness/sample-rows.ts'

let rows: SampleRows
let bridge: FakeBridge

beforeEach(() => {
  rows = sampleRows('2031-11-27')
  bridge = fakeBridge(sampleAnswers(rows))
})

test('the next meeting stands first with its main button; every row opens with Enter', async () => {
  const user = userEvent.setup()
  show(<MeetingsPage />)
  const hand = await screen.findByRole('region', { name: 'Thursday 27 November 2031' })
  expect(within(hand).getByText(/12 cases · 3 actions/)).toBeTruthy()
  expect(await axeFindings()).toEqual([])
  within(screen.getByRole('table'))
    .getByRole('button', { name: /27 Nov 2031/ })
    .focus()
  await user.keyboard('{Enter}')
  expect(useRoute.getState().route).toEqual({ screen: 'prepare', meetingId: rows.meeting.id })
})

test('a new meeting takes over place and people, says what is missing, and goes on to its cases', async () => {
  const user = userEvent.setup()
  show(<MeetingsPage />)
  const stop = listenForShortcuts()
  await screen.findByRole('table')
  await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}')
  stop()
  const dialog = await screen.findByRole('dialog', { name: 'New meeting' })
  await user.click(within(dialog).getByRole('button', { name: 'Create the meeting' }))
  expect(within(dialog).getByText('Give the date of the meeting.')).toBeTruthy()
  expect(bridge.inputs('meeting.save')).toEqual([])
  await user.type(within(dialog).getByRole('textbox', { name: /^Date/ }), '11 dec 2031')
  expect(within(dialog).getByDisplayValue('ELM-2031-12')).toBeTruthy()
  expect(await axeFindings()).toEqual([])
  bridge.answer({ 'meeting.save': () => ({ revision: 1 }) })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(bridge.inputs('meeting.save')).toHaveLength(1))
  expect(bridge.inputs('meeting.save')[0]).toMatchObject({
    heldOn: '2031-12-11',
    reference: 'ELM-2031-12',
    startsAt: '09:30',
    venue: 'Committee Room 2, Vale House, and online',
    chair: 'Naomi Achterberg',
    revision: 0,
  })
  await waitFor(() => expect(useRoute.getState().route.screen).toBe('prepare'))
})

test('a refusal is said in the form and what was typed stays', async () => {
  const user = userEvent.setup()
  bridge.answer({
    'meeting.save': () => {
      throw new AppError('conflict')
    },
  })
  show(<MeetingsPage />)
  await user.click(await screen.findByRole('button', { name: 'Change date or place' }))
  const venue = await screen.findByRole('textbox', { name: 'Venue' })
  await user.clear(venue)
  await user.type(venue, 'Town Hall{Enter}')
  expect(await screen.findByText(/changed since you opened it/)).toBeTruthy()
  expect((venue as HTMLInputElement).value).toBe('Town Hall')
})

test('an empty vault says how to begin', async () => {
  bridge.answer({ 'meeting.list': () => [] })
  show(<MeetingsPage />)
  await screen.findByRole('button', { name: /Create a meeting/ })
  expect(screen.getByRole('button', { name: /Agencies and settings/ })).toBeTruthy()
  expect(await axeFindings()).toEqual([])
})
