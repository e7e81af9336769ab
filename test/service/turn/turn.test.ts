import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { speakingOrder } from '#shared/domain/speaking-order.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import { clockOf, openWithCase, partOf } from '#test/harness/meeting-room.ts'

/** Police referred, the Idva carries the voice, housing comes last. */
const running = async () => {
  const room = await openWithCase(({ police, idva, housing }) => ({
    referringAgencyId: police,
    agencies: [partOf(police), partOf(idva), partOf(housing)],
  }))
  const clock = clockOf(room, room.caseId)
  await clock.start()
  const { ask, caseId } = room
  return {
    ...room,
    clock,
    view: () => ask('case.view', { caseId }),
    done: (agencyId: string, phase: 'voice' | 'information' | 'referral' | null, voiceReason = '') =>
      ask('turn.done', { caseId, agencyId, phase, factId: randomUUID(), voiceReason }),
    arrange: (agencyIds: string[], reason = '') => ask('turn.arrange', { caseId, agencyIds, reason }),
    order: async () => {
      const { agencies } = await ask('agency.list', {})
      const { turns } = speakingOrder(
        await ask('case.view', { caseId }),
        agencies,
        await ask('area.read', {}),
      )
      return turns.map((turn) => turn.agencyId as string)
    },
  }
}

describe('a turn', () => {
  test('is marked once, with the phase of the next in the same stroke, and can be taken back', async () => {
    const { view, done, police, idva, ask, caseId, at } = await running()
    const first = at.moving.clock.wall()
    await done(police, 'voice')
    at.moving.advance(1_000)
    await done(police, null)
    await done(idva, 'voice')
    const file = await view()
    expect(file.spoken).toEqual([
      { agencyId: police, at: first },
      { agencyId: idva, at: first + 1_000 },
    ])
    expect(file.clock.map((fact) => fact.kind)).toEqual(['started', 'phase'])
    await done(idva, 'referral')
    expect((await view()).clock).toHaveLength(2)
    await ask('turn.undo', { caseId, agencyId: police })
    expect((await view()).spoken.map((turn) => turn.agencyId)).toEqual([idva])
  })

  test('belongs to an agency of the case, while the case is on the table', async () => {
    const { ask, caseId, done, police } = await running()
    await expect(done(randomUUID(), null)).rejects.toThrow('not-found')
    await ask('case.defer', { caseId, reason: 'Out of time', revision: 1 })
    await expect(done(police, null)).rejects.toThrow('case-not-live')
    await expect(ask('turn.undo', { caseId: randomUUID(), agencyId: police })).rejects.toThrow('not-found')
  })
})

describe('the survivor’s voice', () => {
  test('is not left behind unheard: a later phase asks for a reason, once, and keeps it', async () => {
    const { clock, view } = await running()
    await clock.phase('voice')
    await expect(clock.phase('children')).rejects.toThrow('reason-needed')
    await clock.phase('children', 'Idva is stuck in traffic')
    await clock.phase('information')
    expect((await view()).turnOrder).toEqual({ agencyIds: [], reason: 'Idva is stuck in traffic' })
  })

  test('the same holds for a turn that opens a later phase; the refused turn is not marked', async () => {
    const { done, view, police } = await running()
    await expect(done(police, 'information')).rejects.toThrow('reason-needed')
    expect((await view()).spoken).toEqual([])
    await done(police, 'information', 'Idva is stuck in traffic')
    expect((await view()).turnOrder?.reason).toBe('Idva is stuck in traffic')
  })

  test('no reason once the carrier has spoken, or the voice is written down', async () => {
    const spoken = await running()
    await spoken.done(spoken.idva, 'information')
    expect((await spoken.view()).turnOrder).toBeNull()
    const written = await running()
    const { caseId, ask } = written
    await ask('voice.save', { ...silentVoice, caseId, contact: 'spoken', wants: 'To stay in her home' })
    await written.clock.phase('read-back')
    expect((await written.view()).turnOrder).toBeNull()
  })

  test('with nobody to carry it, somebody is marked; the form is to be read again', async () => {
    const { ask, caseId, housing, view } = await running()
    await ask('turn.markVoice', { caseId, agencyId: housing })
    const marked = (await view()).record
    expect(marked.agencies.filter((one) => one.carriesVoice).map((one) => one.agencyId)).toEqual([housing])
    expect(marked.revision).toBe(2)
    const guest = randomUUID()
    await ask('agency.save', {
      id: guest,
      name: 'Lantern Sisters',
      kind: 'by-and-for',
      standing: 'guest',
      byAndFor: true,
      communities: '',
      archived: false,
      revision: 0,
    })
    await ask('turn.markVoice', { caseId, agencyId: guest })
    const { agencies } = (await view()).record
    expect(agencies.map((one) => one.carriesVoice)).toEqual([false, false, false, true])
    expect(agencies.at(-1)).toMatchObject({ agencyId: guest, research: 'holds-information' })
    await expect(ask('turn.markVoice', { caseId, agencyId: randomUUID() })).rejects.toThrow('not-found')
  })
})

describe('the order by hand', () => {
  test('moves anybody; the voice later only with a reason, which goes when the voice is back', async () => {
    const { arrange, view, police, idva, housing } = await running()
    await arrange([police, idva, housing])
    await expect(arrange([police, housing, idva])).rejects.toThrow('reason-needed')
    expect((await view()).turnOrder?.agencyIds).toEqual([police, idva, housing])
    await arrange([police, housing, idva], 'Idva joins at half past')
    await arrange([housing, police, idva])
    expect((await view()).turnOrder).toEqual({
      agencyIds: [housing, police, idva],
      reason: 'Idva joins at half past',
    })
    await arrange([])
    expect((await view()).turnOrder).toEqual({ agencyIds: [], reason: '' })
  })

  test('keeps why the voice was passed over, beside why it was moved', async () => {
    const { arrange, clock, view, police, idva, housing } = await running()
    await clock.phase('children', 'Idva is stuck in traffic')
    await arrange([police, housing, idva], 'Idva joins at half past')
    expect((await view()).turnOrder?.reason).toBe('Idva joins at half past; Idva is stuck in traffic')
    await arrange([police, idva, housing])
    expect((await view()).turnOrder?.reason).toBe('Idva is stuck in traffic')
  })

  test('gives way to whoever is marked afterwards to carry the voice', async () => {
    const { ask, arrange, order, caseId, police, idva, housing } = await running()
    await arrange([police, housing, idva], 'Idva joins at half past')
    await ask('turn.markVoice', { caseId, agencyId: idva })
    expect(await order()).toEqual([police, housing, idva])
    await arrange([idva, police, housing])
    await ask('turn.markVoice', { caseId, agencyId: housing })
    expect(await order()).toEqual([idva, housing, police])
  })

  test('knows the agencies that speak, each once', async () => {
    const { arrange, police } = await running()
    await expect(arrange([police, police])).rejects.toThrow('invalid-input')
    await expect(arrange([randomUUID()])).rejects.toThrow('invalid-input')
  })
})

test('nil returns are confirmed in one step, and nothing else is', async () => {
  const { ask, caseId, housing, idva } = await openWithCase((room) => ({
    agencies: [partOf(room.idva), partOf(room.housing, { research: 'nil' })],
  }))
  await expect(ask('turn.confirmNil', { caseId, agencyIds: [housing, idva] })).rejects.toThrow(
    'invalid-input',
  )
  await ask('turn.confirmNil', { caseId, agencyIds: [housing] })
  await ask('turn.confirmNil', { caseId, agencyIds: [housing] })
  expect((await ask('case.view', { caseId })).nilConfirmed).toEqual([housing])
})
