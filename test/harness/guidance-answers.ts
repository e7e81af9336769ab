import { AppError } from '#shared/contract/errors.ts'
import { type AreaGuidance, defaultGuidance } from '#shared/domain/guidance-settings.ts'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { SharingGround } from '#shared/domain/sharing-ground.ts'
import type { Answers } from './sample-answers.ts'

export type GuidanceRows = { area: AreaGuidance; kept: KeptFinding[]; grounds: SharingGround[] }

/** Nothing kept, no ground recorded; one phrase of the area's own, so that a ready wording does not hang on a rule. */
export const guidanceRows = (): GuidanceRows => ({
  area: {
    ...defaultGuidance,
    ownPhrases: [{ rule: 'victim-blaming', phrase: 'it kicked off', instead: 'he assaulted her' }],
  },
  kept: [],
  grounds: [],
})

/** Answers of the guidance's calls over these rows, changed in place. */
export function guidanceAnswers(rows: GuidanceRows): Answers {
  return {
    'guidance.read': () => rows.area,
    'guidance.save': (input) => {
      if (input.revision !== rows.area.revision) throw new AppError('conflict')
      const revision = input.revision + 1
      rows.area = { ...(input as AreaGuidance), revision }
      return { revision }
    },
    'finding.list': () => rows.kept,
    'finding.keep': (input) => {
      rows.kept = [...rows.kept, { ...(input as KeptFinding), keptAt: 1, keptBy: 'Dilys Prosser' }]
      return {}
    },
    'finding.unkeep': ({ id }) => {
      rows.kept = rows.kept.filter((one) => one.id !== id)
      return {}
    },
    'ground.list': () => rows.grounds,
    'ground.save': (input) => {
      const revision = input.revision + 1
      const others = rows.grounds.filter(
        (one) => one.caseId !== input.caseId || one.agencyId !== input.agencyId,
      )
      rows.grounds = [...others, { ...(input as SharingGround), recordedAt: 1, revision }]
      return { revision }
    },
  }
}
