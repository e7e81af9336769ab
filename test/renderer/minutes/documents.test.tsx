import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { minutesAnswers } from './minutes-answers.ts'

const minutes = minutesDocumentFixture({ cases: 2, signed: true })
const token = 'ab'.repeat(16)
let bridge: FakeBridge
let card: HTMLElement

beforeEach(async () => {
  bridge = fakeBridge(minutesAnswers(minutes))
  bridge.answer({
    'documents.write': () => ({
      folderName: 'ELM-2026-11 minutes v1',
      files: ['minutes.docx', 'action-log.docx', 'action-log.xlsx'],
      writtenAt: 1_795_000_000_000,
    }),
    'host.openFolder': () => ({ opened: false }),
  })
  show(<MinutesPage meetingId={minutes.facts.meeting.id} />)
  card = await screen.findByRole('region', { name: 'Documents' })
})
const write = (): Promise<void> =>
  userEvent.setup().click(within(card).getByRole('button', { name: /Write the documents/ }))

test('without a folder dialog they go to the usual folder, and the files are named', async () => {
  await write()
  expect(await within(card).findByText('ELM-2026-11 minutes v1')).toBeTruthy()
  expect(within(card).getByText(/your documents folder/)).toBeTruthy()
  expect(within(card).getByText('action-log.xlsx')).toBeTruthy()
  expect(bridge.inputs('documents.write')).toEqual([{ versionId: minutes.version.id, folderToken: null }])
  expect(bridge.inputs('host.pickFolder')).toEqual([])
  await userEvent.setup().click(within(card).getByRole('button', { name: 'Show the folder' }))
  expect(bridge.inputs('host.openFolder')).toEqual([{ token: null }])
  expect(await within(card).findByText(/Open the folder by its name/)).toBeTruthy()
})

test('a picked folder is named by its token alone', async () => {
  bridge.answer({
    'host.info': () => ({ host: 'electron', version: '0.0.0', canPickFolder: true }),
    'host.pickFolder': () => ({ token, name: 'MARAC' }),
    'host.openFolder': () => ({ opened: true }),
  })
  await write()
  expect(await within(card).findByText(/the folder you chose/)).toBeTruthy()
  expect(bridge.inputs('documents.write')).toEqual([{ versionId: minutes.version.id, folderToken: token }])
  await userEvent.setup().click(within(card).getByRole('button', { name: 'Show the folder' }))
  expect(bridge.inputs('host.openFolder')).toEqual([{ token }])
  expect(within(card).queryByText(/Open the folder by its name/)).toBeNull()
})

test('who thinks better of it in the dialog writes nothing', async () => {
  bridge.answer({
    'host.info': () => ({ host: 'electron', version: '0.0.0', canPickFolder: true }),
    'host.pickFolder': () => null,
  })
  await write()
  await waitFor(() => expect(bridge.inputs('host.pickFolder')).toHaveLength(1))
  expect(bridge.inputs('documents.write')).toEqual([])
  expect(within(card).queryByRole('alert')).toBeNull()
})

test.each<readonly [ErrorCode, RegExp]>([
  ['file-open-elsewhere', /open in another program/],
  ['read-only', /cannot be written to/],
  ['folder-gone', /no longer there/],
  ['disk-full', /disk is full/],
])('%s is said in words, and the next try can go well', async (code, sentence) => {
  bridge.answer({
    'documents.write': () => {
      throw new AppError(code)
    },
  })
  await write()
  expect((await within(card).findByRole('alert')).textContent).toMatch(sentence)
  bridge.answer({
    'documents.write': () => ({ folderName: 'second try', files: ['minutes.docx'], writtenAt: 1 }),
  })
  await write()
  expect(await within(card).findByText('second try')).toBeTruthy()
  expect(within(card).queryByRole('alert')).toBeNull()
})
