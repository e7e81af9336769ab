import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  GroundLine,
  GuidanceReview,
  GuidanceSettings,
  SummariseDialog,
} from '#renderer/features/guidance/index.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { AppError } from '#shared/contract/errors.ts'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import { reviewText } from '#shared/guidance/index.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { type GuidanceRows, guidanceAnswers, guidanceRows } from '#test/harness/guidance-answers.ts'
import { sampleAnswers } from '#test/harness/sample-answers.ts'
import { type SampleRows, sampleRows } from '#test/harness/sample-rows.ts'

let meeting: SampleRows
let rows: GuidanceRows
let bridge: FakeBridge

beforeEach(() => {
  meeting = sampleRows('2031-11-27')
  rows = guidanceRows()
  bridge = fakeBridge({ ...sampleAnswers(meeting), ...guidanceAnswers(rows) })
  useUnsaved.setState({ entries: {} })
})

/** An item of the sample with a text of our own; the sample's other items are gone. */
const onlyItem = (text: string): SharingItem => {
  const [first] = meeting.files
  const item = first?.items[0]
  if (first === undefined || item === undefined) throw new Error('the sample has items')
  const said = { ...item, text, decision: 'share' as const, holdReason: '' }
  meeting.files[0] = { ...first, items: [said] }
  return said
}
const meetingId = (): MeetingId => meeting.meeting.id as MeetingId
const caseId = (): CaseId => meeting.files[0]?.record.id as CaseId

const pile =
  'On 3 March he pushed her. On 9 March he kicked the door in. On 2 April he followed her. The children hide when he rings. Her visa expires in June.'
const context = { kind: 'sharing' as const, agencyKind: 'police' as const, people: [] }

const openDialog = (onDone: () => void) => {
  const { capturedAt: _c, decision: _d, holdReason: _h, ...item } = onlyItem(pile)
  show(
    <SummariseDialog
      original={{ ...item, caseId: caseId() }}
      context={context}
      findings={reviewText(pile, context)}
      opened
      onClose={() => undefined}
      onDone={onDone}
    />,
  )
  return userEvent.setup()
}

test('a text becomes items under its purposes, moved and put right by hand, and nothing is lost', async () => {
  const onDone = vi.fn()
  const user = openDialog(onDone)
  const submit = screen.getByRole('button', { name: 'Put these in its place' })
  await user.click(submit)
  expect(screen.getByText(/Fill in what stands in square brackets/)).toBeTruthy()
  expect(bridge.inputs('item.save')).toEqual([])
  await user.clear(screen.getByLabelText('Words of part 1'))
  await user.type(screen.getByLabelText('Words of part 1'), 'Three assaults since March.')
  await user.selectOptions(screen.getByLabelText('Where part 2 goes'), 'Barriers')
  expect(await axeFindings()).toEqual([])
  await user.click(submit)
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
  const items = meeting.files[0]?.items ?? []
  const all = items.map((one) => one.text).join(' ')
  for (const sentence of ['pushed her', 'kicked the door in', 'followed her', 'hide when he rings', 'visa']) {
    expect(all).toContain(sentence)
  }
  expect(items.find((one) => one.text.includes('hide when'))?.purpose).toBe('barriers')
  expect(items.find((one) => one.text.includes('visa'))).toMatchObject({ decision: 'hold' })
})

test('where one part is refused the whole text still stands, and the next try saves none twice', async () => {
  const onDone = vi.fn()
  const user = openDialog(onDone)
  const saved = sampleAnswers(meeting)['item.save']
  let count = 0
  bridge.answer({
    'item.save': (input) => {
      count += 1
      if (count === 2) throw new AppError('disk-full')
      return saved?.(input) ?? { revision: 0 }
    },
  })
  await user.clear(screen.getByLabelText('Words of part 1'))
  await user.click(screen.getByRole('button', { name: 'Put these in its place' }))
  await waitFor(() => expect(count).toBe(2))
  expect(meeting.files[0]?.items.map((one) => one.text)).toContain(pile)
  expect(onDone).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Put these in its place' }))
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
  const texts = meeting.files[0]?.items.map((one) => one.text) ?? []
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).not.toContain(pile)
})

test('the ground is recorded in two choices of the area’s wording, with caution where it is due', async () => {
  const item = onlyItem('Nothing.')
  show(
    <GroundLine
      meetingId={meetingId()}
      caseId={caseId()}
      agencyId={item.agencyId}
      found={new Set(['immigration', 'vague'])}
    />,
  )
  const user = userEvent.setup()
  expect(screen.getByRole('note').textContent).toMatch(/Immigration status appears/)
  const lawful = screen.getByLabelText('Why is sharing this lawful?')
  await within(lawful).findByRole('option', { name: defaultGuidance.lawfulGrounds[1] ?? '' })
  await user.selectOptions(lawful, defaultGuidance.lawfulGrounds[1] ?? '')
  await waitFor(() => expect(rows.grounds).toHaveLength(1))
  await user.selectOptions(
    screen.getByLabelText('Why is it necessary and proportionate?'),
    defaultGuidance.proportionateGrounds[0] ?? '',
  )
  expect(await screen.findByText('✓ Ground')).toBeTruthy()
  expect(rows.grounds).toMatchObject([
    { lawful: defaultGuidance.lawfulGrounds[1], proportionate: defaultGuidance.proportionateGrounds[0] },
  ])
})

test('each agency’s open hints stand with a request that names nobody, and the case is one click away', async () => {
  const survivor = meeting.files[0]?.record.people.find((one) => one.role === 'survivor')?.name ?? ''
  const item = onlyItem(`Her number is 07700 900123 and ${survivor} refuses to leave him.`)
  const name = meeting.agencies.find((one) => one.id === item.agencyId)?.name ?? ''
  const onCase = vi.fn()
  show(<GuidanceReview meetingId={meetingId()} caseIds={[caseId()]} onCase={onCase} />)
  const card = await screen.findByRole('region', { name })
  expect(within(card).getByText('07700 900123')).toBeTruthy()
  const request = within(card).getByRole<HTMLTextAreaElement>('textbox')
  expect(request.readOnly).toBe(true)
  expect(request.value).toContain(`Dear colleagues at ${name}`)
  expect(request.value).not.toContain('07700')
  expect(request.value).not.toContain(survivor.split(' ')[0])
  const copied = vi.fn(() => true)
  Object.assign(document, { execCommand: copied })
  const user = userEvent.setup()
  await user.click(within(card).getByRole('button', { name: 'Copy' }))
  expect(copied).toHaveBeenCalledWith('copy')
  expect(request.selectionEnd - request.selectionStart).toBe(request.value.length)
  await user.click(within(card).getByRole('button', { name: 'Case 1' }))
  expect(onCase).toHaveBeenCalledWith(caseId(), item.agencyId)
})

test('rules are switched one by one, own phrases are kept once they have words, the grounds are never empty', async () => {
  show(<GuidanceSettings />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('switch', { name: 'Clinical detail' }))
  await waitFor(() => expect(rows.area.off).toEqual(['medical-detail']), { timeout: 3_000 })
  await user.click(screen.getByRole('button', { name: 'Add: local service' }))
  await user.type(screen.getByLabelText('Local service 1'), 'Harbour Project')
  await user.click(screen.getByRole('button', { name: 'Add: phrase' }))
  await waitFor(() => expect(rows.area.ownServices).toEqual(['Harbour Project']), { timeout: 3_000 })
  expect(rows.area.ownPhrases.map((one) => one.phrase)).toEqual(['it kicked off'])
  expect(screen.getByLabelText('Phrase 2')).toBeTruthy()
  expect(await axeFindings()).toEqual([])
  for (const _ of defaultGuidance.lawfulGrounds) {
    await user.click(screen.getByRole('button', { name: 'Remove lawful ground 1' }))
  }
  expect(screen.getByText(/Keep one wording of each/)).toBeTruthy()
  expect(rows.area.lawfulGrounds.length).toBeGreaterThan(0)
})
