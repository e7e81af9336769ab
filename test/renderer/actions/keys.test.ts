import { describe, expect, test } from 'vitest'
import { actionIds, recordOf } from '#renderer/actions/catalogue.ts'
import { isSingleKey, keyLabel, matches, type Press, whileTyping } from '#renderer/actions/keys.ts'

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...over,
})

describe('a press', () => {
  test.each([
    ['A', press('a'), true],
    ['A', press('A', { shiftKey: true }), false],
    ['Shift+N', press('N', { shiftKey: true }), true],
    ['N', press('N', { shiftKey: true }), false],
    ['Ctrl+K', press('k', { ctrlKey: true }), true],
    ['Ctrl+K', press('k'), false],
    ['K', press('k', { ctrlKey: true }), false],
    ['Ctrl+K', press('k', { metaKey: true }), true],
    ['?', press('?', { shiftKey: true, code: 'Slash' }), true],
    ['Space', press(' ', { code: 'Space' }), true],
    ['ArrowRight', press('ArrowRight'), true],
    ['ArrowRight', press('ArrowRight', { altKey: true }), false],
    ['Alt+A', press('å', { altKey: true, code: 'KeyA' }), true],
    ['Alt+0', press('º', { altKey: true, code: 'Digit0' }), true],
  ] as const)('%s', (shortcut, event, fits) => {
    expect(matches(shortcut, event)).toBe(fits)
  })
})

describe('single keys', () => {
  test('are told from combinations, so that they keep still while somebody types', () => {
    expect(['A', 'Space', 'ArrowLeft', '?', 'Shift+N'].map(isSingleKey)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['Ctrl+K', 'Alt+Enter', 'F6'].map(isSingleKey)).toEqual([false, false, false])
  })

  test('have a form with Alt for letters and digits; Space and arrows stay with the text', () => {
    expect(['A', 'Shift+N', '0', 'Space', 'ArrowLeft'].map(whileTyping)).toEqual([
      'Alt+A',
      'Alt+Shift+N',
      'Alt+0',
      null,
      null,
    ])
  })
})

describe('the catalogue', () => {
  const claims = actionIds.flatMap((id) =>
    recordOf(id).keys.flatMap((key) =>
      [key, whileTyping(key)].flatMap((one) => (one === null ? [] : [{ id, key: one }])),
    ),
  )

  test('gives every command a title and a key that can be read', () => {
    for (const id of actionIds) {
      expect(recordOf(id).title.length).toBeGreaterThan(3)
      expect(recordOf(id).keys.length).toBeGreaterThan(0)
    }
    expect(keyLabel('Ctrl+Shift+S')).toBe('Ctrl Shift S')
    expect(keyLabel('ArrowRight')).toBe('→')
  })

  test('gives no key to two commands that can be bound on one screen', () => {
    // These pairs live on different screens and mean the same gesture there.
    const shared = new Set(['Alt+ArrowUp', 'Alt+ArrowDown'])
    const seen = new Map<string, string>()
    for (const { id, key } of claims.filter((claim) => !shared.has(claim.key))) {
      expect(seen.get(key), `${key}: ${seen.get(key) ?? ''} and ${id}`).toBeUndefined()
      seen.set(key, id)
    }
  })
})
