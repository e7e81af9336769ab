import type { CaseGap } from '#shared/domain/case.ts'

/** What a case still lacks, in the two or three words that fit a row of the list. */
export const shortGapWords: Record<CaseGap, string> = {
  survivor: 'no survivor',
  'person-causing-harm': 'no person causing harm',
  'referring-agency': 'no referring agency',
  criteria: 'no criterion',
  'judgement-reason': 'no reasons for the judgement',
  'dash-below-14': 'Dash below 14',
}

/** A person on the form, by what they are to the case. */
export const personWords = {
  survivor: { one: 'Survivor', name: 'Name of the survivor' },
  'causing-harm': { one: 'Person causing harm', name: 'Name of the person causing harm' },
  child: { one: 'Child', name: 'Name of the child' },
} as const

/** The columns of the agency grid: a short head, and what the box says when it is read aloud. */
export const gridWords = {
  involved: { head: 'In the case', spoken: 'is in the case' },
  awaited: { head: 'Awaited', spoken: 'research is awaited' },
  holds: { head: 'Holds', spoken: 'holds information' },
  nil: { head: 'Nil', spoken: 'holds nothing' },
  voice: { head: 'Voice', spoken: 'carries the survivor’s voice' },
  strongest: { head: 'Strongest relation', spoken: 'has the strongest relationship with the survivor' },
  children: { head: 'Knows children', spoken: 'knows the children' },
  harm: { head: 'Person causing harm', spoken: 'works with the person causing harm' },
} as const

export type GridColumn = keyof typeof gridWords
