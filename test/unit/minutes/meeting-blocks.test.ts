import { describe, expect, test } from 'vitest'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { actionRow, trackedActions } from '#shared/minutes/action-rows.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { endBlocks, frontBlocks } from '#shared/minutes/meeting-blocks.ts'
import { statusText } from '#shared/minutes/version-blocks.ts'
import { minutesDocumentFixture } from '#test/harness/minutes-document.ts'

const minutes = minutesDocumentFixture({ cases: 6 })
const withFacts = (facts: Partial<MinutesDocument['facts']>): MinutesDocument => ({
  ...minutes,
  facts: { ...minutes.facts, ...facts },
})
const notes = (blocks: readonly MinutesBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []))
const tables = (blocks: readonly MinutesBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.label] : []))

describe('before the cases', () => {
  test('what there is stands in tables, what there is not is said, and empty kinds of attendance are left out', () => {
    expect(tables(frontBlocks(minutes))).toEqual([
      'Present',
      'Observers',
      'Apologies',
      'Declarations of interest',
      'Could not be completed because circumstances changed',
      'Not done by the agency',
      'Still open',
      'Done since the last meeting',
      'Cases at this meeting',
    ])
    const bare = frontBlocks(
      withFacts({ attendance: [], readings: [], interests: [], carried: [], cases: [] }),
    )
    expect(tables(bare)).toEqual([])
    expect(notes(bare)).toEqual([
      'Nobody is recorded as present.',
      'The statement has not been read.',
      'None were made.',
      'None were brought forward.',
      'No cases were listed.',
    ])
  })

  test('a statement that was read twice in the same words is given once, with both readings', () => {
    const blocks = frontBlocks(minutes)
    expect(blocks.filter((block) => block.kind === 'statement')).toHaveLength(1)
    expect(blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))).toEqual([
      'Read aloud at 10:03 by DI Frances Yarborne.',
      'Read again at 10:44 by Hema Ludworth.',
      'Accepted by 9 of 11 present.',
      'Not accepted: Sam Petherick (Second Step (substance use)); Cal Dreyfield (Police).',
    ])
  })
})

test('after the cases: the closing always, its time where there is one, and who signed or that nobody has', () => {
  expect(endBlocks(minutes)[0]).toMatchObject({ kind: 'section', heading: 'closing', always: true })
  expect(notes(endBlocks(withFacts({ closedAt: null })))).toEqual([
    'Draft of version 1, begun on 27 Nov 2026. The chair has not signed it.',
  ])
  const signed = endBlocks(minutesDocumentFixture({ cases: 1, signed: true })).at(-1)
  expect(signed).toMatchObject({ kind: 'facts' })
  expect(JSON.stringify(signed)).toContain('27 Nov 2026 at 16:32')
})

test('a version says whether it is signed, by whom and when', () => {
  const { version } = minutesDocumentFixture({ cases: 0, signed: true })
  expect(statusText(version)).toBe('Version 1, signed by DI Frances Yarborne on 27 Nov 2026 at 16:32')
  expect(statusText({ ...version, signedBy: null, signedAt: null })).toBe('Version 1, signed')
  expect(statusText({ ...version, state: 'draft' })).toBe('Version 1, draft, not signed')
})

describe('actions', () => {
  const [action] = minutes.facts.cases[0]?.actions ?? []
  if (action === undefined) throw new Error('the first case has actions')

  test('that lack something say so', () => {
    const half = { ...action, agencyId: null, person: '', dueOn: null, forWhom: null, parked: true }
    expect(actionRow(minutes.facts, { ...half, outcomeNote: '', reportedAt: null })).toEqual([
      action.what,
      'Not settled',
      'Not settled',
      'Not settled',
      '',
      ['Parked, not settled'],
    ])
  })

  test('are tracked by date, those without one last, and those of a withdrawn case not at all', () => {
    const [first, ...rest] = minutes.facts.cases
    if (first === undefined) throw new Error('there are cases')
    const undated = { ...first, actions: [{ ...action, dueOn: null }] }
    const tracked = trackedActions({ ...minutes.facts, cases: [undated, ...rest] })
    expect(tracked.at(-1)).toMatchObject({ caseNumber: 1, dueOn: null, carried: false })
    const dates = tracked.slice(0, -1).map((one) => one.dueOn)
    expect(dates).toEqual([...dates].sort())
    const withdrawn = { ...first, standing: { ...first.standing, withdrawnAt: 1 } }
    expect(
      trackedActions({ ...minutes.facts, cases: [withdrawn, ...rest] }).some(
        (one) => one.caseNumber === 1 && !one.carried,
      ),
    ).toBe(false)
  })
})
