import { describe, expect, it } from 'vitest'
import { actionGaps } from '#shared/domain/action.ts'
import { type ActionContext, parseActionLine } from '#shared/domain/action-line.ts'
import { context, idOf, nameOf } from './action-line-room.ts'

/** agency · person · due · for whom · risk number · suggested · unknown; parts that are empty are left out. */
const heard = (line: string, within: ActionContext = context): string => {
  const draft = parseActionLine(line, within)
  const risk = within.risks.findIndex((one) => one.id === draft.riskId) + 1
  return [
    nameOf(draft.agencyId),
    draft.person,
    draft.dueOn ?? '',
    draft.forWhom ?? '',
    risk === 0 ? '' : `#${risk}`,
    draft.suggested.length === 0 ? '' : `guessed ${draft.suggested.join()}`,
    ...draft.unknown.map((one) => `${one.text}: ${one.reason}`),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

describe('an action in one line', () => {
  const lines: readonly [string, string, string][] = [
    [
      'Fit sanctuary lock and tell Idva when done @housing P Shah by fri #1 for survivor',
      'Fit sanctuary lock and tell Idva when done',
      'Housing · Priya Shah · 2026-11-27 · survivor · #1',
    ],
    [
      'for survivor #1 by fri @housing P Shah: fit the lock',
      'for survivor fit the lock',
      'Housing · Priya Shah · 2026-11-27 · survivor · #1',
    ],
    ['!fri @housing shah: fit the lock', 'fit the lock', 'Housing · Priya Shah · 2026-11-27'],
    ['@housing p shah fit the lock by fri', 'fit the lock', 'Housing · Priya Shah · 2026-11-27'],
    ['@housing PS Fit the lock !today', 'Fit the lock', 'Housing · Priya Shah · 2026-11-26'],
    [
      '@police duty officer mark the address #keys !today',
      'mark the address',
      'Police · duty officer · 2026-11-26 · #1',
    ],
    ['@csc M Ali Visit at school by 3wd', 'Visit at school', 'Children’s social care · M Ali · 2026-12-01'],
    [
      'Mark the address @police duty officer by tomorrow',
      'Mark the address',
      'Police · duty officer · 2026-11-27',
    ],
    ['Mark the address @police, by tomorrow', 'Mark the address', 'Police · 2026-11-27'],
    [
      'Ask court to vary the order @prob T Reed mon',
      'Ask court to vary the order',
      'Probation · Theo Reed · 2026-11-30',
    ],
    [
      'Vary the order @prob mark o for perp',
      'Vary the order',
      'Probation · Mark Ollis · person-causing-harm',
    ],
    [
      'Vary the order @probatoin Theo for him',
      'Vary the order',
      'Probation · Theo Reed · person-causing-harm · guessed forWhom',
    ],
    ['Call her by phone @idva', 'Call her by phone', 'Idva service · Lena Grant · guessed person'],
    [
      'Call her by 5pm fri @idva',
      'Call her by 5pm',
      'Idva service · Lena Grant · 2026-11-27 · guessed person',
    ],
    [
      'Call her by fri noon @idva',
      'Call her by noon',
      'Idva service · Lena Grant · 2026-11-27 · guessed person',
    ],
    ['Call her by 10.30 @idva', 'Call her by 10.30', 'Idva service · Lena Grant · guessed person'],
    ['Police to stand by', 'Police to stand by', ''],
    [
      'Call survivor today @idva',
      'Call survivor today',
      'Idva service · Lena Grant · 2026-11-26 · guessed person,due',
    ],
    [
      'Call survivor, today, @idva',
      'Call survivor',
      'Idva service · Lena Grant · 2026-11-26 · guessed person',
    ],
    ['Visit twice a day @mh', 'Visit twice a day', 'Mental Health Trust'],
    ['Find where he has been since Friday @police', 'Find where he has been since Friday', 'Police'],
    [
      'Review the plan @csc duty social worker in 3 working days',
      'Review the plan',
      'Children’s social care · duty social worker · 2026-12-01',
    ],
    ['Review the plan within 48 hours @asc', 'Review the plan', 'Adult social care · 2026-11-28'],
    [
      'Agree collection @education by next meeting #school for children',
      'Agree collection',
      'Education · Dr Ade Cole · 2026-12-10 · children · #2 · guessed person',
    ],
    ['Find a mentor for children @csc', 'Find a mentor for children', 'Children’s social care · children'],
    [
      'Find a flat for him to live in @housing',
      'Find a flat for him to live in',
      'Housing · Priya Shah · guessed person',
    ],
    ['Brief the team, for professionals @police', 'Brief the team', 'Police · professionals'],
    [
      'Plan @idva L Grant and tell her the outcome by tomorrow',
      'Plan and tell her the outcome',
      'Idva service · Lena Grant · 2026-11-27',
    ],
    ['Fit lock @housing P Shah and T Reed by fri', 'Fit lock', 'Housing · P Shah and T Reed · 2026-11-27'],
    [
      'Fit lock (@housing P. Shah, by Fri.) and report back',
      'Fit lock and report back',
      'Housing · Priya Shah · 2026-11-27',
    ],
    ['Fit lock @housing Dr. Khan fri', 'Fit lock', 'Housing · Dr Khan · 2026-11-27'],
    ['Fit lock @housing L Sun', 'Fit lock', 'Housing · L Sun'],
    [
      'Ask @housing to fit a lock by fri',
      'Ask housing to fit a lock',
      'Housing · Priya Shah · 2026-11-27 · guessed person',
    ],
    ['Fit lock @shah by fri', 'Fit lock', 'Housing · Priya Shah · 2026-11-27'],
    [
      'See her alone @acute trust (maternity) ward sister by fri',
      'See her alone',
      'Acute trust (maternity) · ward sister · 2026-11-27',
    ],
    ['Befriend @sahara womens project Nadia K', 'Befriend', 'Sahara, Women’s Project · Nadia K'],
    ['Test @drug and alcohol team K Low', 'Test', 'Drug & alcohol team · K Low'],
    ['Move @larkfield by sat', 'Move', 'Larkfield Homes · 2026-11-28'],
    ['Both @police @housing by fri', 'Both @housing', 'Police · 2026-11-27 · @housing: only-one'],
    [
      'Lock #1 #2 !fri by mon @police',
      'Lock #2 by mon',
      'Police · 2026-11-27 · #1 · #2: only-one · by mon: only-one',
    ],
    ['Check @xyz by fri', 'Check @xyz', '2026-11-27 · @xyz: no-such-agency'],
    ['Check @social worker', 'Check @social worker', '@social: several-agencies'],
    ['Check @old', 'Check @old', '@old: no-such-agency'],
    ['Flag crime #1234 @police', 'Flag crime #1234', 'Police · #1234: no-such-risk'],
    ['Flag #t', 'Flag #t', '#t: several-risks'],
    ['Do it by 25/11/26 @police', 'Do it by 25/11/26', 'Police · by 25/11/26: in-the-past'],
    ['Do it by 31 june @police', 'Do it by 31 june', 'Police · by 31 june: no-such-day'],
    ['Do it @police T Hale next week', 'Do it next week', 'Police · Tom Hale · next week: ambiguous'],
    ['Do it !soon', 'Do it !soon', '!soon: not-a-date'],
    ['Write to a@b.example and C# team!', 'Write to a@b.example and C# team!', ''],
    ['  Fit   the lock - ', 'Fit the lock', ''],
    ['@housing', '', 'Housing · Priya Shah · guessed person'],
    ['by fri', '', '2026-11-27'],
    ['', '', ''],
  ]
  it.each(lines)('%j', (line, what, rest) => {
    expect(parseActionLine(line, context).what).toBe(what)
    expect(heard(line)).toBe(rest)
  })

  it('says whether the date is certain and a working day', () => {
    expect(parseActionLine('Lock by sat', context)).toMatchObject({
      nonWorking: 'Saturday',
      dueCertain: true,
    })
    expect(parseActionLine('Lock by 10/1/28', context)).toMatchObject({ nonWorking: null, dueCertain: false })
  })

  it('suggests who is in the room before who usually comes', () => {
    const room = (...names: readonly string[]): ActionContext => ({
      ...context,
      attending: names.map((name) => ({ agencyId: idOf('Police'), name })),
    })
    expect(parseActionLine('Mark the address @police', context).person).toBe('')
    expect(parseActionLine('Mark the address @police', room('Tom Hale')).person).toBe('Tom Hale')
    expect(parseActionLine('Mark the address @police', room('Tom Hale', 'Rosa Pike')).person).toBe('')
    expect(heard('Mark the address @police ann', room('Ann Sill', 'Tom Hale'))).toBe('Police · Ann Sill')
  })

  it('needs the next meeting’s date to be due by it', () => {
    const { nextMeetingOn: _, ...without } = context
    expect(heard('Report by next meeting', without)).toBe('by next meeting: next-meeting-unknown')
  })

  it('fits the check for what an action still lacks', () => {
    expect(actionGaps(parseActionLine('Fit lock @housing P Shah by fri', context))).toEqual([])
    expect(actionGaps(parseActionLine('Fit lock', context))).toEqual(['agency', 'person', 'due'])
    expect(actionGaps(parseActionLine('@police by fri', context))).toEqual(['what', 'person'])
  })

  it('points at what it read', () => {
    const line = 'Find a mentor for children @csc M Ali, by fri #2 @police'
    const at = (one: { start: number; end: number }): string => line.slice(one.start, one.end)
    const draft = parseActionLine(line, context)
    expect(draft.spans.map((span) => [at(span), span.field, span.kept])).toEqual([
      ['for children', 'forWhom', true],
      ['@csc', 'agency', false],
      ['M Ali', 'person', false],
      ['by fri', 'due', false],
      ['#2', 'risk', false],
    ])
    expect(draft.unknown.map(at)).toEqual(['@police'])
  })
})
