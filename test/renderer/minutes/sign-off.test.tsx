import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { runAction } from '#renderer/actions/shortcuts.ts'
import { rows } from '#renderer/api/rows.ts'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import { unsavedKey } from '#renderer/features/minutes/section-save.ts'
import { useNotice } from '#renderer/state/notices.ts'
import { useRoute } from '#renderer/state/route.ts'
import { useSession } from '#renderer/state/session.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import type { Role } from '#shared/domain/user.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { unlocked } from '#test/harness/sample-answers.ts'
import { meetingOf, minutesAnswers } from './minutes-answers.ts'

const signed = minutesDocumentFixture({ cases: 2, signed: true })
const draft = minutesDocumentFixture({ cases: 3 })
let bridge: FakeBridge

const open = async (roles: readonly Role[], ...documents: readonly MinutesDocument[]) => {
  bridge = fakeBridge(minutesAnswers(...documents))
  const [first = draft] = documents
  show(<MinutesPage meetingId={first.facts.meeting.id} />)
  const { user } = unlocked
  if (user === null) throw new Error('somebody is there')
  useSession.setState({ status: { ...unlocked, user: { ...user, roles } } })
  await screen.findByRole('heading', { name: 'Sign-off', level: 2 }).catch(() => null)
  return screen.getByRole('complementary', { name: 'Versions, sign-off and documents' })
}

test('the chair signs with the name of the meeting’s chair, and the version is named', async () => {
  const user = userEvent.setup()
  const panel = await open(['chair'], draft)
  bridge.answer({ 'minutes.sign': () => ({ revision: 5 }) })
  await user.click(within(panel).getByRole('button', { name: /Sign off/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Sign off the minutes' })
  const name = within(dialog).getByRole('textbox', { name: 'Signed by' })
  expect((name as HTMLInputElement).value).toBe('DI Frances Yarborne')
  await user.clear(name)
  await user.click(within(dialog).getByRole('button', { name: 'Sign and lock version 1' }))
  expect(within(dialog).getByText('Write the name of the person who signs.')).toBeTruthy()
  expect(bridge.inputs('minutes.sign')).toEqual([])
  await user.type(name, 'DCI Orla Penhaligon{Enter}')
  await waitFor(() =>
    expect(bridge.inputs('minutes.sign')).toEqual([
      { versionId: draft.version.id, signedBy: 'DCI Orla Penhaligon', revision: 4 },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a refusal stays in the dialog, in words', async () => {
  const user = userEvent.setup()
  const panel = await open(['chair'], draft)
  bridge.answer({
    'minutes.sign': () => {
      throw new AppError('another-case-live')
    },
  })
  await user.click(within(panel).getByRole('button', { name: /Sign off/ }))
  await user.click(await screen.findByRole('button', { name: 'Sign and lock version 1' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Another case is still open.')
})

test('somebody who is not the chair is told who signs, and the key does nothing else', async () => {
  const panel = await open(['minute-taker'], draft)
  await waitFor(() => expect(within(panel).getByText(/The chair signs the minutes\./)).toBeTruthy())
  runAction('minutes.sign')
  expect(useNotice.getState().notice?.text).toMatch(/The chair signs/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what stops the chair is listed with the way to its case', async () => {
  const user = userEvent.setup()
  const [first, ...others] = draft.facts.cases
  const [action, ...rest] = first?.actions ?? []
  if (first === undefined || action === undefined) throw new Error('a case with an action')
  const gap = { ...action, dueOn: null, person: '' }
  const cases = [{ ...first, actions: [gap, ...rest] }, ...others]
  const stopped = { ...draft, facts: { ...draft.facts, cases } }
  const panel = await open(['chair'], stopped)
  useUnsaved.getState().put(unsavedKey(draft.version.id, 'opening'), {
    record: { doc: draft.sections[0]?.doc, revision: 2 },
    seen: 2,
    problem: { code: 'conflict', ref: '', fields: [] } as never,
  })
  expect(await within(panel).findByText(/1 section could not be saved/)).toBeTruthy()
  const line = within(panel).getByText(/lacks a named person or role and a date\./)
  expect(line.textContent).toContain('Case 1')
  runAction('minutes.sign')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(within(line).getByRole('button', { name: 'Go to the case' }))
  expect(useRoute.getState().route).toEqual({ screen: 'live', meetingId: draft.facts.meeting.id })
})

test('an open meeting is said to be open where it is signed, and can be closed', async () => {
  const user = userEvent.setup()
  const still = { ...draft, facts: { ...draft.facts, closedAt: null } }
  const panel = await open(['chair'], still)
  bridge.answer({ 'meeting.view': () => meetingOf(still), 'meeting.close': () => ({ revision: 1 }) })
  await user.click(within(panel).getByRole('button', { name: /Sign off/ }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('The meeting has not been closed.')).toBeTruthy()
  await user.keyboard('{Escape}')
  await user.click(within(panel).getByRole('button', { name: /Close the meeting/ }))
  await waitFor(() => expect(bridge.inputs('meeting.close')).toHaveLength(1))
})

test('a correction needs a reason, and is shown once it is there', async () => {
  const user = userEvent.setup()
  const panel = await open(['coordinator'], signed)
  expect(within(panel).getByText('Signed by DI Frances Yarborne')).toBeTruthy()
  bridge.answer({ 'minutes.correct': () => ({ revision: 1 }) })
  await user.click(within(panel).getByRole('button', { name: /Make a correction/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Make a correction' })
  await user.keyboard('{Enter}')
  expect(bridge.inputs('minutes.correct')).toEqual([])
  await user.type(within(dialog).getByRole('textbox'), 'The date of the hearing was wrong{Enter}')
  await waitFor(() => expect(bridge.inputs('minutes.correct')).toHaveLength(1))
  expect(bridge.inputs('minutes.correct')[0]).toMatchObject({
    fromVersionId: signed.version.id,
    reason: 'The date of the hearing was wrong',
  })
})

test('an old version stays readable, is marked, and leads back to the latest', async () => {
  const user = userEvent.setup()
  const id = '00000011-0000-4000-8000-000000000002' as MinutesDocument['version']['id']
  const second = {
    ...draft,
    version: { ...draft.version, id, number: 2, reason: 'A wrong date' },
  }
  const panel = await open(['chair'], signed, second)
  expect(screen.getAllByRole('button', { name: /^Edit/ }).length).toBeGreaterThan(3)
  await user.click(within(panel).getByRole('button', { name: /^v1/ }))
  await waitFor(() => expect(screen.getByText(/A later version stands in its place/)).toBeTruthy())
  expect(screen.queryAllByRole('button', { name: /^Edit/ })).toEqual([])
  expect(within(panel).queryByRole('button', { name: /Sign off|correction/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Go to version 2' }))
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Edit/ }).length).toBeGreaterThan(3))
})

test('words that were held back are named with their section, and stop the signature', async () => {
  const section = draft.sections.find((one) => one.heading === 'information')
  const panel = await open(['chair'], draft)
  bridge.answer({
    'minutes.heldWords': () => [{ key: section?.key ?? '', words: 'her sister has a diagnosis' }],
  })
  await rows.invalidateQueries()
  expect(
    await within(panel).findByText(/Case 1, information: “her sister has a diagnosis …” was held back/),
  ).toBeTruthy()
  runAction('minutes.sign')
  expect(screen.queryByRole('dialog', { name: 'Sign off the minutes' })).toBeNull()
})
