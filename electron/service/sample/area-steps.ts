import { defaultArea } from '#shared/domain/area.ts'
import type { SampleDay } from './sample-day.ts'
import type { SampleFiles } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import { type Step, step } from './step.ts'

/** The area's settings, its agencies and their people, set up two months before the meeting. */
export function areaSteps({ area, agencies, representatives }: SampleFiles, day: SampleDay): readonly Step[] {
  const at = day.at(-60, '10:00')
  return [
    step(at, 'area.save', { ...defaultArea, ...area, revision: 0 }),
    ...agencies.map(({ key, ...one }) =>
      step(at, 'agency.save', { id: sampleId('agency', key), ...one, archived: false, revision: 0 }),
    ),
    ...representatives.map(({ key, agency, deputyOf, ...one }) =>
      step(at, 'representative.save', {
        id: sampleId('representative', key),
        agencyId: sampleId('agency', agency),
        ...one,
        deputyOf: deputyOf === null ? null : sampleId('representative', deputyOf),
        archived: false,
        revision: 0,
      }),
    ),
  ]
}
