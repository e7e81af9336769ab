import type { areaCalls } from '#shared/contract/area.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { HandlersFor } from '../handler.ts'
import { archiveAgency, listAgencies, saveAgency } from '../store/agency.ts'
import { readArea, saveArea } from '../store/area.ts'
import { archiveRepresentative, listRepresentatives, saveRepresentative } from '../store/representative.ts'

/** Settings, agencies and their people. */
export const areaHandlers: HandlersFor<typeof areaCalls> = {
  'area.read': ({ db }) => readArea(db),
  'area.save': ({ db }, area) => ({ revision: saveArea(db, area) }),
  'agency.list': ({ db }) => ({ agencies: listAgencies(db), representatives: listRepresentatives(db) }),
  'agency.save': ({ db }, agency) => ({ revision: saveAgency(db, agency) }),
  'agency.archive': ({ db }, { id, revision }) => ({ revision: archiveAgency(db, id, revision) }),
  'representative.save': ({ db }, one) => {
    if (one.deputyOf === one.id) throw new AppError('invalid-input', { fields: ['deputyOf'] })
    return { revision: saveRepresentative(db, one) }
  },
  'representative.archive': ({ db }, { id, revision }) => ({
    revision: archiveRepresentative(db, id, revision),
  }),
}
