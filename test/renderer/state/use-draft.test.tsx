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
})
