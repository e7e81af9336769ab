import type { OpenPoint } from '#shared/domain/points.ts'

const words: Record<OpenPoint['kind'], (about: string) => string> = {
  voice: () => 'The survivor has not been heard',
  summary: () => 'No summary of the risk',
  'no-risk': () => 'No risk is written down',
  'risk-unanswered': (about) => `No action answers: ${about}`,
  'person-causing-harm': () => 'Nothing about the person causing harm',
  children: () => 'The children have not been considered',
  feedback: () => 'Who tells the survivor is not settled',
  'action-incomplete': (about) => `Action without agency, person or date: ${about}`,
  'action-parked': (about) => `Parked action to settle: ${about}`,
}

/** An open point of the read-back in one sentence. */
export const pointWords = (point: OpenPoint): string => words[point.kind](point.about)
