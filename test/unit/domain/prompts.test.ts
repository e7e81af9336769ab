import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencyKinds } from '#shared/domain/agency.ts'
import { type CaseFacts, promptsFor } from '#shared/domain/prompts.ts'
import type { TurnReason } from '#shared/domain/speaking-order.ts'

const reasons: readonly TurnReason[] = ['referrer', 'voice', 'children', 'person-causing-harm', 'area-order']
const facts: CaseFacts = {
  hasChildren: true,
  survivorName: 'Amara Okafor',
  personCausingHarmName: 'Daniel Okafor',
  sinceReferral: '2026-11-12',
  isRepeat: false,
}
const everyTurn = agencyKinds.flatMap((kind) => reasons.map((reason) => [kind, reason] as const))

describe('sharing prompts', () => {
  it.each(everyTurn)('ask %s (%s) three or four short questions', (kind, reason) => {
    const long = { ...facts, survivorName: 'Christabel X', personCausingHarmName: 'Bartholomew Y' }
    const variants = [
      facts,
      long,
      { ...facts, hasChildren: false },
      { ...facts, isRepeat: true, sinceReferral: null },
    ]
    for (const variant of variants) {
      const prompts = promptsFor(kind, reason, variant)
      expect(prompts.length).toBeGreaterThanOrEqual(3)
      expect(prompts.length).toBeLessThanOrEqual(4)
      expect(new Set(prompts).size).toBe(prompts.length)
      for (const prompt of prompts) {
        expect(prompt).toMatch(/^[A-Z][^?{}]*\?$/u)
        expect(prompt.length).toBeLessThanOrEqual(75)
      }
    }
  })

  it('end with what the agency can do, or with who tells the survivor', () => {
    for (const [kind, reason] of everyTurn) {
      const last = promptsFor(kind, reason, facts).at(-1) ?? ''
      expect(last).toMatch(reason === 'voice' ? /safely tell Amara/u : /\bcan\b/u)
    }
  })

  it('fit who speaks and whom they know', () => {
    expect(promptsFor('probation', 'person-causing-harm', facts)).toEqual([
      'What conditions is Daniel under, and what happens if they are broken?',
      'What has changed in Daniel’s behaviour since 12 November?',
      'What would tell us that the risk from Daniel is rising?',
      'What can probation do this week to keep Daniel away from Amara?',
    ])
    expect(promptsFor('idva', 'voice', facts)[0]).toBe('What does Amara want to happen?')
    expect(promptsFor('housing', 'voice', facts)[0]).toBe('What has Amara told you that they want to happen?')
    expect(promptsFor('police', 'referrer', facts)[0]).toBe('What made you refer Amara now?')
    expect(promptsFor('police', 'referrer', { ...facts, isRepeat: true })[0]).toContain(
      'since the last MARAC',
    )
    expect(promptsFor('education', 'children', facts)[0]).toContain('who may collect them')
    expect(promptsFor('education', 'area-order', facts)[0]).toContain('who may collect them')
  })

  it('do not speak of children where the case has none', () => {
    for (const kind of agencyKinds) {
      for (const reason of reasons.filter((one) => one !== 'children')) {
        const prompts = promptsFor(kind, reason, { ...facts, hasChildren: false }).join(' ')
        expect(prompts.replaceAll('children’s social care', '')).not.toMatch(/children/u)
      }
    }
  })

  it('guess nobody’s gender', () => {
    for (const [kind, reason] of everyTurn) {
      expect(promptsFor(kind, reason, facts).join(' ')).not.toMatch(/\b(?:he|she|him|her|his|hers)\b/iu)
    }
  })

  it.each([
    ['Okafor, Amara', 'Amara'],
    ['Ms Amara Okafor', 'Amara'],
    ['  Amara  ', 'Amara'],
    ['', 'the survivor'],
    ['Unknown female', 'the survivor'],
  ])('call %j %s', (survivorName, called) => {
    expect(promptsFor('idva', 'voice', { ...facts, survivorName })[0]).toBe(
      `What does ${called} want to happen?`,
    )
  })

  it('use whole names where two people share a first name', () => {
    const same = { ...facts, survivorName: 'Sam Reed', personCausingHarmName: 'Sam Cole' }
    expect(promptsFor('police', 'area-order', same).at(-1)).toBe(
      'What can police do this week to stop Sam Cole reaching Sam Reed?',
    )
  })

  it('leave the day out where it is not known', () => {
    for (const sinceReferral of [null, '', '12 November']) {
      expect(promptsFor('police', 'referrer', { ...facts, sinceReferral })[1]).toBe(
        'What has changed since the referral?',
      )
    }
  })

  it('survive any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (survivorName, personCausingHarmName) => {
        for (const reason of reasons) {
          const prompts = promptsFor('other', reason, { ...facts, survivorName, personCausingHarmName })
          for (const prompt of prompts) expect(prompt.endsWith('?')).toBe(true)
        }
      }),
    )
  })
})
