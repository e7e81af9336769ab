import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defaultArea } from '#shared/domain/area.ts'
import { agencyForm, openMeetingRoom } from '#test/harness/meeting-room.ts'

describe('the area', () => {
  test('starts with the defaults and is saved whole', async () => {
    const { ask } = await openMeetingRoom()
    expect(await ask('area.read', {})).toEqual(defaultArea)
    const changed = {
      ...defaultArea,
      maracName: 'Elmshire MARAC',
      localCriteria: ['Honour-based abuse'],
      phaseMinutes: { ...defaultArea.phaseMinutes, voice: 3.5 },
      speakingOrder: [...defaultArea.speakingOrder].reverse(),
    }
    expect(await ask('area.save', changed)).toEqual({ revision: 1 })
    expect(await ask('area.read', {})).toEqual({ ...changed, revision: 1 })
    expect(await ask('area.save', { ...changed, wordBudget: 90, revision: 1 })).toEqual({ revision: 2 })
    expect((await ask('area.read', {})).wordBudget).toBe(90)
  })

  test('refuses whoever saw an older revision', async () => {
    const { ask } = await openMeetingRoom()
    await ask('area.save', { ...defaultArea, maracName: 'Elmshire MARAC' })
    await expect(ask('area.save', defaultArea)).rejects.toThrow('conflict')
    await ask('area.save', { ...defaultArea, revision: 1 })
    await expect(ask('area.save', { ...defaultArea, revision: 1 })).rejects.toThrow('conflict')
  })
})

describe('agencies', () => {
  test('are created, changed, archived and still listed', async () => {
    const { ask } = await openMeetingRoom()
    const form = agencyForm({
      name: 'Lantern Sisters Elmshire',
      kind: 'by-and-for',
      standing: 'guest',
      byAndFor: true,
      communities: 'South Asian women',
    })
    await ask('agency.save', form)
    await ask('agency.save', { ...form, communities: 'South Asian communities', revision: 1 })
    expect(await ask('agency.archive', { id: form.id, revision: 2 })).toEqual({ revision: 3 })
    const { agencies } = await ask('agency.list', {})
    expect(agencies.find((one) => one.id === form.id)).toEqual({
      ...form,
      communities: 'South Asian communities',
      archived: true,
      revision: 3,
    })
    expect(agencies.map((one) => one.name)).toEqual([...agencies.map((one) => one.name)].sort())
  })

  test('a second creation over the same id is a conflict, an unknown one cannot be changed', async () => {
    const { ask } = await openMeetingRoom()
    const form = agencyForm({ name: 'Second' })
    await ask('agency.save', form)
    await expect(ask('agency.save', { ...form, name: 'Third' })).rejects.toThrow('conflict')
    await expect(ask('agency.save', agencyForm({ revision: 4 }))).rejects.toThrow('not-found')
    await expect(ask('agency.archive', { id: randomUUID(), revision: 1 })).rejects.toThrow('not-found')
    await expect(ask('agency.archive', { id: form.id, revision: 7 })).rejects.toThrow('conflict')
  })
})

describe('representatives', () => {
  const person = (agencyId: string) => ({
    id: randomUUID(),
    agencyId,
    name: 'Imogen Vale',
    jobTitle: 'Detective Inspector',
    deputyOf: null,
    archived: false,
    revision: 0,
  })

  test('belong to an agency, have deputies, leave the list', async () => {
    const { ask, police } = await openMeetingRoom()
    const regular = person(police)
    const deputy = { ...person(police), name: 'Tom Garrow', deputyOf: regular.id }
    await ask('representative.save', regular)
    await ask('representative.save', deputy)
    await ask('representative.archive', { id: regular.id, revision: 1 })
    const { representatives } = await ask('agency.list', {})
    expect(representatives).toEqual([
      { ...regular, archived: true, revision: 2 },
      { ...deputy, revision: 1 },
    ])
  })

  test('of nowhere, or their own deputy, are refused', async () => {
    const { ask, police } = await openMeetingRoom()
    await expect(ask('representative.save', person(randomUUID()))).rejects.toThrow('not-found')
    const one = person(police)
    await expect(ask('representative.save', { ...one, deputyOf: one.id })).rejects.toThrow('invalid-input')
  })
})
