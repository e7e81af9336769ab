import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForShortcuts } from '#renderer/actions/shortcuts.ts'
import { aboutCase, ReviewedField } from '#renderer/features/guidance/index.ts'
import { useNotice } from '#renderer/state/notices.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { type GuidanceRows, guidanceAnswers, guidanceRows } from '#test/harness/guidance-answers.ts'
import { sampleRows } from '#test/harness/sample-rows.ts'

const file = sampleRows('2031-11-27').files[0]
if (file === undefined) throw new Error('the sample has cases')
const about = aboutCase(file.record, findingPlace.summary)

let rows: GuidanceRows
let bridge: FakeBridge
let stop: () => void

beforeEach(() => {
  rows = guidanceRows()
  bridge = fakeBridge(guidanceAnswers(rows))
  stop = listenForShortcuts()
})
afterEach(() => stop())

function Field({ start = '' }: { readonly start?: string }) {
  const [text, setText] = useState(start)
  return (
    <ReviewedField
      label="Summary"
      about={about}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}

const two = 'On Sunday it kicked off again. She refuses to leave him.'
const field = (): HTMLTextAreaElement => screen.getByLabelText('Summary')
const said = (): string =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join('')
const marked = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-rule]')].map((one) => one.textContent)

/** The field with a text that has two findings, read, and the caret at its end. */
const open = async (start = two) => {
  show(<Field start={start} />)
  const user = userEvent.setup()
  await user.click(field())
  await waitFor(() => expect(marked()).toEqual(['it kicked off', 'refuses to leave']))
  return user
}

test('underlines come when the typing rests; caret and focus stay, and nobody is told', async () => {
  show(<Field />)
  const user = userEvent.setup()
  await user.type(field(), 'She refuses to leave him.')
  expect(marked()).toEqual([])
  await waitFor(() => expect(marked()).toEqual(['refuses to leave']))
  expect(document.activeElement).toBe(field())
  expect(field().selectionStart).toBe(field().value.length)
  expect(said()).toBe('')
  expect(field().getAttribute('aria-describedby')).toBeNull()
  await user.type(field(), ' And')
  expect(marked()).toEqual(['refuses to leave'])
})

test('the count is said on request alone, and describes the field until the next letter', async () => {
  const user = await open()
  await user.keyboard('{Alt>}q{/Alt}')
  expect(said()).toBe('2 hints.')
  const described = document.getElementById(field().getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('2 hints.')
  await user.keyboard('x')
  expect(said()).toBe('')
  expect(field().getAttribute('aria-describedby')).toBeNull()
})

test('a ready wording replaces these words and no other letter, and the caret stays behind its word', async () => {
  const user = await open()
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(field().value).toBe('On Sunday he assaulted her again. She refuses to leave him.')
  expect(field().selectionStart).toBe(field().value.length)
  expect(document.activeElement).toBe(field())
})

test('next shows the details of one after the other; Escape closes them and leaves the field alone', async () => {
  const user = await open()
  await user.keyboard('{Alt>}h{/Alt}')
  const details = screen.getByRole('region', { name: 'About this hint' })
  expect(details.textContent).toContain('it kicked off')
  expect(said()).toMatch(/^Hint 1 of 2\./)
  await user.keyboard('{Alt>}h{/Alt}')
  expect(screen.getByRole('region', { name: 'About this hint' }).textContent).toContain('refuses to leave')
  expect(await axeFindings()).toEqual([])
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: 'About this hint' })).toBeNull()
  expect(document.activeElement).toBe(field())
})

test('words without a ready wording say so, and stay', async () => {
  const user = await open()
  field().setSelectionRange(two.length - 8, two.length - 8)
  act(() => {
    field().dispatchEvent(new Event('select', { bubbles: true }))
  })
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(field().value).toBe(two)
  expect(useNotice.getState().notice?.text).toBe('There is no ready wording for these words.')
})

test('kept words are not pointed at again, and can be taken back with what was said about them', async () => {
  const user = await open()
  await user.keyboard('{Alt>}j{/Alt}')
  await waitFor(() => expect(marked()).toEqual(['refuses to leave']))
  expect(bridge.inputs('finding.keep')).toMatchObject([
    { place: 'summary', rule: 'victim-blaming', words: 'it kicked off', reason: '', scope: 'this' },
  ])
  await user.keyboard('{Alt>}{Shift>}J{/Shift}{/Alt}')
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Her own words{Enter}')
  await waitFor(() => expect(marked()).toEqual([]))
  expect(rows.kept.at(-1)).toMatchObject({ words: 'refuses to leave', reason: 'Her own words' })
  await user.click(await screen.findByRole('button', { name: '2 hints kept' }))
  expect(screen.getByText(/Her own words/)).toBeTruthy()
  const [first] = screen.getAllByRole('button', { name: 'Point it out again' })
  if (first !== undefined) await user.click(first)
  await waitFor(() => expect(marked()).toEqual(['it kicked off']))
})

test('a rule that is ignored here says nothing more in this place', async () => {
  const user = await open()
  await user.keyboard('{Alt>}u{/Alt}')
  await waitFor(() => expect(marked()).toEqual([]))
  expect(rows.kept).toMatchObject([{ scope: 'rule-here', rule: 'victim-blaming' }])
  await user.click(field())
  await user.keyboard(' He says she keeps going back.')
  await new Promise((resolve) => setTimeout(resolve, 450))
  expect(marked()).toEqual([])
})

test('the note can be clicked through without taking the caret away', async () => {
  const user = await open()
  await user.click(screen.getByRole('button', { name: /^Hint: / }))
  expect(screen.getByRole('region', { name: 'About this hint' })).toBeTruthy()
  expect(document.activeElement).toBe(field())
  await user.click(screen.getByRole('button', { name: /^Use it/ }))
  expect(field().value).toContain('he assaulted her')
})
