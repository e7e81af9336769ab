import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { sampleAnswers } from '#test/harness/sample-answers.ts'
import { idOf, type SampleRows, sampleRows } from '#test/harness/sample-rows.ts'

let rows: SampleRows
let bridge: FakeBridge

beforeEach(() => {
  rows = sampleRows()
  bridge = fakeBridge(sampleAnswers(rows))
})

const agencies = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  show(<SettingsPage />)
  await user.click(await screen.findByRole('tab', { name: 'Agencies and people' }))
}

test('the area saves itself; the minutes of a case are summed as they change', async () => {
  const user = userEvent.setup()
  show(<SettingsPage />)
  const risk = await screen.findByRole('textbox', { name: 'Risk' })
  expect(screen.getByText('12 minutes')).toBeTruthy()
  expect(await axeFindings()).toEqual([])
  await user.clear(risk)
  await user.type(risk, '3')
  expect(screen.getByText('14 minutes')).toBeTruthy()
  expect(screen.getByText(/16 cases take 3 h 44 min/)).toBeTruthy()
  await waitFor(() => expect(rows.area.phaseMinutes.risk).toBe(3), { timeout: 3_000 })
  expect(rows.area.revision).toBe(2)
})

test('a name that was emptied is asked for and not saved; the speaking order moves', async () => {
  const user = userEvent.setup()
  show(<SettingsPage />)
  const name = await screen.findByRole('textbox', { name: /Name of the MARAC/ })
  await user.clear(name)
  expect(screen.getByText('The name stands on every document: give one.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Move Education up' }))
  await user.type(name, 'Vale MARAC')
  await waitFor(() => expect(rows.area.maracName).toBe('Vale MARAC'), { timeout: 3_000 })
  expect(rows.area.speakingOrder.slice(0, 3)).toEqual(['police', 'education', 'childrens-social-care'])
  expect(bridge.inputs('area.save').every((input) => (input as { maracName: string }).maracName !== '')).toBe(
    true,
  )
})

test('a blank criterion is neither saved nor swept away', async () => {
  const user = userEvent.setup()
  show(<SettingsPage />)
  await user.click(await screen.findByRole('button', { name: 'Add a criterion' }))
  await waitFor(() => expect(bridge.inputs('area.save')).toHaveLength(1), { timeout: 3_000 })
  expect(rows.area.localCriteria).toHaveLength(2)
  await user.type(screen.getByRole('textbox', { name: 'Local criterion 3' }), 'Stalking')
  await waitFor(() => expect(rows.area.localCriteria[2]).toBe('Stalking'), { timeout: 3_000 })
})

test('after a conflict what was typed stays until the person decides', async () => {
  const user = userEvent.setup()
  show(<SettingsPage />)
  const marking = await screen.findByRole('textbox', { name: /Marking/ })
  rows.area = { ...rows.area, marking: 'OFFICIAL', revision: 7 }
  await user.type(marking, ' A')
  const mine = await screen.findByRole('button', { name: 'Save mine over it' }, { timeout: 3_000 })
  expect((marking as HTMLInputElement).value).toBe('OFFICIAL-SENSITIVE A')
  await user.click(mine)
  await waitFor(() => expect(rows.area.marking).toBe('OFFICIAL-SENSITIVE A'))
  expect(rows.area.revision).toBe(8)
})

test('a new agency is kept once it has a name, and then takes its people', async () => {
  const user = userEvent.setup()
  await agencies(user)
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Add an agency' }))
  await user.keyboard('Vale Refuge')
  await user.click(screen.getByRole('checkbox', { name: 'Led by and for a community' }))
  await user.type(screen.getByRole('textbox', { name: 'Which communities' }), 'Deaf women')
  const add = await screen.findByRole('button', { name: 'Add a person' }, { timeout: 3_000 })
  const saved = rows.agencies.find((one) => one.name === 'Vale Refuge')
  expect(saved).toMatchObject({ byAndFor: true, communities: 'Deaf women' })
  await user.click(add)
  await user.keyboard('Meera Test')
  await waitFor(
    () => expect(rows.representatives.find((one) => one.name === 'Meera Test')?.agencyId).toBe(saved?.id),
    { timeout: 3_000 },
  )
})

test('a deputy is named as the deputy of a regular; a person who left is archived', async () => {
  const user = userEvent.setup()
  await agencies(user)
  await user.click(screen.getByRole('button', { name: 'Vale Police, Public Protection' }))
  const sitsAs = screen.getByRole('combobox', { name: 'Priti Solanki sits as' })
  await user.click(sitsAs)
  const list = document.getElementById(sitsAs.getAttribute('aria-controls') ?? '')
  await user.click(within(list as HTMLElement).getByText('Regular'))
  const solanki = () => rows.representatives.find((one) => one.name === 'Priti Solanki')
  await waitFor(() => expect(solanki()?.deputyOf).toBeNull(), { timeout: 3_000 })
  await user.click(screen.getByRole('button', { name: 'Remove Priti Solanki' }))
  await waitFor(() => expect(solanki()?.archived).toBe(true))
  await waitFor(() => expect(screen.queryByDisplayValue('Priti Solanki')).toBeNull())
})

test('an archived agency leaves the list and can be brought back', async () => {
  const user = userEvent.setup()
  await agencies(user)
  await user.click(screen.getByRole('button', { name: 'Vale Change Programme' }))
  await user.click(screen.getByRole('button', { name: 'Archive this agency' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Show archived (1)' }))
  const row = within(screen.getByRole('table', { name: 'Agencies' })).getByRole('button', {
    name: 'Vale Change Programme',
  })
  await user.click(row)
  await user.click(screen.getByRole('button', { name: 'Bring back into lists' }))
  const change = () => rows.agencies.find((one) => one.id === idOf('agency', 'change'))
  await waitFor(() => expect(change()?.archived).toBe(false))
})

test('a role that may not change settings is told so, and the text stays', async () => {
  const user = userEvent.setup()
  bridge.answer({
    'area.save': () => {
      throw new AppError('forbidden')
    },
  })
  show(<SettingsPage />)
  const name = await screen.findByRole('textbox', { name: /Name of the MARAC/ })
  await user.type(name, '!')
  expect(await screen.findByRole('alert', {}, { timeout: 3_000 })).toHaveProperty(
    'textContent',
    'Your role does not allow this. Ask the chair or the coordinator.',
  )
  expect((name as HTMLInputElement).value).toBe('Elmbridge Vale MARAC!')
})
