import { expect, test } from 'vitest'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { contributionBlocks } from '#shared/minutes/contribution-blocks.ts'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'

const { facts } = minutesDocumentFixture({ cases: 3 })
const [lawful = '', otherLawful = ''] = defaultGuidance.lawfulGrounds
const [proportionate = ''] = defaultGuidance.proportionateGrounds
const [one] = facts.cases
if (one === undefined) throw new Error('there is a case')

type Ground = (typeof one.contributions)[number]['ground']
/** What is said of the first agencies of the case, with these grounds. */
const said = (...grounds: readonly Ground[]) => {
  const contributions = one.contributions
    .slice(0, grounds.length)
    .map((each, at) => ({ ...each, ground: grounds[at] ?? null }))
  return contributionBlocks(facts, { ...one, contributions })
}
const groundRows = (...grounds: readonly Ground[]) =>
  said(...grounds).flatMap((block) => (block.kind === 'table' ? block.rows : []))

test('nothing is said of grounds where none was recorded, and nothing at all where nobody took part', () => {
  expect(said(null, null).map((block) => block.kind)).toEqual(['heading', 'facts'])
  expect(said()).toEqual([])
})

test('agencies on the same two wordings stand on one row; who has none is not named', () => {
  expect(
    groundRows(
      { lawful, proportionate },
      null,
      { lawful: otherLawful, proportionate },
      { lawful, proportionate },
    ),
  ).toEqual([
    [['Police', 'Housing options'], lawful, proportionate],
    [['Children’s social care'], otherLawful, proportionate],
  ])
})

test('a choice that was not made is said not to be recorded', () => {
  expect(groundRows({ lawful, proportionate: '' })).toEqual([[['Police'], lawful, 'Not recorded']])
  expect(groundRows({ lawful: '', proportionate })).toEqual([[['Police'], 'Not recorded', proportionate]])
})
