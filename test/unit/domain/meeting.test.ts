import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cameLate, type MeetingFact, meetingState, yetToAccept } from '#shared/domain/meeting.ts'
import { anAttendance, happened } from '#test/harness/domain-rows.ts'

const kinds = ['opened', 'break-started', 'break-ended', 'closed', 'reopened'] as const
const story = (list: readonly MeetingFact['kind'][]) => list.map((kind, at) => happened(kind, at))

describe('the state of a meeting', () => {
  test.each([
    [[], 'planned'],
    [['opened'], 'open'],
    [['opened', 'break-started'], 'on-break'],
    [['opened', 'break-started', 'break-ended'], 'open'],
    [['opened', 'closed'], 'closed'],
    [['opened', 'break-started', 'closed'], 'closed'],
    [['opened', 'closed', 'reopened'], 'open'],
  ] as const)('after %j: %s', (facts, state) => {
    expect(meetingState(story(facts))).toBe(state)
  })

  test('depends on the last fact alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1 }), (list) => {
        expect(meetingState(story(list))).toBe(meetingState(story(list.slice(-1))))
      }),
    )
  })
})

test('those who are in the room and have not accepted are asked', () => {
  const people = [
    anAttendance({ name: 'Asked' }),
    anAttendance({ name: 'Accepted', acceptedAt: 5 }),
    anAttendance({ name: 'Left', leftAt: 5 }),
    anAttendance({ name: 'Expected', presence: 'expected' }),
    anAttendance({ name: 'Sorry', presence: 'apologies' }),
  ]
  expect(yetToAccept(people).map((one) => one.name)).toEqual(['Asked'])
})

test.each([
  [null, 10, false],
  [10, null, false],
  [10, 10, false],
  [11, 10, true],
  [9, 10, false],
])('arrived at %s, opened at %s: late is %s', (arrivedAt, openedAt, late) => {
  expect(cameLate(anAttendance({ arrivedAt }), openedAt)).toBe(late)
})
