import type { LineProblem } from '#shared/domain/action-line.ts'
import { dateProblemWords } from './dates.ts'

/** Why a part of the action line was not understood; it stays in the action's words until it is put right. */
export const lineProblemWords: Record<LineProblem, string> = {
  ...dateProblemWords,
  'next-meeting-unknown': 'the date of the next meeting is not known',
  'no-such-agency': 'no agency by that name',
  'several-agencies': 'several agencies fit; type more of the name',
  'no-such-risk': 'no risk with that number or word',
  'several-risks': 'several risks fit; use its number',
  'only-one': 'an action has one of each',
}
