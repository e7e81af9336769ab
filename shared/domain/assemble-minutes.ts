import type { CaseId } from '#shared/ids.ts'
import type { CaseFile } from './case-file.ts'
import type { RichDoc, SectionHeading } from './minutes.ts'
import { informationDoc, planDoc, referralDoc, riskDoc, voiceDoc } from './minutes-case-sections.ts'
import { closingDoc, openingDoc } from './minutes-frame-sections.ts'
import { heardAt, type MinutesMaterial, minutedFiles } from './minutes-material.ts'

/** A section as it comes out of what was captured, before anybody edits it. */
export type AssembledSection = {
  /** `opening`, `closing`, or `<case id>:<heading>`: the same in every version. */
  readonly key: string
  readonly caseId: CaseId | null
  readonly heading: SectionHeading
  readonly doc: RichDoc
}

const caseHeadings = ['referral', 'voice', 'information', 'risk', 'plan'] as const

function caseSections(file: CaseFile, material: MinutesMaterial): readonly AssembledSection[] {
  const names = new Map(material.agencies.map((one) => [one.id, one.name]))
  const words = {
    area: material.area,
    agencyName: (id: string | null): string => names.get(id as (typeof file.items)[number]['agencyId']) ?? '',
  }
  const docs = {
    referral: referralDoc(file),
    voice: voiceDoc(file, words),
    information: informationDoc(file, words),
    risk: riskDoc(file, words),
    plan: planDoc(file, words),
  }
  const { id } = file.record
  return caseHeadings.map((heading) => ({
    key: `${id}:${heading}`,
    caseId: id,
    heading,
    doc: docs[heading],
  }))
}

/**
 * The minutes of a meeting, section by section, in the order of the agenda. Pure. Only shared items are read; a case
 * that was deferred or not reached has no sections (its facts and reason stand in the minutes), a withdrawn one
 * nothing at all.
 */
export function assembleSections(material: MinutesMaterial): readonly AssembledSection[] {
  const heard = minutedFiles(material).filter((file) => heardAt(file) !== null)
  return [
    { key: 'opening', caseId: null, heading: 'opening', doc: openingDoc(material) },
    ...heard.flatMap((file) => caseSections(file, material)),
    { key: 'closing', caseId: null, heading: 'closing', doc: closingDoc(material) },
  ]
}
