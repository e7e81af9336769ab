import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTyped } from '#renderer/state/typed.ts'

test('half a sentence outlives the line it was typed in, and only in its own place', () => {
  const first = renderHook(() => useTyped('item:1:police'))
  act(() => first.result.current[1]('He has a k'))
  first.unmount()
  expect(renderHook(() => useTyped('item:1:police')).result.current[0]).toBe('He has a k')
  expect(renderHook(() => useTyped('item:2:police')).result.current[0]).toBe('')
  const again = renderHook(() => useTyped('item:1:police'))
  act(() => again.result.current[1](''))
  expect(again.result.current[0]).toBe('')
})
