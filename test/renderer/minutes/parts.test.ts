import { expect, test } from 'vitest'
import { partName, partState, partsOf, placeOf, stepFrom } from '#renderer/features/minutes/parts.ts'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'

const minutes = minutesDocumentFixture({ cases: 6 })
const parts = partsOf(minutes)
const caseId = (number: number): string =>
  minutes.facts.cases.find(({ record }) => record.number === number)?.record.id ?? ''

test('the opening, each case in the order of the minutes, the closing', () => {
  expect(parts.map(partName)).toEqual([
    'Opening',
    'Amara Ellwood',
    'Siân Prytherch',
    'Joanne Quillfeather',
    'Parveen Ashdale',
    'Grace O’Marrow',
    'Withdrawn',
    'Closing',
  ])
  expect(parts.map((part) => part.sections.length)).toEqual([1, 5, 5, 5, 0, 5, 0, 1])
})

test('a part says how its sections stand, or why it has none', () => {
  const [opening, first, ...rest] = parts
  if (opening === undefined || first === undefined) throw new Error('there are parts')
  const as = (edited: readonly boolean[]) => ({
    ...first,
    sections: first.sections.map((one, at) => ({ ...one, edited: edited[at] === true })),
  })
  expect(partState(as([]))).toBe('As captured')
  expect(partState(as([false, true, false, true]))).toBe('Edited: voice, risk')
  expect(partState(as([true, true, true, true, true]))).toBe('Edited')
  expect(rest.map(partState).slice(2, 4)).toEqual(['Deferred', 'Edited'])
})

test('next and previous go through every section, over cases that have none, and stop at the ends', () => {
  const opening = parts[0]
  if (opening === undefined) throw new Error('there are parts')
  const seen: string[] = []
  for (let at: ReturnType<typeof stepFrom> = placeOf(opening); at !== null; at = stepFrom(parts, at, 1)) {
    seen.push(at.section ?? '')
  }
  expect(seen).toEqual(minutes.sections.map((one) => one.key))
  expect(stepFrom(parts, placeOf(opening), -1)).toBeNull()
  const deferred = { part: caseId(4), section: null }
  expect(stepFrom(parts, deferred, 1)).toEqual({ part: caseId(5), section: `${caseId(5)}:referral` })
  expect(stepFrom(parts, deferred, -1)).toEqual({ part: caseId(3), section: `${caseId(3)}:plan` })
})
