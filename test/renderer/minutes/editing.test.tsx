import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { listenForShortcuts } from '#renderer/actions/shortcuts.ts'
import { rows } from '#renderer/api/rows.ts'
import { MinutesPage } from '#renderer/features/minutes/index.ts'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { useNotice } from '#renderer/state/notices.ts'
import { AppError } from '#shared/contract/errors.ts'
import { emptyDoc, type MinutesDocument, type RichDoc } from '#shared/domain/minutes.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import type { MeetingId } from '#shared/ids.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { minutesAnswers } from './minutes-answers.ts'

type Save = { key: string; revision: number; doc: RichDoc }
let minutes: MinutesDocument
let bridge: FakeBridge

/** A vault that keeps what is saved, and refuses a stale revision. */
const keeping = (): void => {
  const store = (key: string, part: Partial<MinutesDocument['sections'][number]>): void => {
    const sections = minutes.sections.map((one) => (one.key === key ? { ...one, ...part } : one))
    minutes = { ...minutes, sections }
  }
  const next = ({ key, revision }: { key: string; revision: number }): number => {
    if (minutes.sections.find((one) => one.key === key)?.revision !== revision) throw new AppError('conflict')
    return revision + 1
  }
  bridge.answer({
    'minutes.view': () => minutes,
    'minutes.saveSection': ({ key, revision, doc }) => {
      const saved = { revision: next({ key, revision }), savedAt: 1_795_000_000_000 }
      store(key, { ...saved, doc: doc as RichDoc, edited: true })
      return saved
    },
    'minutes.restoreSection': ({ key, revision }) => {
      const restored = { revision: next({ key, revision }) }
      const doc: RichDoc = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As it was captured.' }] }],
      }
      store(key, { ...restored, doc, edited: false })
      return restored
    },
  })
}

beforeEach(async () => {
  minutes = minutesDocumentFixture({ cases: 2 })
  useMinutesView.getState().enter('' as MeetingId)
  bridge = fakeBridge(minutesAnswers(minutes))
  keeping()
  show(<MinutesPage meetingId={minutes.facts.meeting.id} />)
  await screen.findByRole('region', { name: 'Document' })
})

const edit = async (name: string): Promise<HTMLElement> => {
  await userEvent.setup().click(screen.getAllByRole('button', { name: `Edit: ${name}` })[0] as HTMLElement)
  return screen.findByRole('textbox', { name })
}
/** What a key press does to the text; jsdom has no editing of its own. */
const insert = (field: HTMLElement, text: string): void => {
  const { editor } = field as unknown as {
    editor: { commands: { insertContentAt: (at: number, text: string) => void } }
  }
  act(() => editor.commands.insertContentAt(1, text))
}
const saves = (): readonly Save[] => bridge.inputs('minutes.saveSection') as Save[]
const saved = (count: number): Promise<void> =>
  waitFor(() => expect(saves()).toHaveLength(count), { timeout: 3_000 })

test('typing is saved once it rests, with the revision each save gave, and one editor at a time is there', async () => {
  const field = await edit('Referral')
  insert(field, 'First. ')
  insert(field, 'Then. ')
  expect(saves()).toEqual([])
  await saved(1)
  expect(useNotice.getState().notice?.text).toMatch(/^Saved \d\d:\d\d:\d\d$/)
  insert(field, 'Last. ')
  await saved(2)
  expect(saves().map((one) => one.revision)).toEqual([2, 3])
  expect(plainText((saves()[1] as Save).doc)).toMatch(/^Last\. Then\. First\. /)
  await edit('Risk')
  expect(document.querySelectorAll('.tiptap')).toHaveLength(1)
  // Nothing was read again for it: the saved words stand where they were.
  expect(bridge.inputs('minutes.view')).toHaveLength(1)
  expect(screen.getByText(/Last\. Then\. First\./)).toBeTruthy()
})

test('leaving with Escape saves at once, and the keyboard goes on from the section', async () => {
  const field = await edit('Referral')
  insert(field, 'Quickly. ')
  act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  await waitFor(() => expect(document.querySelector('.tiptap')).toBeNull())
  await saved(1)
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Referral'))
})

test('a plan in words begins at its own button, and has a heading once there are words', async () => {
  const { key } = minutes.sections.find((one) => one.heading === 'plan') ?? { key: '' }
  minutes = {
    ...minutes,
    sections: minutes.sections.map((one) => (one.key === key ? { ...one, doc: emptyDoc } : one)),
  }
  await act(() => rows.invalidateQueries())
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Add text: Plan' }))
  const field = await screen.findByRole('textbox', { name: 'Plan' })
  insert(field, 'The locks before the weekend.')
  act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  await saved(1)
  expect(saves()[0]).toMatchObject({ key, revision: 2 })
  expect(screen.queryByRole('button', { name: 'Add text: Plan' })).toBeNull()
  const section = document.querySelector(`[data-section="${key}"]`)
  expect(section?.querySelector('h3')?.textContent).toBe('Plan')
  expect(section?.textContent).toContain('The locks before the weekend.')
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Plan'))
})

test('a conflict keeps what was typed: over the newer text', async () => {
  const user = userEvent.setup()
  const field = await edit('Referral')
  const { key } = minutes.sections[1] ?? { key: '' }
  minutes = {
    ...minutes,
    sections: minutes.sections.map((one) => (one.key === key ? { ...one, revision: 9 } : one)),
  }
  insert(field, 'Mine. ')
  const note = await screen.findByRole('alert')
  insert(field, 'And more. ')
  expect(screen.getByRole('textbox', { name: 'Referral' }).textContent).toMatch(/^And more\. Mine\. /)
  await waitFor(() => expect(bridge.inputs('minutes.view').length).toBeGreaterThan(1))
  await new Promise((rest) => setTimeout(rest, 600))
  await user.click(within(note).getByRole('button', { name: 'Save mine over it' }))
  await saved(2)
  expect(saves()[1]).toMatchObject({ key, revision: 9 })
  expect(plainText((saves()[1] as Save).doc)).toMatch(/^And more\. Mine\. /)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('a conflict can be settled for the newer text, which then stands in the editor', async () => {
  const user = userEvent.setup()
  const field = await edit('Referral')
  const { key } = minutes.sections[1] ?? { key: '' }
  const doc: RichDoc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Theirs.' }] }],
  }
  minutes = {
    ...minutes,
    sections: minutes.sections.map((one) => (one.key === key ? { ...one, doc, revision: 9 } : one)),
  }
  insert(field, 'Mine. ')
  const note = await screen.findByRole('alert')
  await waitFor(() => expect(bridge.inputs('minutes.view').length).toBeGreaterThan(1))
  await user.click(within(note).getByRole('button', { name: /Throw mine away/ }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Referral' }).textContent).toBe('Theirs.'))
  expect(saves()).toHaveLength(1)
})

test('what was refused outlives the editor: it stays readable, marked, and is there again to be settled', async () => {
  const field = await edit('Referral')
  bridge.answer({
    'minutes.saveSection': () => {
      throw new AppError('conflict')
    },
  })
  insert(field, 'Only here. ')
  await screen.findByRole('alert')
  await edit('Risk')
  expect(screen.getByText('Not saved')).toBeTruthy()
  expect(screen.getByText(/Only here\./)).toBeTruthy()
  const again = await edit('Referral')
  expect(again.textContent).toMatch(/^Only here\. /)
})

test('making a section again asks first, throws the edits away and shows the new text', async () => {
  const user = userEvent.setup()
  const field = await edit('Referral')
  insert(field, 'Edited by hand. ')
  await saved(1)
  await user.click(await screen.findByRole('button', { name: 'Make again' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make the section again?' })
  await user.click(within(dialog).getByRole('button', { name: 'Keep it as edited' }))
  expect(bridge.inputs('minutes.restoreSection')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Make again' }))
  await user.click(await screen.findByRole('button', { name: 'Make it again' }))
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Referral' }).textContent).toBe('As it was captured.'),
  )
  expect(bridge.inputs('minutes.restoreSection')).toMatchObject([{ revision: 3 }])
  // The edits were saved, so that the journal has them; after that nothing more is written.
  await new Promise((rest) => setTimeout(rest, 600))
  expect(saves()).toHaveLength(1)
})

test('Alt with the arrows goes from section to section; the list follows and shows what was edited', async () => {
  const user = userEvent.setup()
  const stop = listenForShortcuts()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Referral'))
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/voice/))
  const list = screen.getByRole('navigation', { name: 'Parts of the minutes' })
  expect(list.querySelector('[aria-current=true]')?.textContent).toContain('Amara Ellwood')
  list.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('Siân Prytherch')
  expect(useMinutesView.getState().part).toBe(minutes.facts.cases[1]?.record.id)
  stop()
})
