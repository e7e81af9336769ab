import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { actionForm, riskForm, voiceForm } from '#test/harness/captured.ts'
import { openWithCase } from '#test/harness/meeting-room.ts'

const refused = (code: string) => expect.objectContaining({ code })

describe('passing an open point', () => {
  test('keeps its reason and its time, and can be taken back', async () => {
    const { ask, caseId, at } = await openWithCase()
    await ask('point.pass', { caseId, key: 'summary', reason: 'Agreed in one word' })
    await ask('point.pass', { caseId, key: 'summary', reason: 'The chair will write it' })
    expect((await ask('case.view', { caseId })).passed).toEqual([
      { key: 'summary', reason: 'The chair will write it', at: at.moving.clock.wall() },
    ])
    await ask('point.unpass', { caseId, key: 'summary' })
    await expect(ask('point.unpass', { caseId, key: 'summary' })).rejects.toEqual(refused('not-found'))
    expect((await ask('case.view', { caseId })).passed).toEqual([])
  })

  test('is refused for a point that is not open', async () => {
    const { ask, caseId } = await openWithCase()
    await ask('voice.save', voiceForm(caseId))
    for (const key of ['voice', 'children', 'nothing-like-this']) {
      await expect(ask('point.pass', { caseId, key, reason: 'Never mind' })).rejects.toEqual(
        refused('not-found'),
      )
    }
  })

  test('is refused for an action without owner or date: nothing but settling it helps', async () => {
    const { ask, caseId, meetingId, housing } = await openWithCase()
    const form = actionForm({ meetingId, caseId, agencyId: housing }, { parked: true, dueOn: null })
    await ask('action.save', form)
    await expect(
      ask('point.pass', { caseId, key: `action-parked:${form.id}`, reason: 'Later' }),
    ).rejects.toEqual(refused('points-open'))
  })

  test('is for one risk, not for the others', async () => {
    const { ask, caseId } = await openWithCase()
    const [one, other] = [riskForm(caseId), riskForm(caseId)]
    await ask('risk.save', one)
    await ask('risk.save', other)
    await ask('point.pass', { caseId, key: `risk-unanswered:${one.id}`, reason: 'Police already do' })
    const { passed } = await ask('case.view', { caseId })
    expect(passed.map((point) => point.key)).toEqual([`risk-unanswered:${one.id}`])
  })
})

describe('the journal', () => {
  test('verifies, and counts every command', async () => {
    const { ask, caseId } = await openWithCase()
    const before = await ask('journal.verify', {})
    expect(before).toMatchObject({ ok: true, brokenAt: null })
    await ask('voice.save', voiceForm(caseId))
    const after = await ask('journal.verify', {})
    expect(after.length).toBe(before.length + 1)
    expect(after.head).not.toBe(before.head)
  })

  test('names the entry from which on it was changed behind the program', async () => {
    const { ask, at } = await openWithCase()
    const database = at.service.vault.opened()?.database
    database?.sql.run(CompiledQuery.raw('DROP TRIGGER journal_no_update'))
    database?.sql.run(CompiledQuery.raw("UPDATE journal SET by_name = 'Somebody else' WHERE seq = 3"))
    expect(await ask('journal.verify', {})).toEqual({ ok: false, length: 2, head: '', brokenAt: 3 })
  })
})
