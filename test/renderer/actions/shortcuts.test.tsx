import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listenForShortcuts } from '#renderer/actions/shortcuts.ts'
import { useActions } from '#renderer/actions/use-actions.ts'
import { type Bindings, type Layer, useBindings } from '#renderer/state/bindings.ts'
import { useNotice } from '#renderer/state/notices.ts'

function Bound({ bindings, layer }: { readonly bindings: Bindings; readonly layer?: Layer }) {
  useActions(bindings, layer)
  return null
}

let stop = (): void => undefined
beforeEach(() => {
  stop = listenForShortcuts()
})
afterEach(() => {
  stop()
  cleanup()
  useBindings.setState({ entries: [], singleKeys: true })
  useNotice.setState({ notice: null })
})

describe('shortcuts', () => {
  test('run what is bound, and the latest function of it', async () => {
    const first = vi.fn()
    const second = vi.fn()
    const { rerender } = render(<Bound bindings={{ 'turn.next': { run: first } }} />)
    rerender(<Bound bindings={{ 'turn.next': { run: second } }} />)
    await userEvent.keyboard('n')
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
  })

  test('leave single keys to a text field, and take them with Alt', async () => {
    const run = vi.fn()
    render(
      <>
        <Bound bindings={{ 'capture.action': { run } }} />
        <input aria-label="field" />
      </>,
    )
    await userEvent.type(screen.getByLabelText('field'), 'a')
    expect(run).not.toHaveBeenCalled()
    expect(screen.getByLabelText<HTMLInputElement>('field').value).toBe('a')
    await userEvent.keyboard('{Alt>}a{/Alt}')
    expect(run).toHaveBeenCalledOnce()
  })

  test('leave Space to a button that has the focus', async () => {
    const run = vi.fn()
    const pressed = vi.fn()
    render(
      <>
        <Bound bindings={{ 'clock.toggle': { run } }} />
        <button type="button" onClick={pressed}>
          Share
        </button>
      </>,
    )
    screen.getByRole('button').focus()
    await userEvent.keyboard(' ')
    expect(pressed).toHaveBeenCalledOnce()
    expect(run).not.toHaveBeenCalled()
    screen.getByRole('button').blur()
    await userEvent.keyboard(' ')
    expect(run).toHaveBeenCalledOnce()
  })

  test('say in words why a command is blocked', async () => {
    const run = vi.fn()
    render(<Bound bindings={{ 'case.start': { run, blocked: 'Another case is live.' } }} />)
    await userEvent.keyboard('s')
    expect(run).not.toHaveBeenCalled()
    expect(useNotice.getState().notice?.text).toBe('Another case is live.')
  })

  test('reach only the dialog while one is open', async () => {
    const behind = vi.fn()
    const inside = vi.fn()
    render(
      <>
        <Bound bindings={{ 'turn.next': { run: behind } }} />
        <div role="dialog" aria-modal="true" aria-label="A dialog">
          <Bound bindings={{ 'program.help': { run: inside } }} layer="dialog" />
        </div>
      </>,
    )
    await userEvent.keyboard('n?')
    expect(behind).not.toHaveBeenCalled()
    expect(inside).toHaveBeenCalledOnce()
  })

  test('can be turned off as single keys, with Alt still working (WCAG 2.1.4)', async () => {
    const run = vi.fn()
    render(<Bound bindings={{ 'turn.next': { run } }} />)
    useBindings.getState().allowSingleKeys(false)
    await userEvent.keyboard('n')
    expect(run).not.toHaveBeenCalled()
    await userEvent.keyboard('{Alt>}n{/Alt}')
    expect(run).toHaveBeenCalledOnce()
  })

  test('come back to the screen when a part of it goes', async () => {
    const outer = vi.fn()
    const inner = vi.fn()
    const { rerender } = render(
      <>
        <Bound bindings={{ 'meeting.break': { run: outer } }} />
        <Bound key="inner" bindings={{ 'meeting.break': { run: inner } }} />
      </>,
    )
    await userEvent.keyboard('b')
    rerender(<Bound bindings={{ 'meeting.break': { run: outer } }} />)
    await userEvent.keyboard('b')
    expect(inner).toHaveBeenCalledOnce()
    expect(outer).toHaveBeenCalledOnce()
  })
})
