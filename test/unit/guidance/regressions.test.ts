import { describe, expect, it } from 'vitest'
import { type GuidanceContext, type RuleId, reviewText } from '#shared/guidance/index.ts'

const people = [
  { name: 'Amy', role: 'survivor' },
  { name: 'Dean', role: 'perpetrator' },
  { name: 'Mia', role: 'child' },
] as const
const rules = (text: string, kind: GuidanceContext['kind'] = 'sharing') => [
  ...new Set(
    reviewText(text, { kind, agencyKind: 'other', people, settings: { off: ['too-long'] } }).map(
      (one) => one.rule,
    ),
  ),
]

/** Each pair stands on either side of a line that the guide draws. */
const pairs: readonly (readonly [rule: RuleId, flagged: string, clean: string])[] = [
  [
    'chronology',
    'On 3 March he hit her. On 9 March he came back. On 2 April he broke the door.',
    'Dean was convicted on 3 March, sentenced on 1 April and released on 7 June.',
  ],
  [
    'third-party',
    'Her sister is an alcoholic and in debt.',
    'Her sister is collecting the children and knows the code word.',
  ],
  [
    'third-party',
    'The neighbour, Mr Gorringe, has schizophrenia.',
    'The neighbour heard him shout and is willing to give a statement.',
  ],
  [
    'medical-detail',
    'Amy takes sertraline 100mg and had a normal smear in 2023.',
    'Amy is 20 weeks pregnant; Dean strangled her and hides her tablets.',
  ],
  [
    'opinion',
    'I reckon Dean is dealing.',
    'In my professional judgement risk is rising because Dean has breached twice this week.',
  ],
  [
    'opinion',
    'He is clearly a narcissist.',
    'Amy told us that Dean is a narcissist and that she is scared of him.',
  ],
  ['hearsay', 'Apparently Dean is back in the area.', 'The school reports that Dean is back in the area.'],
  [
    'hearsay',
    'Several people have said that he has a knife.',
    'Crimestoppers report of 9 June, anonymous: Dean has a knife.',
  ],
  ['location', 'Amy has moved to Whitby with Mia.', 'Amy is in refuge out of area with Mia.'],
  ['location', 'Mia goes to Fernhollow Primary.', 'Dean lives at 4 Quarry Row with his mother.'],
  ['location', 'Amy is now at 17 Pemberley Walk.', 'Both live at 22 Elm Road and Dean will not leave.'],
  ['identifier', 'NHS no. 999 012 3456.', 'Crime ref 42/11873/26, CAD 2214 of 6 June: Dean kicked the door.'],
  ['identifier', 'Amy is on 07700 900123.', 'Dean hit her. Please ring the duty desk on 07700 900123.'],
  ['survivor-offending', 'Amy was cautioned for theft in 2012.', 'Dean was cautioned for theft in 2012.'],
  [
    'immigration',
    'Her spouse visa expired in May.',
    'She has no recourse to public funds, so needs specialist housing advice. Dean hit her.',
  ],
  ['vague', 'Known to services. Usual concerns.', 'No contact with either party in the last 12 months.'],
]

const actionPairs: readonly (readonly [rule: RuleId, flagged: string, clean: string])[] = [
  [
    'survivor-burden',
    'Amy to call police if he attends.',
    'Idva to offer target hardening and agree a safety plan with her by Friday.',
  ],
  ['survivor-burden', 'Advise her to move.', 'Refer Amy to Victim Support for a camera doorbell.'],
  ['not-smart', 'All agencies to be aware.', 'Put a marker on the address today.'],
  [
    'unsafe-contact',
    'Speak to Dean about what she disclosed.',
    'Serve the stalking protection order on Dean at work.',
  ],
  [
    'unsafe-contact',
    'Send letter to home address about MARAC outcome.',
    'Send nothing to the home address; use the safe e-mail.',
  ],
]

describe('the lines of the guide', () => {
  for (const [rule, flagged, clean] of pairs) {
    it(`${rule}: ${flagged}`, () => {
      expect(rules(flagged)).toContain(rule)
      expect(rules(clean)).toEqual([])
    })
  }
  for (const [rule, flagged, clean] of actionPairs) {
    it(`${rule}: ${flagged}`, () => {
      expect(rules(flagged, 'action')).toContain(rule)
      expect(rules(clean, 'action')).toEqual([])
    })
  }
})

describe('as people type', () => {
  it('reads abbreviations, bullets and mixed case', () => {
    expect(rules('- V FAILED TO PROTECT the kids\n- P on bail')).toContain('victim-blaming')
    expect(rules('aparently p is back')).toContain('hearsay')
    expect(rules('MIA GOES TO Fernhollow Academy')).toContain('location')
  })

  it('does not take a word for the name of somebody', () => {
    const context = {
      kind: 'sharing',
      agencyKind: 'other',
      people: [{ name: 'Will', role: 'perpetrator' }],
    } as const
    expect(reviewText('She will ring. Will hit her on Friday.', context)).toEqual([])
  })

  it('offers what to write instead', () => {
    const [burden] = reviewText('School to monitor Mia.', { kind: 'action', agencyKind: 'education', people })
    expect(burden?.suggestion?.label).toContain('tell the coordinator')
  })
})
