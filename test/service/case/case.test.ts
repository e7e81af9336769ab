import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noFeedback } from '#shared/domain/feedback.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import {
  caseForm,
  clockOf,
  meetingForm,
  openMeetingRoom,
  openWithCase,
  partOf,
  personIn,
} from '#test/harness/meeting-room.ts'

describe('the form of a case', () => {
  test('comes back as it was sent, in the order of the form', async () => {
    const { ask, meetingId, police, idva } = await openMeetingRoom()
    const form = caseForm(meetingId, {
      number: 7,
      kind: 'transfer',
      transferredFrom: 'Oakshire MARAC',
      referringAgencyId: police,
      referringWorker: 'PC 1234',
      referredOn: '2026-05-20',
      criteria: {
        visibleHighRisk: true,
        dashCount: 17,
        professionalJudgement: true,
        judgementReason: 'Threats since the separation',
        potentialEscalation: true,
        repeat: true,
        local: ['Honour-based abuse'],
      },
      needs: [
        { kind: 'no-recourse', detail: '' },
        { kind: 'interpreter', detail: 'Polish' },
      ],
      reason: 'Threats since she moved.',
      people: [
        personIn('child', 'Zed'),
        { ...personIn('survivor', 'Maya Holt'), bornOn: '1990-02-28', relationship: '' },
        { ...personIn('causing-harm', 'Dale Holt'), relationship: 'ex-husband' },
      ],
      agencies: [
        partOf(idva, { carriesVoice: true, strongestRelationship: true }),
        partOf(police, { research: 'nil' }),
      ],
    })
    expect(await ask('case.save', form)).toEqual({ revision: 1 })
    const file = await ask('case.view', { caseId: form.id })
    expect(file).toEqual({
      record: { ...form, revision: 1 },
      standing: { withdrawnAt: null, withdrawnReason: '', deferredAt: null, deferredReason: '' },
      clock: [],
      spoken: [],
      nilConfirmed: [],
      turnOrder: null,
      voice: silentVoice,
      items: [],
      risks: [],
      summary: { text: '', revision: 0 },
      actions: [],
      feedback: noFeedback,
      passed: [],
      interests: [],
    })
  })

  test('replaces what hung on it, keeps the turns of agencies that stay', async () => {
    const room = await openWithCase(({ police, idva, housing }) => ({
      referringAgencyId: police,
      agencies: [partOf(idva), partOf(housing, { research: 'nil' })],
    }))
    const { ask, caseId, police, idva, housing } = room
    await clockOf(room, caseId).start()
    for (const agencyId of [police, idva]) {
      await ask('turn.done', { caseId, agencyId, phase: null, factId: randomUUID(), voiceReason: '' })
    }
    await ask('turn.confirmNil', { caseId, agencyIds: [housing] })
    const { record } = await ask('case.view', { caseId })
    const changed = { ...record, people: [personIn('survivor', 'Maya Brook')], agencies: [partOf(housing)] }
    await ask('case.save', changed)
    const file = await ask('case.view', { caseId })
    expect(file.record.people.map((one) => one.name)).toEqual(['Maya Brook'])
    expect(file.spoken.map((turn) => turn.agencyId)).toEqual([police])
    expect(file.nilConfirmed).toEqual([housing])
    expect(file.clock).toHaveLength(1)
  })

  test('a revision that is not the newest is a conflict, and so is a second creation', async () => {
    const { ask, meetingId } = await openMeetingRoom()
    const form = caseForm(meetingId)
    await ask('case.save', form)
    await expect(ask('case.save', form)).rejects.toThrow('conflict')
    await ask('case.save', { ...form, reason: 'Second', revision: 1 })
    await expect(ask('case.save', { ...form, reason: 'Stale', revision: 1 })).rejects.toThrow('conflict')
    expect((await ask('case.view', { caseId: form.id })).record.reason).toBe('Second')
    await expect(ask('case.save', caseForm(meetingId, { number: 2, revision: 3 }))).rejects.toThrow(
      'not-found',
    )
  })

  test('numbers, people and agencies stand once; nothing of a refused form is kept', async () => {
    const { ask, meetingId, police, at } = await openMeetingRoom()
    await ask('case.save', caseForm(meetingId))
    const second = caseForm(meetingId)
    await expect(ask('case.save', second)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: ['number'],
    })
    const twice = personIn('child', 'Zed')
    const repeated = {
      ...second,
      number: 2,
      people: [twice, twice],
      agencies: [partOf(police), partOf(police)],
    }
    await expect(ask('case.save', repeated)).rejects.toMatchObject({ fields: ['people', 'agencies'] })
    const unknown = { ...second, number: 2, agencies: [partOf(randomUUID())] }
    await expect(ask('case.save', unknown)).rejects.toThrow('not-found')
    await expect(ask('case.view', { caseId: second.id })).rejects.toThrow('not-found')
    expect(at.service.vault.opened()?.database.journal.verify()).toMatchObject({ ok: true, length: 5 })
  })

  test('belongs to its meeting, and a closed meeting takes no more', async () => {
    const { ask, meetingId } = await openMeetingRoom()
    const form = caseForm(meetingId)
    await expect(ask('case.save', caseForm(randomUUID()))).rejects.toThrow('not-found')
    await ask('case.save', form)
    const other = meetingForm({ reference: 'ELM-2026-07' })
    await ask('meeting.save', other)
    await expect(ask('case.save', { ...form, meetingId: other.id, revision: 1 })).rejects.toThrow('not-found')
    await ask('meeting.open', { meetingId, factId: randomUUID() })
    await ask('meeting.close', { meetingId, factId: randomUUID() })
    await expect(ask('case.save', caseForm(meetingId, { number: 2 }))).rejects.toThrow('meeting-closed')
    await ask('case.save', { ...form, reason: 'Put right', revision: 1 })
  })
})

describe('a case that leaves the table', () => {
  test('deferred while it waits, and back', async () => {
    const { ask, caseId, at } = await openWithCase()
    expect(await ask('case.defer', { caseId, reason: 'Referrer is ill', revision: 1 })).toEqual({
      revision: 2,
    })
    expect((await ask('case.view', { caseId })).standing).toMatchObject({
      deferredAt: at.moving.clock.wall(),
      deferredReason: 'Referrer is ill',
    })
    await expect(ask('case.defer', { caseId, reason: 'Again', revision: 2 })).rejects.toThrow('conflict')
    expect(await ask('case.undefer', { caseId, revision: 2 })).toEqual({ revision: 3 })
    const back = await ask('case.view', { caseId })
    expect(back.standing).toMatchObject({ deferredAt: null, deferredReason: '' })
    expect(back.clock).toEqual([])
    await expect(ask('case.undefer', { caseId, revision: 3 })).rejects.toThrow('conflict')
  })

  test.each(['running', 'paused'])(
    'deferred while %s: its clock ends, what was captured stays',
    async (how) => {
      const room = await openWithCase()
      const { ask, caseId, at } = room
      const clock = clockOf(room, caseId)
      await clock.start()
      await ask('summary.save', { caseId, text: 'High and rising.', revision: 0 })
      at.moving.advance(60_000)
      if (how === 'paused') await clock.pause()
      await ask('case.defer', { caseId, reason: 'Idva called away', revision: 1 })
      const file = await ask('case.view', { caseId })
      expect(file.clock.at(-1)).toMatchObject({ kind: 'ended', at: at.moving.clock.wall() })
      expect(file.summary.text).toBe('High and rising.')
      await expect(clock.start()).rejects.toThrow('clock-state')
      await expect(clock.reopen()).rejects.toThrow('clock-state')
      await ask('case.undefer', { caseId, revision: 2 })
      expect((await ask('case.view', { caseId })).clock.at(-1)?.kind).toBe('reopened')
      await clock.pause()
    },
  )

  test('comes back in the middle only to an open meeting with nothing else on the table', async () => {
    const room = await openWithCase()
    const { ask, caseId, meetingId } = room
    const other = caseForm(meetingId, { number: 2 })
    await ask('case.save', other)
    await clockOf(room, caseId).start()
    await ask('case.defer', { caseId, reason: 'Idva called away', revision: 1 })
    await clockOf(room, other.id).start()
    await expect(ask('case.undefer', { caseId, revision: 2 })).rejects.toThrow('another-case-live')
    await ask('case.defer', { caseId: other.id, reason: 'Out of time', revision: 1 })
    await ask('meeting.close', { meetingId, factId: randomUUID() })
    await expect(ask('case.undefer', { caseId, revision: 2 })).rejects.toThrow('meeting-closed')
    expect((await ask('case.view', { caseId })).standing.deferredAt).not.toBeNull()
  })

  test('withdrawn with its reason, live or not, and restored', async () => {
    const room = await openWithCase()
    const { ask, caseId } = room
    const clock = clockOf(room, caseId)
    await clock.start()
    await ask('case.withdraw', { caseId, reason: 'Heard by Oakshire', revision: 1 })
    const file = await ask('case.view', { caseId })
    expect(file.clock.map((fact) => fact.kind)).toEqual(['started', 'ended'])
    expect(file.standing.withdrawnReason).toBe('Heard by Oakshire')
    await expect(ask('case.withdraw', { caseId, reason: 'Again', revision: 2 })).rejects.toThrow(
      'case-withdrawn',
    )
    await expect(ask('case.defer', { caseId, reason: 'No', revision: 2 })).rejects.toThrow('case-withdrawn')
    await expect(clock.start()).rejects.toThrow('case-withdrawn')
    expect(await ask('case.restore', { caseId, revision: 2 })).toEqual({ revision: 3 })
    expect((await ask('case.view', { caseId })).clock.at(-1)?.kind).toBe('reopened')
    await expect(ask('case.restore', { caseId, revision: 3 })).rejects.toThrow('conflict')
  })

  test('withdrawn while deferred: restored it is deferred again, and its clock stays ended', async () => {
    const room = await openWithCase()
    const { ask, caseId } = room
    await clockOf(room, caseId).start()
    await ask('case.defer', { caseId, reason: 'Idva called away', revision: 1 })
    await ask('case.withdraw', { caseId, reason: 'Entered twice', revision: 2 })
    await expect(ask('case.undefer', { caseId, revision: 3 })).rejects.toThrow('case-withdrawn')
    await ask('case.restore', { caseId, revision: 3 })
    const file = await ask('case.view', { caseId })
    expect(file.standing.deferredReason).toBe('Idva called away')
    expect(file.clock.at(-1)?.kind).toBe('ended')
  })
})
