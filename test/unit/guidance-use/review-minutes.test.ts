import { describe, expect, test } from 'vitest'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import type { MinutesDocument, MinutesSection, SectionHeading } from '#shared/domain/minutes.ts'
import { bullets, paragraph, plainText, rich, richDocOf } from '#shared/domain/rich-text.ts'
import { openFindings } from '#shared/guidance/open-findings.ts'
import { keptInMinutes, reviewMinutes, reviewSection } from '#shared/guidance/review-minutes.ts'
import { anAction, caseNo } from '#test/harness/domain-rows.ts'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'
import { keptOf } from './findings.ts'

const number = '943 476 5919'
const sentence = `Her NHS number is ${number}.`
const doc = richDocOf([
  paragraph(rich('Risk now', 'bold')),
  bullets([[paragraph(rich('Police: ', 'bold'), rich('He is on bail.'))], [paragraph(rich(sentence))]]),
])
const section = (heading: SectionHeading, over: Partial<MinutesSection> = {}): MinutesSection => ({
  key: `${caseNo(1)}:${heading}`,
  caseId: caseNo(1),
  heading,
  doc,
  edited: true,
  savedAt: 1,
  revision: 1,
  ...over,
})
const whole = minutesDocumentFixture({ cases: 1 })
const [firstCase] = whole.facts.cases
if (!firstCase) throw new Error('the fixture has a case')
const withSections = (
  sections: readonly MinutesSection[],
  actions = firstCase.actions.slice(0, 0),
): MinutesDocument => ({
  ...whole,
  facts: {
    ...whole.facts,
    cases: [{ ...firstCase, record: { ...firstCase.record, id: caseNo(1) }, actions }],
  },
  sections,
})
const review = (document: MinutesDocument, kept = [keptOf({ place: 'elsewhere' })], settings = {}) =>
  reviewMinutes(document, kept, settings)

describe('findings of the minutes', () => {
  test('stand section by section and point into its plain text', () => {
    const found = review(withSections([section('information'), section('risk', { doc: richDocOf([]) })]))
    expect(found.map(({ key }) => key)).toEqual([`${caseNo(1)}:information`])
    const [one] = found[0]?.findings ?? []
    expect(one).toMatchObject({
      place: findingPlace.section(`${caseNo(1)}:information`),
      text: plainText(doc),
    })
    expect(one?.finding.rule).toBe('identifier')
    expect(one?.text.slice(one.finding.start, one.finding.end)).toContain('943')
  })

  test('are read paragraph by paragraph: what three agencies said is no history', () => {
    const dated = ['On 3 March he slapped her.', 'On 9 April he kicked her.', 'On 2 May he pushed her.']
    const apart = richDocOf(dated.map((text) => paragraph(rich(text))))
    const together = richDocOf([paragraph(rich(dated.join(' ')))])
    const rules = (of: typeof doc) =>
      reviewSection({ doc: of, heading: 'information' }, [], {}).map(({ rule }) => rule)
    expect(rules(together)).toContain('chronology')
    expect(rules(apart)).not.toContain('chronology')
  })

  test('are silent once kept: in the section, or where it was first written', () => {
    const sections = [section('information')]
    const here = keptOf({
      rule: 'identifier',
      words: sentence,
      place: findingPlace.section(`${caseNo(1)}:information`),
    })
    expect(review(withSections(sections), [here])).toEqual([])
    expect(review(withSections(sections), [{ ...here, place: 'item-1' }])).toEqual([])
    expect(review(withSections(sections), [{ ...here, place: 'item-1', scope: 'rule-here' }])).toEqual([])
    expect(review(withSections(sections), [{ ...here, caseId: caseNo(2) }])).toHaveLength(1)
    expect(
      review(withSections(sections), [{ ...here, place: 'item-1', scope: 'rule-here', words: 'other' }]),
    ).toHaveLength(1)
    expect(review(withSections(sections), [], { off: ['identifier'] })).toEqual([])
  })

  test('an editor of the section sees the same with the same sieve', () => {
    const one = section('information')
    const kept = [keptOf({ rule: 'identifier', words: sentence })]
    const at = { caseId: one.caseId, place: findingPlace.section(one.key) }
    expect(openFindings(reviewSection(one, [], {}), plainText(doc), at, keptInMinutes(kept, one))).toEqual([])
  })

  test('leave the survivor’s own words alone, and nobody else’s', () => {
    const words = 'Apparently she was told that he would come back.'
    const rules = (label: string, heading: SectionHeading) =>
      reviewSection({ doc: richDocOf([paragraph(rich(label, 'bold'), rich(words))]), heading }, [], {}).map(
        ({ rule }) => rule,
      )
    expect(rules('Fears: ', 'voice')).not.toContain('hearsay')
    expect(rules('What was tried: ', 'voice')).toContain('hearsay')
    expect(rules('Fears: ', 'information')).toContain('hearsay')
  })

  test('opening and closing belong to the meeting', () => {
    const opening = section('opening', { key: 'opening', caseId: null })
    expect(review(withSections([opening]))).toMatchObject([
      { key: 'opening', caseId: null, heading: 'opening' },
    ])
    const kept = keptOf({ caseId: null, place: 'section:opening', rule: 'identifier', words: sentence })
    expect(review(withSections([opening]), [kept])).toEqual([])
  })

  test('actions are listed under the plan, as actions', () => {
    const actions = [
      anAction({ what: 'All agencies to monitor' }),
      anAction({ what: 'Fit a new lock by Friday' }),
    ]
    const plan = section('plan', { doc: richDocOf([]) })
    const found = review(withSections([plan], actions))
    expect(found).toHaveLength(1)
    expect(found[0]?.findings.map(({ place, text, finding }) => [place, text, finding.rule])).toEqual([
      ['action', 'All agencies to monitor', 'not-smart'],
    ])
    const kept = keptOf({ place: 'action', rule: 'not-smart', scope: 'rule-here' })
    expect(review(withSections([plan], actions), [kept])).toEqual([])
  })
})

test('a whole meeting is read, and every finding points at its words', () => {
  for (const { findings } of review(minutesDocumentFixture({ cases: 12 }))) {
    for (const { text, finding } of findings) {
      expect(finding.end).toBeLessThanOrEqual(text.length)
      expect(text.slice(finding.start, finding.end).trim()).not.toBe('')
      expect(['vague', 'too-long']).not.toContain(finding.rule)
    }
  }
})
