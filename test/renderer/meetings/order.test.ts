import { expect, test } from 'vitest'
import { meetingAtHand, suggestReference } from '#renderer/features/meetings/order.ts'
import { takeUp } from '#renderer/features/meetings/places.ts'
import type { MeetingBrief } from '#shared/contract/meeting.ts'
import { sampleRows } from '#test/harness/sample-rows.ts'

const base = sampleRows().meeting
const brief = (heldOn: string, state: MeetingBrief['state'], caseCount = 12): MeetingBrief => ({
  meeting: { ...base, heldOn },
  state,
  caseCount,
  actionCount: 0,
  minutes: 'none',
})

test('an open meeting is at hand before any other', () => {
  const list = [brief('2026-12-10', 'planned'), brief('2026-11-26', 'on-break')]
  expect(meetingAtHand(list, '2026-11-26')?.meeting.heldOn).toBe('2026-11-26')
})

test('else the next one to come, else one that was never opened, else none', () => {
  const list = [
    brief('2026-12-24', 'planned'),
    brief('2026-12-10', 'planned'),
    brief('2026-11-01', 'planned'),
  ]
  expect(meetingAtHand(list, '2026-11-26')?.meeting.heldOn).toBe('2026-12-10')
  expect(meetingAtHand([brief('2026-11-01', 'planned')], '2026-11-26')?.meeting.heldOn).toBe('2026-11-01')
  expect(meetingAtHand([brief('2026-11-01', 'closed')], '2026-11-26')).toBeNull()
})

test.each([
  ['planned', '2026-12-10', 0, 'Add cases', 'prepare'],
  ['planned', '2026-12-10', 3, 'Prepare cases', 'prepare'],
  ['planned', '2026-11-26', 3, 'Open the meeting', 'opening'],
  ['open', '2026-11-26', 3, 'Continue', 'live'],
  ['on-break', '2026-11-26', 3, 'Continue', 'live'],
  ['closed', '2026-11-26', 3, 'Minutes', 'minutes'],
] as const)('a %s meeting on %s with %i cases is taken up by "%s"', (state, heldOn, cases, label, screen) => {
  const next = takeUp(brief(heldOn, state, cases), '2026-11-26')
  expect([next.label, next.route.screen]).toEqual([label, screen])
})

test.each([
  ['ELM-2026-11', '2026-12-10', 'ELM-2026-12'],
  ['2026-11', '2027-01-07', '2027-01'],
  ['Meeting 42', '2026-12-10', ''],
  ['ELM-2026-11', null, ''],
])('after %s, a meeting on %s is suggested as "%s"', (last, heldOn, reference) => {
  expect(suggestReference(last, heldOn)).toBe(reference)
})
