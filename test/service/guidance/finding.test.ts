import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/calls.ts'
import { caseForm, meetingForm, openWithCase } from '#test/harness/meeting-room.ts'

type Kept = InputOf<'finding.keep'>

const keptIn = (meetingId: string, caseId: string | null, over: Partial<Kept> = {}): Kept => ({
  id: randomUUID(),
  meetingId,
  caseId,
  place: 'voice.wants',
  rule: 'vague',
  words: 'To work.',
  reason: '',
  scope: 'this',
  ...over,
})

test('is kept with who and when, in the order of keeping, until it is not', async () => {
  const { ask, at, meetingId, caseId } = await openWithCase()
  const one = keptIn(meetingId, caseId, { reason: 'Her own words' })
  const two = keptIn(meetingId, null, { place: 'section:opening', scope: 'rule-here' })
  await ask('finding.keep', one)
  at.moving.advance(5_000)
  await ask('finding.keep', two)
  const list = await ask('finding.list', { meetingId })
  expect(list).toMatchObject([one, two])
  expect(list.map(({ keptBy }) => keptBy)).toEqual(['Robin Ashworth', 'Robin Ashworth'])
  expect((list[1]?.keptAt ?? 0) - (list[0]?.keptAt ?? 0)).toBe(5_000)
  await ask('finding.unkeep', { id: one.id })
  expect((await ask('finding.list', { meetingId })).map(({ id }) => id)).toEqual([two.id])
  await expect(ask('finding.unkeep', { id: one.id })).rejects.toThrow('not-found')
})

test('is kept once by two windows, and twice where it is not the same', async () => {
  const { ask, meetingId, caseId } = await openWithCase()
  const one = keptIn(meetingId, caseId)
  await ask('finding.keep', one)
  await ask('finding.keep', { ...one, id: randomUUID(), reason: 'Said twice' })
  expect(await ask('finding.list', { meetingId })).toHaveLength(1)
  const opening = keptIn(meetingId, null)
  await ask('finding.keep', opening)
  await ask('finding.keep', { ...opening, id: randomUUID() })
  await ask('finding.keep', { ...one, id: randomUUID(), scope: 'rule-here' })
  expect(await ask('finding.list', { meetingId })).toHaveLength(3)
  await expect(ask('finding.keep', { ...one, words: 'Other words' })).rejects.toThrow('conflict')
})

test('belongs to a meeting, and to a case of just that meeting', async () => {
  const { ask, meetingId, caseId } = await openWithCase()
  const other = meetingForm({ reference: 'ELM-2026-07' })
  const elsewhere = caseForm(other.id)
  await ask('meeting.save', other)
  await ask('case.save', elsewhere)
  await expect(ask('finding.keep', keptIn(other.id, caseId))).rejects.toThrow('not-found')
  await expect(ask('finding.keep', keptIn(randomUUID(), null))).rejects.toThrow('not-found')
  await expect(ask('finding.list', { meetingId: randomUUID() })).rejects.toThrow('not-found')
  await ask('finding.keep', keptIn(other.id, elsewhere.id))
  expect(await ask('finding.list', { meetingId })).toEqual([])
})
