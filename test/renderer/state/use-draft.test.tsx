import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDraft } from '#renderer/state/use-draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Text = { readonly text: string; readonly revision: number }
const stored: Text = { text: '', revision: 0 }

describe('a draft', () => {
  test('is saved once within half a second after the last key', async () => {
    const save = vi.fn(async () => true)
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
    const save = vi.fn(async () => true)
    const { result, unmount } = renderHook(() => useDraft<Text>(stored, save))
    act(() => result.current.change({ text: 'He has a key' }))
    unmount()
    expect(save).toHaveBeenCalledWith({ text: 'He has a key', revision: 0 })
  })

  test('stays on screen when it is refused, and goes with the next change', async () => {
    const save = vi.fn(async () => save.mock.calls.length > 1)
    const { result } = renderHook(() => useDraft<Text>(stored, save))
    act(() => result.current.change({ text: 'kept' }))
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(result.current.value.text).toBe('kept')
    expect(result.current.dirty).toBe(true)
    act(() => result.current.change({ revision: 1 }))
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(save).toHaveBeenLastCalledWith({ text: 'kept', revision: 1 })
    expect(result.current.dirty).toBe(false)
  })

  test('is never saved twice at a time: a slow disk must not make it its own conflict', async () => {
    let most = 0
    let running = 0
    const save = vi.fn(async (_: Text) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 2_000))
      running -= 1
      return true
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
})
