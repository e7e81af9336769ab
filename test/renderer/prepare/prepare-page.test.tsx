import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForShortcuts } from '#renderer/actions/shortcuts.ts'
import { PreparePage } from '#renderer/features/prepare/index.ts'
import { useRoute } from '#renderer/state/route.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { sampleAnswers } from '#test/harness/sample-answers.ts'
import { idOf, type SampleRows, sampleRows } from '#test/harness/sample-rows.ts'

let rows: SampleRows
let bridge: FakeBridge
let stop: () => void
const patience = { timeout: 3_000 }

beforeEach(() => {
  rows = sampleRows('2031-11-27')
  bridge = fakeBridge(sampleAnswers(rows))
  stop = listenForShortcuts()
})
afterEach(() => stop())

function Page() {
  const route = useRoute((state) => state.route)
  return route.screen === 'prepare' ? <PreparePage meetingId={route.meetingId} caseId={route.caseId} /> : null
}

/** Opens the page at a case of the sample, by its number. */
const open = async (number: number) => {
  show(<Page />)
  const caseId = idOf('case', number) as CaseId
  useRoute.setState({ route: { screen: 'prepare', meetingId: rows.meeting.id as MeetingId, caseId } })
  await screen.findByRole('heading', { level: 1, name: new RegExp(`^${number} `) })
  return userEvent.setup()
}

const recordOf = (number: number): CaseRecord => {
  const file = rows.files.find((one) => one.record.id === idOf('case', number))
  if (file === undefined) throw new Error('no such case')
  return file.record
}
const survivor = (record: CaseRecord): string | undefined =>
  record.people.find((one) => one.role === 'survivor')?.name

/** The agenda's lines, as their first words. */
const agenda = (): readonly string[] =>
  within(screen.getByRole('region', { name: 'Agenda' }))
    .getAllByRole('listitem')
    .map((row) => /Break|[1-9]\d?(?=\p{Lu})/u.exec(row.textContent ?? '')?.[0] ?? '')

test('children’s cases come first, with returns, times and the predicted end; the page is clean', async () => {
  await open(1)
  expect(agenda()).toEqual(['1', '2', '3', '4', '5', '6', 'Break', '7', '8', '9', '10', '11', '12'])
  const list = screen.getByRole('region', { name: 'Agenda' })
  expect(within(list).getByRole('heading', { name: 'Adults only' })).toBeTruthy()
  expect(await within(list).findByText('10 of 11 returns')).toBeTruthy()
  expect(within(list).getByText('11:54')).toBeTruthy()
  expect(await axeFindings()).toEqual([])
})

test('Alt with an arrow moves the chosen case, a button moves a break, and there is a way back', async () => {
  const user = await open(2)
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(rows.meeting.order.slice(0, 2)).toEqual([idOf('case', 2), idOf('case', 1)]))
  expect(agenda().slice(0, 2)).toEqual(['2', '1'])
  const [breakUp] = screen.getAllByRole('button', { name: 'Move the break up' })
  if (breakUp) await user.click(breakUp)
  await waitFor(() => expect(rows.meeting.breaks).toEqual([{ afterCases: 5, minutes: 10 }]))
  await user.click(screen.getByRole('button', { name: 'Add a break' }))
  await waitFor(() => expect(rows.meeting.breaks).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'Back to the default order' }))
  await waitFor(() => expect(rows.meeting.order).toEqual([]))
  expect(rows.meeting.breaks).toHaveLength(2)
})

test('the form saves itself as a whole record with the revision that was seen', async () => {
  const user = await open(6)
  const worker = screen.getByRole('textbox', { name: 'Worker' })
  await user.clear(worker)
  await user.type(worker, 'PC 4410 Vane')
  expect(screen.getByText('Not saved yet')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Disability' }))
  await user.type(screen.getByRole('textbox', { name: 'Disability: detail' }), 'Uses a stick')
  await waitFor(
    () => expect(recordOf(6).needs).toContainEqual({ kind: 'disability', detail: 'Uses a stick' }),
    patience,
  )
  expect(recordOf(6).referringWorker).toBe('PC 4410 Vane')
  expect(survivor(recordOf(6))).toBe('Grace Adeyemi-Cole')
  expect((bridge.inputs('case.save')[0] as CaseRecord).revision).toBe(1)
})

test('going to another case at once loses nothing', async () => {
  const user = await open(6)
  await user.type(screen.getByRole('textbox', { name: /Why this case/ }), ' And a threat on Sunday.')
  await user.click(screen.getByRole('button', { name: /Kelly Marsh/ }))
  await screen.findByRole('heading', { level: 1, name: /Kelly Marsh/ })
  await waitFor(() => expect(recordOf(6).reason).toMatch(/And a threat on Sunday\.$/), patience)
})

test('a new case asks core agencies, waits for a name, and stays the same form when it is saved', async () => {
  const user = await open(1)
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}')
  await screen.findByRole('heading', { level: 1, name: '13 New case' })
  await user.click(screen.getByRole('checkbox', { name: 'Potential escalation' }))
  expect(screen.getByText('Not saved: it needs the survivor’s name')).toBeTruthy()
  expect(screen.getByText('Name the person causing harm.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Kelly Marsh/ }))
  await user.click(await screen.findByRole('button', { name: /New case/ }))
  const name = await screen.findByRole('textbox', { name: 'Name of the survivor' })
  await user.type(name, 'Test Survivor')
  await waitFor(() => expect(bridge.inputs('case.save')).toHaveLength(1), patience)
  const saved = bridge.inputs('case.save')[0] as CaseRecord
  expect(saved).toMatchObject({ number: 13, revision: 0, criteria: { potentialEscalation: true } })
  expect(saved.agencies).toHaveLength(rows.agencies.filter((one) => one.standing === 'core').length)
  expect(saved.agencies.every((one) => one.research === 'awaited')).toBe(true)
  await user.type(name, ' Two')
  await waitFor(
    () => expect(survivor(rows.files[12]?.record as CaseRecord)).toBe('Test Survivor Two'),
    patience,
  )
  expect(document.activeElement).toBe(name)
})

test('a row that nobody has named is not saved and does not vanish', async () => {
  const user = await open(6)
  await user.click(screen.getByRole('button', { name: 'Add a child' }))
  await waitFor(() => expect(bridge.inputs('case.save')).toHaveLength(1), patience)
  expect(recordOf(6).people.filter((one) => one.role === 'child')).toHaveLength(1)
  await user.keyboard('Second Child')
  await waitFor(() => expect(recordOf(6).people.map((one) => one.name)).toContain('Second Child'), patience)
})

test('after a conflict what was typed stays, and either version can be chosen', async () => {
  const user = await open(6)
  const file = rows.files[5]
  if (file !== undefined)
    rows.files[5] = { ...file, record: { ...file.record, reason: 'Theirs', revision: 5 } }
  const reason = screen.getByRole('textbox', { name: /Why this case/ }) as HTMLTextAreaElement
  await user.clear(reason)
  await user.type(reason, 'Mine')
  const other = await screen.findByRole('button', { name: /show the other/ }, patience)
  expect(reason.value).toBe('Mine')
  await user.click(other)
  await waitFor(() => expect(reason.value).toBe('Theirs'))
  expect(recordOf(6).reason).toBe('Theirs')
})

test('withdrawing asks for a reason, strikes the case at the end, and can be taken back', async () => {
  const user = await open(4)
  await user.click(screen.getByRole('button', { name: 'Withdraw' }))
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw the case' })
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
  expect(within(dialog).getByText(/Write a few words/)).toBeTruthy()
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Heard in Northmoor{Enter}')
  expect(await screen.findByText('withdrawn: Heard in Northmoor')).toBeTruthy()
  expect(agenda().at(-1)).toBe('4')
  await user.click(screen.getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(agenda()[3]).toBe('4'))
})

test('the agency grid is one tab stop: arrows move, Space ticks', async () => {
  const user = await open(5)
  await user.click(screen.getByRole('tab', { name: /Agencies and research/ }))
  expect(await axeFindings()).toEqual([])
  const grid = screen.getByRole('table', { name: /Agencies and what they are/ })
  expect(
    within(grid)
      .getAllByRole('checkbox')
      .filter((box) => box.tabIndex === 0),
  ).toHaveLength(0)
  within(grid)
    .getByRole('button', { name: /^Adult Social Care/ })
    .focus()
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight} ')
  await waitFor(() => {
    const part = recordOf(5).agencies.find((one) => one.agencyId === idOf('agency', 'bridgelane'))
    expect(part?.research).toBe('nil')
  }, patience)
})

test('research is written for the chosen agency, and what is held back needs its reason', async () => {
  const user = await open(5)
  await user.click(screen.getByRole('tab', { name: /Agencies and research/ }))
  await user.click(screen.getByRole('button', { name: /^Education Safeguarding/ }))
  await user.click(screen.getByRole('button', { name: 'Add an item' }))
  await user.keyboard('Attendance has fallen since September.')
  await user.click(screen.getByText('Hold back'))
  expect(screen.getByText(/Give the reason/)).toBeTruthy()
  await user.type(
    screen.getByRole('textbox', { name: 'Reason for holding it back' }),
    'Not needed for the plan',
  )
  const items = () => rows.files[4]?.items.filter((one) => one.agencyId === idOf('agency', 'education')) ?? []
  await waitFor(() => expect(items().at(-1)?.decision).toBe('hold'), patience)
  expect(items().at(-1)).toMatchObject({
    prepared: true,
    holdReason: 'Not needed for the plan',
    text: 'Attendance has fallen since September.',
  })
  const education = () => recordOf(5).agencies.find((one) => one.agencyId === idOf('agency', 'education'))
  await waitFor(() => expect(education()?.research).toBe('holds-information'), patience)
  const kept = items().length
  await user.click(screen.getAllByRole('button', { name: 'Remove this item' }).at(-1) as HTMLElement)
  await waitFor(() => expect(items()).toHaveLength(kept - 1))
})

test('the survivor’s voice is written beforehand; not reached asks what was tried', async () => {
  const user = await open(5)
  await user.click(screen.getByRole('tab', { name: 'Survivor’s voice' }))
  await user.click(screen.getByText('Not reached'))
  await user.type(screen.getByRole('textbox', { name: 'What was tried to reach them' }), 'Two calls')
  await waitFor(() => expect(rows.files[4]?.voice.tried).toBe('Two calls'), patience)
  expect(rows.files[4]?.voice.contact).toBe('not-reached')
  expect(await axeFindings()).toEqual([])
})
