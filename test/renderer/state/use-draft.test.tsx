import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDraft } from '#renderer/state/use-draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Text = { readonly text: string; readonly revision: number }
const stored: Text = { text: '', revision: 0 }

/** Answers each save as the case service does: with the next revision. */
const accepted = () => vi.fn(async (draft: Text) => ({ revision: draft.revision + 1 }))

describe('a draft', () => {
  test('is saved once within half a second after the last key', async () => {
    const save = accepted()
    const { result } = renderHook(() => useDraft<Text>(stored, save))
    act(() => result.current.change({ text: 'H' }))
    await act(() => vi.advanceTimersByTimeAsync(200))
    act(() => result.current.change({ text: 'He' }))
    expect(result.current.value.text).toBe('He')
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(save).toHaveBeenCalledOnce()
    expect(save).toHaveBeenCalledWith({ text: 'He', revision: 0 })
    expect(result.current.dirty).toBe(false)
  })

  test('is saved at once when its place goes away', async () => {
    const save = accepted()
    const { result, unmount } = renderHook(() => useDraft<Text>(stored, save))
    act(() => result.current.change({ text: 'He has a key' }))
    unmount()
    expect(save).toHaveBeenCalledWith({ text: 'He has a key', revision: 0 })
  })

  test('stays on screen when it is refused, and goes with the next change', async () => {
    const save = vi.fn(async (draft: Text) =>
      draft.revision === 0 ? null : { revision: draft.revision + 1 },
    )
    const { result, rerender } = renderHook(({ rows }) => useDraft<Text>(rows, save), {
      initialProps: { rows: stored },
    })
    act(() => result.current.change({ text: 'kept' }))
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(result.current.value.text).toBe('kept')
    expect(result.current.dirty).toBe(true)
    rerender({ rows: { text: 'of somebody else', revision: 1 } })
    act(() => result.current.change({ text: 'kept too' }))
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(save).toHaveBeenLastCalledWith({ text: 'kept too', revision: 1 })
    expect(result.current.dirty).toBe(false)
  })

  test('is never saved twice at a time: a slow disk must not make it its own conflict', async () => {
    let most = 0
    let running = 0
    const save = vi.fn(async ({ revision }: Text) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 2_000))
      running -= 1
      return { revision: revision + 1 }
    })
    const { result } = renderHook(() => useDraft<Text>(stored, save))
    act(() => result.current.change({ text: 'one' }))
    await act(() => vi.advanceTimersByTimeAsync(500))
    act(() => result.current.change({ text: 'two' }))
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(save.mock.calls.map(([draft]) => draft.text)).toEqual(['one', 'two'])
    expect(most).toBe(1)
    expect(result.current.dirty).toBe(false)
  })

  test('keeps every field that is typed while an earlier one is on its way, and after, before the rows are read', async () => {
    type Plan = {
      readonly agency: string
      readonly person: string
      readonly route: string
      readonly revision: number
    }
    const empty: Plan = { agency: '', person: '', route: '', revision: 0 }
    const save = vi.fn(async ({ revision }: Plan) => {
      await new Promise((done) => setTimeout(done, 50))
      return { revision: revision + 1 }
    })
    const { result } = renderHook(() => useDraft<Plan>(empty, save))
    act(() => result.current.change({ agency: 'Idva service' }))
    act(() => void result.current.flush())
    act(() => result.current.change({ person: 'L. Grant' }))
    act(() => void result.current.flush())
    await act(() => vi.advanceTimersByTimeAsync(500))
    act(() => result.current.change({ route: 'In person' }))
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(save.mock.calls.map(([plan]) => plan)).toEqual([
      { agency: 'Idva service', person: '', route: '', revision: 0 },
      { agency: 'Idva service', person: 'L. Grant', route: '', revision: 1 },
      { agency: 'Idva service', person: 'L. Grant', route: 'In person', revision: 2 },
    ])
  })
})
