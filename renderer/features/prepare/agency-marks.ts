import type { GridColumn } from '#renderer/text/prepare-words.ts'
import type { CaseAgency } from '#shared/domain/case.ts'
import type { AgencyId } from '#shared/ids.ts'
import { awaitedAgency } from './blank-case.ts'

/** Columns in which one agency of the case can be marked, and no second one. */
export const oneOnly: readonly GridColumn[] = ['voice', 'strongest']
/** Columns that are answers to one question. */
export const research: readonly GridColumn[] = ['awaited', 'holds', 'nil']

/** True where the box of this agency and column is ticked. */
export function isMarked(part: CaseAgency | undefined, column: GridColumn): boolean {
  if (part === undefined) return false
  switch (column) {
    case 'involved':
      return true
    case 'awaited':
      return part.research === 'awaited'
    case 'holds':
      return part.research === 'holds-information'
    case 'nil':
      return part.research === 'nil'
    case 'voice':
      return part.carriesVoice
    case 'strongest':
      return part.strongestRelationship
    case 'children':
      return part.knowsChildren
    case 'harm':
      return part.managesPersonCausingHarm
  }
}

const changed = (part: CaseAgency, column: GridColumn, on: boolean): CaseAgency => {
  switch (column) {
    case 'involved':
      return part
    case 'awaited':
      return { ...part, research: 'awaited' }
    case 'holds':
      return { ...part, research: 'holds-information' }
    case 'nil':
      return { ...part, research: 'nil' }
    case 'voice':
      return { ...part, carriesVoice: on }
    case 'strongest':
      return { ...part, strongestRelationship: on }
    case 'children':
      return { ...part, knowsChildren: on }
    case 'harm':
      return { ...part, managesPersonCausingHarm: on }
  }
}

/**
 * The agencies of the case after one box was ticked or cleared. Any mark brings the agency into the case; clearing
 * "in the case" takes it out with its marks; of voice and strongest relationship there is one each.
 */
export function marked(
  parts: readonly CaseAgency[],
  agencyId: AgencyId,
  column: GridColumn,
  on: boolean,
): readonly CaseAgency[] {
  if (column === 'involved' && !on) return parts.filter((one) => one.agencyId !== agencyId)
  const there = parts.some((one) => one.agencyId === agencyId)
  const all = there ? parts : [...parts, awaitedAgency(agencyId)]
  return all.map((one) => {
    if (one.agencyId === agencyId) return changed(one, column, on)
    return on && oneOnly.includes(column) ? changed(one, column, false) : one
  })
}
