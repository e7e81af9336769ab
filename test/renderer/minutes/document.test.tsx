import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import { emptyDoc, type MinutesDocument, type MinutesSection } from '#shared/domain/minutes.ts'
import { bullets, paragraph, plainText, rich, richDocOf } from '#shared/domain/rich-text.ts'
import type { Cell, MinutesBlock } from '#shared/minutes/blocks.ts'
import { caseBlocks } from '#shared/minutes/case-blocks.ts'
import { caseName } from '#shared/minutes/case-standing.ts'
import { endBlocks, frontBlocks } from '#shared/minutes/meeting-blocks.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { fakeBridge, show } from '#test/harness/bridge.tsx'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { minutesAnswers } from './minutes-answers.ts'

const lines = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell)

/** Every text of a block; of a section its title and what was written, where that stands in the minutes. */
const textsOf = (block: MinutesBlock, sections: readonly MinutesSection[]): readonly string[] => {
  switch (block.kind) {
    case 'facts':
      return block.rows.flatMap(([label, value]) => [label, ...lines(value)])
    case 'table':
      return [...block.columns.map((one) => one.title), ...block.rows.flat().flatMap(lines)]
    case 'section': {
      const found = sections.find((one) => one.heading === block.heading)
      return found === undefined ? [] : [block.title, ...plainText(found.doc).split('\n')]
    }
    default:
      return [block.text]
  }
}

/** Every text of the minutes, as the written documents have them. */
const everyText = (minutes: MinutesDocument): readonly string[] => {
  const of = (caseId: string | null) => minutes.sections.filter((one) => one.caseId === caseId)
  return [
    ...frontBlocks(minutes).flatMap((block) => textsOf(block, of(null))),
    ...minutes.facts.cases.flatMap((one) => [
      `Case ${one.record.number}: ${caseName(one)}`,
      ...caseBlocks(minutes.facts, one).flatMap((block) => textsOf(block, of(one.record.id))),
    ]),
    ...endBlocks(minutes).flatMap((block) => textsOf(block, of(null))),
  ]
}

const page = async (minutes: MinutesDocument): Promise<string> => {
  fakeBridge(minutesAnswers(minutes))
  show(<MinutesPage meetingId={minutes.facts.meeting.id} />)
  const region = await screen.findByRole('region', { name: 'Document' })
  return (region.textContent ?? '').replace(/\s+/gu, ' ')
}

test.each([
  ['a draft', minutesDocumentFixture({ isSample: true })],
  ['a signed version', minutesDocumentFixture({ signed: true })],
  ['nothing but one case', minutesDocumentFixture({ cases: 1 })],
])('%s leaves no text of the minutes off the screen', async (_, minutes) => {
  const shown = await page(minutes)
  const texts = everyText(minutes)
  const missing = texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '' && !shown.includes(text))
  expect(missing).toEqual([])
  expect(texts.length).toBeGreaterThan(100)
})

test('headings and tables in their places, and axe finds nothing', async () => {
  await page(minutesDocumentFixture())
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(headings).toContain('Case 4: Parveen Ashdale (deferred)')
  expect(headings).toContain('Case 6: withdrawn')
  expect(screen.getByRole('table', { name: 'Actions of case 1' })).toBeTruthy()
  expect(await axeFindings()).toEqual([])
})

test('grounds for sharing stand in the cases where they were recorded, and in no other', async () => {
  const minutes = minutesDocumentFixture({ cases: 3 })
  await page(minutes)
  const table = screen.getByRole('table', { name: 'Grounds for sharing in case 1' })
  const ground = minutes.facts.cases[0]?.contributions.find((one) => one.ground !== null)?.ground
  expect(table.textContent).toContain(ground?.lawful)
  expect(table.textContent).toContain(ground?.proportionate)
  expect(screen.getByRole('table', { name: 'Grounds for sharing in case 3' }).textContent).toContain(
    'Not recorded',
  )
  expect(screen.queryByRole('table', { name: 'Grounds for sharing in case 2' })).toBeNull()
})

/** These minutes with nothing written under a heading. */
const without = (minutes: MinutesDocument, heading: MinutesSection['heading'], doc = emptyDoc) => ({
  ...minutes,
  sections: minutes.sections.map((one) => (one.heading === heading ? { ...one, doc } : one)),
})

test('where nothing was written of the plan nothing is said of it, and a draft has a way to write there', async () => {
  const spaces = richDocOf([paragraph(rich(' ')), bullets([[paragraph()]])])
  const shown = await page(without(minutesDocumentFixture({ cases: 1 }), 'plan', spaces))
  expect(shown).not.toContain('Nothing was recorded.')
  expect(screen.queryByRole('heading', { name: 'Plan' })).toBeNull()
  expect(screen.getByRole('table', { name: 'Actions of case 1' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Add text: Plan' })).toBeTruthy()
  expect(await axeFindings()).toEqual([])
})

test('a part that belongs to every case says that it is empty, and is edited like any other', async () => {
  expect(await page(without(minutesDocumentFixture({ cases: 1 }), 'risk'))).toContain('Nothing was recorded.')
  expect(screen.getByRole('heading', { name: 'Risk' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Edit: Risk' })).toBeTruthy()
})

test('a signed version leaves out what nobody wrote', async () => {
  const shown = await page(
    without(without(minutesDocumentFixture({ cases: 1, signed: true }), 'plan'), 'opening'),
  )
  expect(shown).not.toMatch(/Nothing was recorded|Add text/)
  expect(screen.queryByRole('heading', { name: /^(?:Plan|Opening)$/ })).toBeNull()
})

test('a signed version has no way into its text', async () => {
  await page(minutesDocumentFixture({ signed: true }))
  expect(screen.queryAllByRole('button', { name: /^(?:Edit|Add text)/ })).toEqual([])
  expect(screen.getByText('Read only.')).toBeTruthy()
})

test('of two hundred ways into the text one is a stop of the Tab key', async () => {
  await page(minutesDocumentFixture({ cases: 40 }))
  const edits = screen.getAllByRole('button', { name: /^Edit/ })
  expect(edits.length).toBeGreaterThan(150)
  expect(edits.filter((one) => one.tabIndex === 0)).toHaveLength(1)
  expect(document.querySelectorAll('.tiptap')).toHaveLength(0)
})
