import { describe, expect, test } from 'vitest'
import { readClock } from '#shared/domain/clock.ts'
import { minutesFacts } from '#shared/domain/minutes.ts'
import { minutesFactsFrom } from '#shared/domain/minutes-facts.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import type { AgencyId } from '#shared/ids.ts'
import { actionOf, attendeeOf, heardMaterial, itemOf, oneCase } from '#test/harness/minutes-material.ts'

describe('the facts of the minutes', () => {
  test('keep the contract’s shape', () => {
    expect(() => minutesFacts.parse(minutesFactsFrom(heardMaterial()))).not.toThrow()
  })

  test('name every agency that appears, and no other', () => {
    const material = oneCase((file, { agencies }) => ({
      actions: [
        actionOf(file, { agencyId: agencies.find((one) => one.name.startsWith('Rowan'))?.id ?? null }),
      ],
    }))
    const names = minutesFactsFrom(material).agencies.map((one) => one.name)
    expect(names).toContain('Rowan LGBT+ Domestic Abuse Support')
    expect(names).toContain('Vale Police, Public Protection')
    expect(names).not.toContain('Vale Change Programme')
  })

  test('tell contributed, nothing held, silent, and absent with and without information', () => {
    const material = oneCase(({ record, voice }) => {
      const parts = record.agencies.slice(0, 6)
      return {
        record: {
          ...record,
          referringAgencyId: null,
          agencies: parts.map((part, place) => ({
            ...part,
            research: place === 2 ? 'nil' : 'holds-information',
          })),
        },
        voice: { ...voice, speakerAgencyId: null },
        spoken: parts.slice(0, 1).map((part) => ({ agencyId: part.agencyId, at: 1 })),
        items: parts.slice(1, 2).map((part) => itemOf(part.agencyId)),
      }
    })
    const ids = material.file.record.agencies.map((part) => part.agencyId)
    const at = (place: number) => ids[place] ?? null
    const attendance = [
      attendeeOf(at(1)),
      attendeeOf(at(2)),
      attendeeOf(at(3)),
      attendeeOf(at(4), { presence: 'apologies', informationSent: 'yes' }),
      attendeeOf(at(5), { presence: 'apologies', informationSent: 'no' }),
    ]
    expect(
      minutesFactsFrom({ ...material, attendance }).cases[0]?.contributions.map((one) => one.state),
    ).toEqual([
      'contributed',
      'contributed',
      'nothing-held',
      'did-not-speak',
      'absent-information-sent',
      'absent',
    ])
  })

  test('count nobody as there who had gone, had not come yet, or was out for an interest', () => {
    const material = oneCase(({ record }) => ({
      record: { ...record, referringAgencyId: null, agencies: record.agencies.slice(0, 1) },
      items: [],
      spoken: [],
    }))
    const { file } = material
    const agencyId = file.record.agencies[0]?.agencyId ?? null
    const { startedAt, endedAt } = readClock(file.clock, 0)
    const [began, ended] = [startedAt ?? 0, endedAt ?? 0]
    expect(ended).toBeGreaterThan(began)
    const one = attendeeOf(agencyId, { arrivedAt: began })
    const interest = {
      id: one.id as unknown as (typeof material.interests)[number]['id'],
      meetingId: file.record.meetingId,
      caseId: file.record.id,
      attendanceId: one.id,
      nature: 'A neighbour',
      leaves: true,
    }
    const stateOf = (over: object, files = [file]) =>
      minutesFactsFrom({ ...material, files, attendance: [{ ...one, ...over }] }).cases[0]?.contributions[0]
        ?.state
    expect(stateOf({})).toBe('did-not-speak')
    expect(stateOf({ leftAt: ended })).toBe('did-not-speak')
    expect(stateOf({ leftAt: began })).toBe('absent')
    expect(stateOf({ arrivedAt: ended + 1 })).toBe('absent')
    expect(stateOf({}, [{ ...file, interests: [interest] }])).toBe('absent')
    expect(stateOf({}, [{ ...file, interests: [{ ...interest, leaves: false }] }])).toBe('did-not-speak')
  })

  test('do not let an agency that sent apologies speak: what it sent was read out', () => {
    const material = oneCase(({ record }) => ({
      record: { ...record, referringAgencyId: null, agencies: record.agencies.slice(0, 1) },
      items: [],
      spoken: record.agencies.slice(0, 1).map((part) => ({ agencyId: part.agencyId, at: 1 })),
    }))
    const agencyId = material.file.record.agencies[0]?.agencyId ?? null
    const stateOf = (...people: object[]) =>
      minutesFactsFrom({ ...material, attendance: people.map((one) => attendeeOf(agencyId, one)) }).cases[0]
        ?.contributions[0]?.state
    const apologies = { presence: 'apologies' } as const
    expect(stateOf({ ...apologies, informationSent: 'yes' })).toBe('absent-information-sent')
    expect(stateOf({ ...apologies, informationSent: 'no' })).toBe('absent')
    expect(stateOf(apologies, { presence: 'expected' })).toBe('contributed')
    expect(stateOf()).toBe('contributed')
  })

  test('say of an absent agency that holds nothing that it answered, not that it was there', () => {
    const material = oneCase(({ record }) => ({
      record: {
        ...record,
        referringAgencyId: null,
        agencies: record.agencies.slice(0, 1).map((part) => ({ ...part, research: 'nil' as const })),
      },
      items: [],
      spoken: [],
    }))
    const attendance = [
      attendeeOf(material.file.record.agencies[0]?.agencyId ?? null, { presence: 'apologies' }),
    ]
    expect(minutesFactsFrom({ ...material, attendance }).cases[0]?.contributions[0]?.state).toBe(
      'absent-information-sent',
    )
  })

  test('do not call it a contribution when all that an agency had was held back, though it had its turn', () => {
    const stateWith = (
      decisions: readonly SharingItem['decision'][],
      over: { readonly spoke?: boolean; readonly there?: boolean; readonly refers?: boolean } = {},
    ) => {
      const { spoke = true, there = true, refers = false } = over
      const material = oneCase(({ record, voice }) => {
        const parts = record.agencies.slice(0, 1)
        const agencyId = parts[0]?.agencyId as AgencyId
        return {
          record: {
            ...record,
            reason: 'He came back on Sunday.',
            referringAgencyId: refers ? agencyId : null,
            agencies: parts,
          },
          voice: { ...voice, speakerAgencyId: null },
          spoken: spoke ? [{ agencyId, at: 1 }] : [],
          items: decisions.map((decision) => itemOf(agencyId, { decision, holdReason: 'x' })),
        }
      })
      const agencyId = material.file.record.agencies[0]?.agencyId ?? null
      const attendance = [attendeeOf(agencyId, there ? {} : { presence: 'apologies' })]
      return minutesFactsFrom({ ...material, attendance }).cases[0]?.contributions[0]?.state
    }
    expect(stateWith(['hold', 'hold'])).toBe('shared-nothing')
    expect(stateWith(['hold'], { spoke: false })).toBe('shared-nothing')
    expect(stateWith(['hold', 'undecided'])).toBe('shared-nothing')
    expect(stateWith(['hold', 'share'])).toBe('contributed')
    // What it said was not written down as an item, or is still to be decided: it spoke.
    expect(stateWith([])).toBe('contributed')
    expect(stateWith(['undecided'])).toBe('contributed')
    // The reason for the referral is its own, and stands in the minutes.
    expect(stateWith(['hold'], { refers: true })).toBe('contributed')
    expect(stateWith(['hold'], { there: false })).toBe('absent')
  })

  test('give the ground on which an agency shared, of this case alone, and none for who shared nothing', () => {
    const material = oneCase(({ record }) => {
      const parts = record.agencies.slice(0, 4)
      return {
        record: { ...record, referringAgencyId: null, agencies: parts },
        voice: { ...silentVoice, revision: 0 },
        spoken: [],
        items: parts.slice(0, 2).map((part) => itemOf(part.agencyId)),
      }
    })
    const { record } = material.file
    const choice = { lawful: 'Our agreement', proportionate: '' }
    const ground = (place: number, over: object = {}) => ({
      caseId: record.id,
      agencyId: record.agencies[place]?.agencyId as AgencyId,
      ...choice,
      recordedAt: 1,
      revision: 1,
      ...over,
    })
    const grounds = [
      ground(1, { caseId: material.meeting.id, lawful: 'Another case' }),
      ground(0),
      ground(2),
      ground(3, { lawful: '' }),
    ]
    const of = (more: object) =>
      minutesFactsFrom({ ...material, grounds, ...more }).cases[0]?.contributions.map((one) => one.ground)
    expect(of({})).toEqual([choice, null, null, null])
    const spoken = record.agencies.map((one) => ({ agencyId: one.agencyId, at: 1 }))
    expect(of({ files: [{ ...material.file, spoken }] })).toEqual([choice, null, choice, null])
  })

  test('do not take an observer for the agency', () => {
    const material = oneCase(() => ({ items: [], spoken: [] }))
    const agencyId = material.file.record.agencies[0]?.agencyId ?? null
    const attendance = [attendeeOf(agencyId, { capacity: 'observer' })]
    expect(minutesFactsFrom({ ...material, attendance }).cases[0]?.contributions[0]?.state).toBe('absent')
  })

  test('say when a case was heard and for how long, and nothing for one that was put off', () => {
    const material = heardMaterial()
    const [one, two] = material.files
    if (!one || !two) throw new Error('two cases')
    const later = { ...two, standing: { ...two.standing, deferredAt: 5, deferredReason: 'No referrer' } }
    const { cases } = minutesFactsFrom({ ...material, files: [one, later] })
    expect(cases[0]).toMatchObject({ heardAt: one.clock[0]?.at, spentMs: 600_000 })
    expect(cases[1]).toMatchObject({ heardAt: null, spentMs: 0, contributions: [] })
    expect(cases[1]?.standing.deferredReason).toBe('No referrer')
  })

  test('have nothing of a withdrawn case, its declarations included', () => {
    const material = oneCase(({ standing }) => ({
      standing: { ...standing, withdrawnAt: 5, withdrawnReason: 'Wrong area' },
    }))
    const { record } = material.file
    const who = attendeeOf(null)
    const interest = {
      id: who.id as unknown as (typeof material.interests)[number]['id'],
      meetingId: record.meetingId,
      caseId: record.id,
      attendanceId: who.id,
      nature: 'A neighbour',
      leaves: true,
    }
    const facts = minutesFactsFrom({ ...material, attendance: [who], interests: [interest] })
    expect(facts.cases).toEqual([])
    expect(JSON.stringify(facts)).not.toMatch(/Wrong area|neighbour|Connell/)
  })
})
