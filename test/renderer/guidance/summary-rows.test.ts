import { expect, test } from 'vitest'
import { itemsOf, type Original, rowProblem, rowsOf } from '#renderer/features/guidance/summary-rows.ts'
import { reviewText } from '#shared/guidance/index.ts'
import { summariseIntoPurposes } from '#shared/guidance/summarise.ts'

const original: Original = {
  id: '00000000-0000-4000-8000-000000000001' as never,
  caseId: '00000000-0000-4000-8000-000000000002' as never,
  agencyId: '00000000-0000-4000-8000-000000000003' as never,
  purpose: 'barriers',
  basis: 'opinion',
  source: 'Duty worker',
  text: 'On 3 March he pushed her. On 9 March he kicked the door in. On 2 April he followed her. The children hide when he rings. Her visa expires in June.',
  prepared: true,
  revision: 4,
}
const context = { kind: 'sharing' as const, agencyKind: 'police' as const, people: [] }
const rows = rowsOf(
  summariseIntoPurposes(original.text, context, reviewText(original.text, context)),
  original.purpose,
)
const filledIn = rows.map((row) => (row.isSkeleton ? { ...row, text: 'Three incidents since March.' } : row))

test('every sentence of the text is in exactly one row', () => {
  const told = rows.filter((row) => !row.isSkeleton).map((row) => row.text)
  const sentences = original.text.match(/[^.]+\./g)?.map((one) => one.trim()) ?? []
  expect(sentences).toHaveLength(5)
  for (const sentence of sentences) {
    expect(
      told.filter((text) => text.includes(sentence)),
      sentence,
    ).toHaveLength(1)
  }
})

test('what is proposed for hold-back has its reason', () => {
  const held = rows.filter((row) => row.goes === 'hold')
  expect(held.map((row) => row.text)).toContain('Her visa expires in June.')
  expect(held.every((row) => row.reason !== '')).toBe(true)
})

test('a pattern with gaps is not saved, and emptied it is left out', () => {
  const pattern = rows.find((row) => row.isSkeleton)
  if (pattern === undefined) throw new Error('a chronology has a pattern')
  expect(rowProblem(pattern)).toMatch(/square brackets/)
  const emptied = { ...pattern, text: ' ' }
  expect(rowProblem(emptied)).toBeNull()
  const rest = rows.filter((row) => !row.isSkeleton)
  expect(itemsOf([emptied, ...rest], original)).toHaveLength(rest.length)
})

test('a part of the text cannot be emptied, nor held back without a reason', () => {
  const part = rows.find((row) => !row.isSkeleton && row.goes !== 'hold')
  if (part === undefined) throw new Error('something is said about the children')
  expect(rowProblem(part)).toBeNull()
  expect(rowProblem({ ...part, text: '' })).toMatch(/nothing of the text is to be lost/)
  expect(rowProblem({ ...part, goes: 'hold', reason: ' ' })).toMatch(/reason/)
})

test('one part that is shared is the original itself, and comes last; the others are new', () => {
  const items = itemsOf(filledIn, original)
  expect(items.map((one) => one.revision)).toEqual([...Array(items.length - 1).fill(0), 4])
  expect(items.at(-1)).toMatchObject({ id: original.id, decision: 'share', source: 'Duty worker' })
  expect(new Set(items.map((one) => one.id)).size).toBe(items.length)
  expect(items.every((one) => one.basis === 'opinion' && one.prepared)).toBe(true)
  expect(items.filter((one) => one.decision === 'hold').every((one) => one.holdReason !== '')).toBe(true)
  expect(items.filter((one) => one.decision === 'share').every((one) => one.holdReason === '')).toBe(true)
})

test('where all is held back, the original is held back too and nothing is shared by accident', () => {
  const held = filledIn.map((row) => ({ ...row, goes: 'hold' as const, reason: 'Not needed now' }))
  const items = itemsOf(held, original)
  expect(items.map((one) => one.decision)).toEqual(Array(items.length).fill('hold'))
  expect(items.at(-1)?.id).toBe(original.id)
})
