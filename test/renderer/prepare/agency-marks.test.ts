import { expect, test } from 'vitest'
import { isMarked, marked } from '#renderer/features/prepare/agency-marks.ts'
import { awaitedAgency } from '#renderer/features/prepare/blank-case.ts'
import type { AgencyId } from '#shared/ids.ts'
import { idOf } from '#test/harness/sample-rows.ts'

const police = idOf('agency', 'police') as AgencyId
const idva = idOf('agency', 'idva') as AgencyId

test('any mark brings an agency into the case; clearing "in the case" takes it out', () => {
  const one = marked([], idva, 'children', true)
  expect(one).toEqual([{ ...awaitedAgency(idva), knowsChildren: true }])
  expect(marked(one, idva, 'involved', false)).toEqual([])
})

test('one carries the survivor’s voice, one has the strongest relationship', () => {
  let parts = marked([awaitedAgency(police)], police, 'voice', true)
  parts = marked(parts, police, 'strongest', true)
  parts = marked(parts, idva, 'voice', true)
  expect(parts.map((part) => [isMarked(part, 'voice'), isMarked(part, 'strongest')])).toEqual([
    [false, true],
    [true, false],
  ])
  expect(marked(parts, idva, 'voice', false).some((part) => part.carriesVoice)).toBe(false)
})

test('the three answers about research exclude each other', () => {
  const parts = marked([awaitedAgency(police)], police, 'nil', true)
  const ticked = (['awaited', 'holds', 'nil'] as const).filter((column) => isMarked(parts[0], column))
  expect(ticked).toEqual(['nil'])
})
