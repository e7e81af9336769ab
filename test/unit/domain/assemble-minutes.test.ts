import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { assembleSections } from '#shared/domain/assemble-minutes.ts'
import { richDoc } from '#shared/domain/minutes.ts'
import type { MinutesMaterial } from '#shared/domain/minutes-material.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import type { Risk } from '#shared/domain/risk.ts'
import { instantOf } from '#shared/time.ts'
import { actionOf, attendeeOf, heardMaterial, itemOf, oneCase } from '#test/harness/minutes-material.ts'

const textOf = (material: MinutesMaterial, heading: string): string => {
  const found = assembleSections(material).find((one) => one.heading === heading)
  return found ? plainText(found.doc) : 'no such section'
}

describe('assembled minutes', () => {
  test('have an opening, five sections for each case in the order of the agenda, and a closing', () => {
    const material = heardMaterial()
    const sections = assembleSections(material)
    const [first] = material.files
    expect(sections.map((one) => one.heading).slice(0, 7)).toEqual([
      'opening',
      'referral',
      'voice',
      'information',
      'risk',
      'plan',
      'referral',
    ])
    expect(sections).toHaveLength(2 + 12 * 5)
    expect(sections[1]).toMatchObject({ key: `${first?.record.id}:referral`, caseId: first?.record.id })
    expect(sections.at(-1)).toMatchObject({ key: 'closing', caseId: null })
    expect(new Set(sections.map((one) => one.key)).size).toBe(sections.length)
  })

  test('are documents that the contract takes, whatever was typed', () => {
    const odd = oneCase((file) => ({
      record: { ...file.record, reason: '\n\n one \r\n\r\n two \n' },
      voice: { ...file.voice, wants: '\n', fears: '🙂\n\nعربي', revision: 1 },
      summary: { text: '   ', revision: 1 },
    }))
    for (const material of [heardMaterial(), odd]) {
      for (const one of assembleSections(material)) expect(() => richDoc.parse(one.doc)).not.toThrow()
    }
    const empties = JSON.stringify(assembleSections(odd).map((one) => one.doc)).includes('"text":""')
    expect(empties).toBe(false)
  })

  test('group what was shared by purpose, then agency, with basis and source', () => {
    const material = oneCase(({ record }) => {
      const [one, two] = record.agencies.map((part) => part.agencyId)
      if (!one || !two) throw new Error('two agencies')
      return {
        items: [
          itemOf(two, { text: 'Second agency.', source: 'Worker' }),
          itemOf(one, { text: 'Barrier.', purpose: 'barriers', basis: 'opinion' }),
          itemOf(one, { text: 'First agency.' }),
        ],
      }
    })
    expect(textOf(material, 'information').split('\n')).toEqual([
      'Risk now',
      'Vale Police, Public Protection: First agency. (fact)',
      'Vale Idva Service: Second agency. (fact, Worker)',
      'Practical barriers',
      'Vale Police, Public Protection: Barrier. (professional opinion)',
    ])
  })

  test('use the area’s words for the two people at the centre', () => {
    const base = oneCase(({ record }) => ({
      items: record.agencies
        .slice(0, 1)
        .map((part) => itemOf(part.agencyId, { purpose: 'person-causing-harm' })),
      turnOrder: { agencyIds: [], reason: 'Interpreter late' },
    }))
    const material = {
      ...base,
      area: { ...base.area, survivorTerm: 'victim' as const, personCausingHarmTerm: 'perpetrator' as const },
    }
    expect(textOf(material, 'information')).toContain('The perpetrator')
    expect(textOf(material, 'plan')).toBe('Why the victim’s voice was heard later: Interpreter late')
  })

  test('answer each risk with its actions, or with the reason why there is none', () => {
    const risks: Risk[] = ['He knows the address', 'She is alone at night'].map((ofWhat) => ({
      id: randomUUID() as Risk['id'],
      atRisk: 'survivor',
      atRiskDetail: '',
      ofWhat,
      revision: 1,
    }))
    const [known, alone] = risks
    if (!known || !alone) throw new Error('two risks')
    const material = oneCase((file) => ({
      risks,
      summary: { text: 'High.', revision: 1 },
      actions: [
        actionOf(file, { riskId: known.id }),
        actionOf(file, { what: 'Half said', riskId: alone.id, parked: true }),
      ],
      passed: [{ key: `risk-unanswered:${alone.id}`, reason: 'Her sister stays with her', at: 1 }],
    }))
    expect(textOf(material, 'risk').split('\n')).toEqual([
      'High.',
      'Survivor: He knows the address',
      'Answered by: Change the locks, Vale Police, Public Protection, P. Lowe, by 1 Dec 2026',
      'Survivor: She is alone at night',
      'No action: Her sister stays with her',
    ])
  })

  test('say what was passed and why, once, and not what has been settled since', () => {
    const material = oneCase(() => ({
      passed: [
        { key: 'summary', reason: 'To be written', at: 1 },
        { key: 'voice', reason: 'No longer open', at: 2 },
      ],
    }))
    expect(textOf(material, 'plan')).toBe('No summary of the risk was made: To be written')
  })

  test('tell a survivor who was not reached from one who was not asked', () => {
    const notReached = oneCase(({ voice }) => ({
      voice: { ...voice, contact: 'not-reached', tried: 'Three calls', knownWishes: 'To stay', revision: 1 },
    }))
    expect(textOf(notReached, 'voice')).toContain('Could not be reached safely.')
    expect(textOf(notReached, 'voice')).toContain('What was tried: Three calls')
    const silent = oneCase(({ voice }) => ({ voice: { ...voice, revision: 0 } }))
    expect(textOf(silent, 'voice')).toBe('')
  })

  test('leave out a withdrawn case, and give a deferred one its reason and no discussion', () => {
    const material = heardMaterial()
    const [one, two, ...rest] = material.files
    if (!one || !two) throw new Error('two cases')
    const gone = { ...one, standing: { ...one.standing, withdrawnAt: 1, withdrawnReason: 'Wrong area' } }
    const later = { ...two, standing: { ...two.standing, deferredAt: 1, deferredReason: 'No referrer came' } }
    const changed = { ...material, files: [gone, later, ...rest] }
    const keys = assembleSections(changed).map((section) => section.key)
    expect(keys.some((key) => key.startsWith(one.record.id) || key.startsWith(two.record.id))).toBe(false)
    const closing = textOf(changed, 'closing')
    expect(closing).toContain('9 cases were heard, 1 mentioned, 1 deferred; 0 actions were agreed.')
    expect(closing).toContain('Case 2 was deferred: No referrer came')
    expect(closing).not.toContain('Wrong area')
  })

  test('mark a case that was only mentioned', () => {
    const material = heardMaterial()
    const marked = assembleSections(material).filter((one) =>
      plainText(one.doc).startsWith('For mention only.'),
    )
    const mention = material.files.filter((file) => file.record.kind === 'mention')
    expect(marked.map((one) => one.caseId)).toEqual(mention.map((file) => file.record.id))
  })

  test('open with the time, the chair, late arrivals and what was brought forward', () => {
    const base = heardMaterial()
    const late = instantOf('2026-11-26', '10:12')
    const material = {
      ...base,
      meeting: { ...base.meeting, order: base.files.map((file) => file.record.id) },
      attendance: [
        attendeeOf(null),
        attendeeOf(null, { name: 'Callum Dyson', arrivedAt: late, acceptedAt: null }),
      ],
    }
    expect(textOf(material, 'opening').split('\n')).toEqual([
      'The meeting opened at 09:32 with Naomi Achterberg in the chair.',
      'Callum Dyson joined at 10:12.',
      'The chair changed the order of cases.',
    ])
  })
})
