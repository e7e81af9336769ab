import { describe, expect, test } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { caseBlocks } from '#shared/minutes/case-blocks.ts'
import { becameOf, becameText, caseName } from '#shared/minutes/case-standing.ts'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'

const { facts } = minutesDocumentFixture()
type CaseFacts = (typeof facts.cases)[number]
const caseOf = (number: number): CaseFacts => {
  const found = facts.cases.find((one) => one.record.number === number)
  if (found === undefined) throw new Error(`no case ${number}`)
  return found
}
/** Headings and sections in their order; a section that is only there once written has a question mark. */
const outline = (blocks: readonly MinutesBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    return block.kind === 'section' ? [`[${block.title}]${block.always ? '' : '?'}`] : []
  })
const factsOf = (blocks: readonly MinutesBlock[], label: string) =>
  blocks
    .flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    .find(([found]) => found === label)?.[1]

describe('a case', () => {
  test('that was heard has every part in order, and the plan in words only where it was written', () => {
    expect(outline(caseBlocks(facts, caseOf(1)))).toEqual([
      '[Referral]',
      '[The survivor’s voice]',
      '[Information shared]',
      'Who contributed',
      'Grounds for sharing',
      '[Risk]',
      '[Plan]?',
      'Actions',
      'Telling the survivor',
    ])
  })

  test('that was only mentioned has what was written and agreed, and says of nothing that it is missing', () => {
    const mention = caseOf(9)
    const sections = ['[Referral]?', '[The survivor’s voice]?', '[Information shared]?', '[Risk]?', '[Plan]?']
    expect(outline(caseBlocks(facts, mention))).toEqual(sections)
    const agreed = { ...mention, actions: caseOf(1).actions }
    expect(outline(caseBlocks(facts, agreed))).toEqual([...sections, 'Actions'])
  })

  test('that was put off has its reason, its facts and no discussion', () => {
    const deferred = caseOf(4)
    const blocks = caseBlocks(facts, deferred)
    expect(outline(blocks)).toEqual([])
    expect(blocks[0]).toMatchObject({ kind: 'notice', text: `Deferred: ${deferred.standing.deferredReason}` })
    expect(factsOf(blocks, 'Children')).toEqual([
      'Zara Ashdale, aged 14',
      'Idris Ashdale, aged 7, lives with grandmother',
    ])
    const missed = { ...deferred, standing: { ...deferred.standing, deferredAt: null } }
    expect(caseBlocks(facts, missed)[0]?.kind).toBe('facts')
  })

  test('that was withdrawn keeps its reason alone', () => {
    expect(caseBlocks(facts, caseOf(6))).toEqual([
      { kind: 'facts', rows: [['Reason', 'Referred to the wrong area; sent on to Harrowbeck MARAC.']] },
    ])
  })

  test('speaks in the area’s own terms', () => {
    const area = { ...facts.area, survivorTerm: 'victim', personCausingHarmTerm: 'perpetrator' } as const
    const blocks = caseBlocks({ ...facts, area }, caseOf(7))
    expect(outline(blocks)).toContain('[The victim’s voice]')
    expect(outline(blocks)).toContain('Telling the victim')
    expect(factsOf(blocks, 'Perpetrators')).toHaveLength(2)
  })

  test('says what nobody settled of who tells the survivor', () => {
    const one = caseOf(1)
    const telling = (over: object) => caseBlocks(facts, { ...one, feedback: { ...one.feedback, ...over } })
    const lines = 'The locks.\r\n\n  The school. \u2028'
    expect(factsOf(telling({ what: lines, byOn: null }), 'What')).toEqual(['The locks.', 'The school.'])
    expect(factsOf(telling({ what: ' \n', byOn: null }), 'What')).toBe('Not settled')
    expect(factsOf(telling({ byOn: null }), 'By')).toBe('Not settled')
    expect(telling({ agencyId: null, person: '', what: '' }).at(-1)).toEqual({
      kind: 'note',
      text: 'Nobody has been asked to do this yet.',
    })
  })
})

describe('what became of a case', () => {
  const heard = caseOf(1)
  const put = (standing: Partial<CaseFacts['standing']>, over: Partial<CaseFacts> = {}): CaseFacts => ({
    ...heard,
    ...over,
    standing: { ...heard.standing, ...standing },
  })
  test.each([
    ['heard', heard, 'Heard 10:14, 10 min', 'Amara Ellwood'],
    ['heard', put({}, { spentMs: 20_000 }), 'Heard 10:14', 'Amara Ellwood'],
    ['not-reached', put({}, { heardAt: null }), 'Not reached', 'Amara Ellwood (not reached)'],
    ['deferred', put({ deferredAt: 5 }), 'Deferred', 'Amara Ellwood (deferred)'],
    ['withdrawn', put({ deferredAt: 5, withdrawnAt: 6 }), 'Withdrawn', 'withdrawn'],
  ])('%s', (became, one, text, name) => {
    expect([becameOf(one), becameText(one), caseName(one)]).toEqual([became, text, name])
  })

  test('a survivor without a name is said to have none', () => {
    expect(caseName({ ...heard, record: { ...heard.record, people: [] } })).toBe('name not recorded')
  })
})
