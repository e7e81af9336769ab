import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { runAction } from '#renderer/actions/shortcuts.ts'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { meetingOf, minutesAnswers } from './minutes-answers.ts'

const minutes = minutesDocumentFixture({ cases: 2 })

const open = (times: Partial<Pick<MinutesDocument['facts'], 'openedAt' | 'closedAt'>>): FakeBridge => {
  const facts = { ...minutes.facts, ...times }
  const bridge = fakeBridge(minutesAnswers(minutes))
  bridge.answer({
    'minutes.versions': () => [],
    'meeting.view': () => meetingOf({ ...minutes, facts }),
    'minutes.assemble': () => ({ revision: 1 }),
  })
  show(<MinutesPage meetingId={facts.meeting.id} />)
  return bridge
}

test('before the meeting there is nothing to put together, and it says so', async () => {
  const bridge = open({ openedAt: null, closedAt: null })
  expect(await screen.findByRole('heading', { name: 'The meeting has not been opened yet' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Assemble/ })).toBeNull()
  expect(runAction('minutes.assemble')).toBe(false)
  expect(bridge.inputs('minutes.assemble')).toEqual([])
  expect(await axeFindings()).toEqual([])
})

test('while the meeting is open it says so, and a draft can be made all the same', async () => {
  const bridge = open({ closedAt: null })
  expect(await screen.findByRole('heading', { name: 'The meeting is still open' })).toBeTruthy()
  expect(screen.getByText(/You can begin now all the same/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /Close the meeting/ })).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: /Assemble the minutes/ }))
  await waitFor(() =>
    expect(bridge.inputs('minutes.assemble')).toMatchObject([{ meetingId: minutes.facts.meeting.id }]),
  )
})

test('after the meeting the one thing to do is to assemble them', async () => {
  open({})
  expect(await screen.findByRole('heading', { name: 'The meeting is closed' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Close the meeting/ })).toBeNull()
  expect(screen.queryByText(/all the same/)).toBeNull()
})
