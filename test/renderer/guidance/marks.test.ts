import { expect, test } from 'vitest'
import { currentOf, fitted, runsOf, sameKey } from '#renderer/features/guidance/marks.ts'
import type { Finding } from '#shared/guidance/index.ts'

const at = (start: number, end: number, rule: Finding['rule'] = 'opinion'): Finding => ({
  rule,
  start,
  end,
  severity: 'notice',
  message: '',
  source: '',
})

const text = 'He clearly lies, apparently, and is probably dealing.'

test('the runs put together are the text, letter by letter', () => {
  const runs = runsOf(text, [at(3, 10), at(17, 27, 'hearsay'), at(36, 52)])
  expect(runs.map((run) => run.text).join('')).toBe(text)
  expect(runs.flatMap((run) => (run.finding === null ? [] : [run.text]))).toEqual([
    'clearly',
    'apparently',
    'probably dealing',
  ])
})

test('where two findings overlap, the one with fewer words has them', () => {
  const [all, few] = [at(0, 27, 'chronology'), at(3, 10)]
  const runs = runsOf(text, [all, few])
  expect(runs.map((run) => run.finding)).toEqual([all, few, all, null])
})

test('a text that is too long has no line under all that follows; a finding beyond the text is passed over', () => {
  expect(runsOf(text, [at(0, text.length, 'too-long'), at(50, 90)])).toEqual([{ text, finding: null }])
})

test('typing before a finding moves it, typing behind it leaves it, changing its words ends it', () => {
  const found = [at(17, 27)]
  const before = `So ${text}`
  const [moved] = fitted(found, text, before)
  expect(before.slice(moved?.start, moved?.end)).toBe('apparently')
  expect(fitted(found, text, `${text} More.`)).toEqual(found)
  expect(fitted(found, text, text.replace('apparently', 'apprently'))).toEqual([])
  expect(fitted(found, text, '')).toEqual([])
})

test('the one that was chosen comes before the one at the caret, and that before the first', () => {
  const found = [at(3, 10), at(17, 27)]
  const [first, second] = found
  if (first === undefined || second === undefined) throw new Error('two findings')
  expect(currentOf(found, null, null, text)).toBe(first)
  expect(currentOf(found, null, 20, text)).toBe(second)
  expect(currentOf(found, sameKey(first, text), 20, text)).toBe(first)
  expect(currentOf([], null, 20, text)).toBeNull()
})
