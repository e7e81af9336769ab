import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '#renderer/api/problem.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { useRecord } from '#renderer/state/use-record.ts'

type Note = { readonly a: string; readonly b: string; readonly revision: number }
const stored: Note = { a: '', b: '', revision: 4 }

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  useUnsaved.setState({ entries: {} })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const resting = () => act(() => vi.advanceTimersByTimeAsync(2_000))

test('what is typed is sent once it rests, as a whole, with the revision that was seen', async () => {
  const save = vi.fn(async (note: Note) => ({ revision: note.revision + 1 }))
  const { result } = renderHook(() => useRecord('one', stored, save))
  act(() => result.current.change({ a: 'x' }))
  act(() => result.current.change({ a: 'xy' }))
  expect(result.current.value.a).toBe('xy')
  expect(save).not.toHaveBeenCalled()
  await resting()
  expect(save.mock.calls).toEqual([[{ a: 'xy', b: '', revision: 4 }]])
  expect(result.current.dirty).toBe(false)
  expect(result.current.value.a).toBe('xy')
})

test('what is typed while a save is under way goes out after it, with the revision that it made', async () => {
  const waiting: ((answer: { revision: number }) => void)[] = []
  const save = vi.fn((_: Note) => new Promise<{ revision: number }>((resolve) => waiting.push(resolve)))
  const { result } = renderHook(() => useRecord('one', stored, save))
  act(() => result.current.change({ a: 'first' }))
  await resting()
  act(() => result.current.change({ b: 'second' }))
  await act(async () => waiting[0]?.({ revision: 5 }))
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
  expect(save.mock.calls[1]?.[0]).toEqual({ a: 'first', b: 'second', revision: 5 })
  await act(async () => waiting[1]?.({ revision: 6 }))
  expect(result.current.dirty).toBe(false)
  expect(result.current.revision()).toBe(6)
})

test('a conflict keeps what was typed until the person decides', async () => {
  const conflict = new Problem({ code: 'conflict', ref: 'TEST' })
  const save = vi.fn<(note: Note) => Promise<{ revision: number }>>()
  save.mockRejectedValueOnce(conflict).mockResolvedValue({ revision: 10 })
  const { result, rerender } = renderHook(({ row }) => useRecord('one', row, save), {
    initialProps: { row: stored },
  })
  act(() => result.current.change({ a: 'mine' }))
  await resting()
  rerender({ row: { a: 'theirs', b: '', revision: 9 } })
  expect(result.current.problem?.code).toBe('conflict')
  expect(result.current.value.a).toBe('mine')
  act(() => result.current.change({ a: 'mine still' }))
  await resting()
  expect(save).toHaveBeenCalledTimes(1)
  await act(() => result.current.overwrite())
  expect(save.mock.calls[1]?.[0]).toEqual({ a: 'mine still', b: '', revision: 9 })
  expect(result.current.problem).toBeNull()
})

test('discarding shows what is stored', async () => {
  const save = vi.fn().mockRejectedValue(new Problem({ code: 'conflict', ref: 'TEST' }))
  const { result } = renderHook(() => useRecord<Note>('one', stored, save))
  act(() => result.current.change({ a: 'mine' }))
  await resting()
  act(() => result.current.discard())
  expect(result.current.value).toEqual(stored)
  expect(result.current.problem).toBeNull()
})

test('a record that is not ready waits, outlives its screen, and is there again', async () => {
  const save = vi.fn(async (note: Note) => ({ revision: note.revision + 1 }))
  const mount = () => renderHook(() => useRecord('one', stored, save, (note) => note.a !== ''))
  const first = mount()
  act(() => first.result.current.change({ b: 'kept' }))
  await resting()
  first.unmount()
  await resting()
  expect(save).not.toHaveBeenCalled()
  const second = mount()
  expect(second.result.current.value.b).toBe('kept')
  act(() => second.result.current.change({ a: 'named' }))
  second.unmount()
  await resting()
  expect(save).toHaveBeenCalledWith({ a: 'named', b: 'kept', revision: 4 })
})

test('what the case service could not take waits, and fits what the page sends again after the unlock', async () => {
  const gone = new Problem({ code: 'service-gone', ref: 'TEST' })
  const save = vi.fn<(note: Note) => Promise<{ revision: number }>>().mockRejectedValue(gone)
  const first = renderHook(() => useRecord('one', stored, save))
  act(() => first.result.current.change({ a: 'typed' }))
  await resting()
  first.unmount()
  await resting()
  // Each attempt is kept by the page and sent once more after the unlock, in this order.
  expect(save.mock.calls.map(([note]) => note.revision)).toEqual([4, 5])
  save.mockClear()
  save.mockResolvedValue({ revision: 7 })
  const { result } = renderHook(() => useRecord('one', { a: 'typed', b: '', revision: 6 }, save))
  await resting()
  expect(save.mock.calls).toEqual([[{ a: 'typed', b: '', revision: 6 }]])
  expect(result.current.dirty).toBe(false)
  expect(result.current.problem).toBeNull()
})

test('a refusal of the disk stays on screen and goes out with the next change', async () => {
  const save = vi.fn<(note: Note) => Promise<{ revision: number }>>()
  save
    .mockRejectedValueOnce(new Problem({ code: 'disk-full', ref: 'TEST' }))
    .mockResolvedValue({ revision: 5 })
  const { result } = renderHook(() => useRecord('one', stored, save))
  act(() => result.current.change({ a: 'x' }))
  await resting()
  expect(result.current.problem?.code).toBe('disk-full')
  expect(result.current.value.a).toBe('x')
  act(() => result.current.change({ a: 'xy' }))
  await resting()
  expect(result.current.problem).toBeNull()
  expect(save).toHaveBeenLastCalledWith({ a: 'xy', b: '', revision: 4 })
})
