import { expect, test } from 'vitest'
import { arrangementOf, type Entry, entriesOf, isSound } from '#renderer/features/prepare/arrangement.ts'
import { moved } from '#renderer/ui/order-list.tsx'
import { predictAgenda } from '#shared/domain/agenda.ts'
import { agendaRow, sampleRows } from '#test/harness/sample-rows.ts'

const { meeting, area, files } = sampleRows()
const cases = files.map(agendaRow)
const entriesWith = (part: Partial<typeof meeting>): readonly Entry[] =>
  entriesOf(predictAgenda({ meeting: { ...meeting, ...part }, facts: [], cases, area, now: Date.now() }).rows)

test('an agenda that is put back as it stood changes nothing', () => {
  const entries = entriesWith({})
  expect(arrangementOf(entries, entries, meeting)).toEqual({ order: [], breaks: meeting.breaks })
})

test('moving a break does not end the default order', () => {
  const entries = entriesWith({})
  const at = entries.findIndex((entry) => entry.kind === 'break')
  const next = arrangementOf(moved(entries, at, at - 2), entries, meeting)
  expect(next).toEqual({ order: [], breaks: [{ afterCases: 4, minutes: 10 }] })
})

test('moving a case writes the whole order down; the break stays after the same number of cases', () => {
  const entries = entriesWith({})
  const next = arrangementOf(moved(entries, 0, 1), entries, meeting)
  expect(next.order.slice(0, 3)).toEqual([cases[1]?.id, cases[0]?.id, cases[2]?.id])
  expect(next.order).toHaveLength(12)
  expect(next.breaks).toEqual(meeting.breaks)
})

test('a break that the agenda is too short to show is kept', () => {
  const breaks = [
    { afterCases: 6, minutes: 10 },
    { afterCases: 30, minutes: 20 },
  ]
  const entries = entriesWith({ breaks })
  expect(arrangementOf(entries, entries, { order: [], breaks }).breaks).toEqual(breaks)
})

test('a break that is dropped at an end goes between the nearest two cases', () => {
  const before = entriesWith({})
  const at = before.findIndex((entry) => entry.kind === 'break')
  const breakAfter = (to: number) => arrangementOf(moved(before, at, to), before, meeting).breaks
  expect(breakAfter(0)).toEqual([{ afterCases: 1, minutes: 10 }])
  expect(breakAfter(12)).toEqual([{ afterCases: 11, minutes: 10 }])
})

test('any move of any line is shown again exactly as it was put', () => {
  const before = entriesWith({})
  const places = before.map((_, at) => at)
  for (const [from, to] of places.flatMap((one) => places.map((other) => [one, other] as const))) {
    const after = moved(before, from, to)
    if (!isSound(after)) continue
    const shown = entriesWith(arrangementOf(after, before, meeting))
    expect(
      shown.map((entry) => entry.key),
      `${from} to ${to}`,
    ).toEqual(after.map((entry) => entry.key))
  }
})
