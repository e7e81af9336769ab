import { expect, test } from 'vitest'
import { defaultGuidance, engineSettings, hasDefaultGrounds } from '#shared/domain/guidance-settings.ts'
import { openMeetingRoom, programParts } from '#test/harness/meeting-room.ts'
import { openService } from '#test/harness/service.ts'

const changed = {
  ...defaultGuidance,
  off: ['too-long', 'opinion'] as const,
  ownPhrases: [
    { rule: 'victim-blaming' as const, phrase: 'hard to help', instead: 'not reached by us yet' },
    { rule: 'vague' as const, phrase: 'on our radar', instead: '' },
  ],
  allowedPhrases: ['Safe Lives'],
  ownServices: ['Lantern House'],
  ownPlaces: ['Meadow Court'],
  lawfulGrounds: ['Our agreement, part 2'],
  proportionateGrounds: ['Our agreement, part 3', 'A child is at risk'],
}

test('starts with our grounds, marked as ours, and is saved whole', async () => {
  const { ask } = await openMeetingRoom()
  const first = await ask('guidance.read', {})
  expect(first).toEqual(defaultGuidance)
  expect(hasDefaultGrounds(first)).toBe(true)
  expect(await ask('guidance.save', changed)).toEqual({ revision: 1 })
  const second = await ask('guidance.read', {})
  expect(second).toEqual({ ...changed, revision: 1 })
  expect(hasDefaultGrounds(second)).toBe(false)
  await ask('guidance.save', { ...changed, off: [], revision: 1 })
  expect((await ask('guidance.read', {})).off).toEqual([])
})

test('refuses whoever saw an older revision, and lists without a ground', async () => {
  const { ask } = await openMeetingRoom()
  await ask('guidance.save', defaultGuidance)
  await expect(ask('guidance.save', changed)).rejects.toThrow('conflict')
  await expect(ask('guidance.save', { ...changed, lawfulGrounds: [], revision: 1 })).rejects.toThrow(
    'invalid-input',
  )
  await expect(
    ask('guidance.save', { ...changed, off: ['no-such-rule'] as never, revision: 1 }),
  ).rejects.toThrow('invalid-input')
})

test('is for coordinator and chair, and leaves a journal entry', async () => {
  const { ask } = await openMeetingRoom(['coordinator'])
  const before = await ask('journal.verify', {})
  await ask('guidance.save', changed)
  expect((await ask('journal.verify', {})).length).toBe(before.length + 1)
  const minuteTaker = await openService(programParts, { roles: ['minute-taker'] })
  await expect(minuteTaker.call('guidance.save', changed)).rejects.toThrow('forbidden')
  expect(await minuteTaker.call('guidance.read')).toEqual(defaultGuidance)
})

test('leaves the area’s own form alone', async () => {
  const { ask } = await openMeetingRoom()
  await ask('guidance.save', changed)
  expect((await ask('area.read', {})).revision).toBe(0)
})

test('reaches the rules in their words', () => {
  expect(engineSettings({ ...changed, revision: 1 })).toEqual({
    off: ['too-long', 'opinion'],
    phrases: [
      { rule: 'victim-blaming', phrase: 'hard to help', instead: 'not reached by us yet' },
      { rule: 'vague', phrase: 'on our radar' },
    ],
    allow: ['Safe Lives'],
    services: ['Lantern House'],
    places: ['Meadow Court'],
  })
})
