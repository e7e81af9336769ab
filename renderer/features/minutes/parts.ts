import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesDocument, MinutesSection } from '#shared/domain/minutes.ts'
import { becameOf, type CaseFacts } from '#shared/minutes/case-standing.ts'

/** A part of the document as the list on the left shows it: the opening, one case, the closing. */
export type Part = {
  /** `opening`, a case id, or `closing`. */
  readonly id: string
  readonly case: CaseFacts | null
  readonly sections: readonly MinutesSection[]
}

/** Where somebody is in the minutes; `section` is null in a part that has none (a case that was deferred). */
export type Place = { readonly part: string; readonly section: string | null }

/** The parts of the minutes in the order in which they are printed. */
export function partsOf({ facts, sections }: MinutesDocument): readonly Part[] {
  const of = (caseId: string | null, heading?: string): readonly MinutesSection[] =>
    sections.filter((one) => one.caseId === caseId && (heading === undefined || one.heading === heading))
  return [
    { id: 'opening', case: null, sections: of(null, 'opening') },
    ...facts.cases.map((one): Part => ({ id: one.record.id, case: one, sections: of(one.record.id) })),
    { id: 'closing', case: null, sections: of(null, 'closing') },
  ]
}

/** The first section of a part, or the part alone. */
export const placeOf = (part: Part): Place => ({ part: part.id, section: part.sections[0]?.key ?? null })

/** The next (+1) or previous (-1) section from where somebody is; null at either end. */
export function stepFrom(parts: readonly Part[], from: Place, step: 1 | -1): Place | null {
  const places = parts.flatMap((part): readonly Place[] =>
    part.sections.length === 0
      ? [placeOf(part)]
      : part.sections.map((one) => ({ part: part.id, section: one.key })),
  )
  const here = places.findIndex((one) => one.part === from.part && one.section === from.section)
  const at = here === -1 ? places.findIndex((one) => one.part === from.part) : here
  const ahead = step === 1 ? places.slice(at + 1) : places.slice(0, Math.max(0, at)).reverse()
  return ahead.find((one) => one.section !== null) ?? null
}

/** `1 Amara Ellwood`: how a part is called in one line. */
export function partName(part: Part): string {
  if (part.case === null) return part.id === 'opening' ? 'Opening' : 'Closing'
  if (becameOf(part.case) === 'withdrawn') return 'Withdrawn'
  return survivorOf(part.case.record.people)?.name ?? 'Name not recorded'
}

const shortHeadings = {
  opening: 'opening',
  referral: 'referral',
  voice: 'voice',
  information: 'information',
  risk: 'risk',
  plan: 'plan',
  closing: 'closing',
} as const

const becameWords = { heard: '', deferred: 'Deferred', withdrawn: '', 'not-reached': 'Not reached' } as const

/** The state of a part's sections: `As captured`, `Edited: voice, risk`, or why there are none. */
export function partState(part: Part): string {
  if (part.sections.length === 0) return part.case === null ? '' : becameWords[becameOf(part.case)]
  const edited = part.sections.filter((one) => one.edited)
  if (edited.length === 0) return 'As captured'
  if (edited.length === part.sections.length) return 'Edited'
  return `Edited: ${edited.map((one) => shortHeadings[one.heading]).join(', ')}`
}
