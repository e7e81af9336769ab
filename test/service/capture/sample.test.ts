import { describe, expect, test } from 'vitest'
import { sampleScript } from '#electron/service/sample/sample-script.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/calls.ts'
import { caseGaps } from '#shared/domain/case.ts'
import { speakingOrder } from '#shared/domain/speaking-order.ts'
import { isHeard } from '#shared/domain/voice.ts'
import { reviewText } from '#shared/guidance/index.ts'
import { dateAt } from '#shared/time.ts'
import { meetingForm, openMeetingRoom, programParts } from '#test/harness/meeting-room.ts'
import { inProcessService, openService, type TestService } from '#test/harness/service.ts'

const loaded = async () => {
  const at = await openService(programParts)
  const ask = async <N extends CallName>(name: N, input: InputOf<N>) =>
    (await at.call(name, input)) as OutputOf<N>
  const { meetingId } = at.service.issue('sample.load', {}) as OutputOf<'sample.load'>
  const view = await ask('meeting.view', { meetingId })
  const files = await Promise.all(view.cases.map((one) => ask('case.view', { caseId: one.id })))
  return { at, ask, meetingId, view, files }
}

describe('the sample meeting', () => {
  test('is held on the day on which it is loaded, with twelve cases and a signed meeting before it', async () => {
    const { at, ask, meetingId, view } = await loaded()
    const today = dateAt(at.moving.clock.wall())
    expect(view.meeting).toMatchObject({ heldOn: today, reference: 'ELM-2026-11', isSample: true })
    expect(view.meeting.breaks).toEqual([{ afterCases: 6, minutes: 10 }])
    expect(view.cases).toHaveLength(12)
    const [now, before] = await ask('meeting.list', {})
    expect(now).toMatchObject({
      state: 'planned',
      caseCount: 12,
      minutes: 'none',
      meeting: { id: meetingId },
    })
    expect(before).toMatchObject({
      state: 'closed',
      caseCount: 3,
      minutes: 'signed',
      meeting: { isSample: true },
    })
  })

  test('brings forward one action that is overdue and one that is not', async () => {
    const { view } = await loaded()
    const due = view.carried.map((one) => (one.action.dueOn ?? '') < view.meeting.heldOn)
    expect(due).toEqual([true, false])
    expect(view.carried.every((one) => one.action.outcome === 'open')).toBe(true)
  })

  test('makes samples of what is added to its vault, and of nothing in a person’s own', async () => {
    const at = inProcessService(programParts)
    await at.call('vault.openSample', { fresh: false })
    const marks = async (of: TestService, reference: string) => {
      await of.call('meeting.save', meetingForm({ reference, heldOn: '2030-01-10' }))
      const list = (await of.call('meeting.list')) as OutputOf<'meeting.list'>
      return list.map(({ meeting }) => [meeting.reference, meeting.isSample])
    }
    const inSample = await marks(at, 'TRIED-OUT')
    expect(inSample).toContainEqual(['TRIED-OUT', true])
    expect(inSample).toHaveLength(3)
    const own = await loaded()
    expect(await marks(own.at, 'ELM-2030-01')).toContainEqual(['ELM-2030-01', false])
  })

  test('goes into an empty vault only, once', async () => {
    const { at } = await loaded()
    expect(() => at.service.issue('sample.load', {})).toThrow('conflict')
    const room = await openMeetingRoom()
    expect(() => room.at.service.issue('sample.load', {})).toThrow('conflict')
    await expect(room.at.call('sample.load', {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('has complete forms: nothing is missing that a case needs before the agenda', async () => {
    const { files } = await loaded()
    for (const file of files) expect(caseGaps(file.record), `case ${file.record.number}`).toEqual([])
  })

  test('leaves exactly one case where the program has to ask who speaks for the survivor', async () => {
    const { ask, files } = await loaded()
    const { agencies } = await ask('agency.list', {})
    const area = await ask('area.read', {})
    const asking = files.filter((file) => speakingOrder(file, agencies, area).voiceMissing)
    expect(asking.map((file) => file.record.number)).toEqual([9])
    const unheard = files.filter((file) => !isHeard(file.voice)).map((file) => file.record.number)
    expect(unheard).toEqual([2, 9])
  })

  test('shows each kind of hint and each decision at least once', async () => {
    const { files } = await loaded()
    const items = files.flatMap((file) => file.items)
    expect(new Set(items.map((item) => item.decision))).toEqual(new Set(['share', 'hold', 'undecided']))
    const rules = items.flatMap((item) =>
      reviewText(item.text, { kind: 'sharing', agencyKind: 'police', people: [] }).map((one) => one.rule),
    )
    expect([...new Set(rules)]).toEqual(
      expect.arrayContaining(['chronology', 'identifier', 'location', 'too-long']),
    )
  })

  test('has telephone numbers of the range for fiction alone, and no unfilled day', () => {
    const text = JSON.stringify(sampleScript('2026-11-26'))
    const numbers = text.match(/\b0\d{4} \d{6}\b/g) ?? []
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter((number) => !/^07700 900\d{3}$/.test(number))).toEqual([])
    expect(text).not.toMatch(/\{\{/)
  })

  test('is the same script on every machine, and another one on another day', () => {
    expect(sampleScript('2026-11-26')).toEqual(sampleScript('2026-11-26'))
    expect(sampleScript('2027-03-01').steps).not.toEqual(sampleScript('2026-11-26').steps)
  })

  test.each(['2026-03-29', '2026-10-25', '2028-02-29', '2026-12-25'])('loads on %s', (heldOn) => {
    const { steps } = sampleScript(heldOn)
    expect(steps.every((one, place) => place === 0 || (steps[place - 1]?.at ?? 0) <= one.at)).toBe(true)
  })
})
