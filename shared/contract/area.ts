import { z } from 'zod'
import { agency, representative } from '#shared/domain/agency.ts'
import { area } from '#shared/domain/area.ts'
import { revision } from '#shared/fields.ts'
import { agencyId, representativeId } from '#shared/ids.ts'
import { command, nothing, query, revised } from './call.ts'

/** Settings, agencies and their people. A save with `revision` 0 and an unknown id creates. */
export const areaCalls = {
  'area.read': query(nothing, area),
  'area.save': command(area, revised, ['coordinator', 'chair']),
  'agency.list': query(
    nothing,
    z.strictObject({ agencies: z.array(agency), representatives: z.array(representative) }),
  ),
  'agency.save': command(agency, revised, ['coordinator', 'chair']),
  /** Puts the agency out of new lists; where it already stands, it stays. */
  'agency.archive': command(z.strictObject({ id: agencyId, revision }), revised, ['coordinator', 'chair']),
  'representative.save': command(representative, revised),
  'representative.archive': command(z.strictObject({ id: representativeId, revision }), revised),
} as const
