import type { Person } from '#shared/domain/case.ts'
import { findingPlace, type KeptFinding } from '#shared/domain/kept-finding.ts'
import type { MinutesDocument, MinutesSection, RichBlock, SectionHeading } from '#shared/domain/minutes.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { reviewText } from './index.ts'
import { fitsPlace, guidancePeople, openFindings, type PlacedFinding } from './open-findings.ts'
import type { Finding, GuidanceSettings } from './types.ts'

/** The open findings of one section; those of actions, printed under the plan, stand with the action as their place. */
export type SectionReview = {
  readonly key: string
  readonly caseId: string | null
  readonly heading: SectionHeading
  readonly findings: readonly PlacedFinding[]
}

/** How assembled minutes introduce the survivor's own words (`minutes-case-sections.ts`). */
const ownWords = /^(?:Wants|Fears|Needs from today): /u

/** The texts of a document’s paragraphs in the order of `plainText`, which puts a line end between them. */
function paragraphTexts(blocks: readonly RichBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] =>
    block.type === 'paragraph'
      ? [plainText({ type: 'doc', content: [block] })]
      : block.content.flatMap((item) => paragraphTexts(item.content)),
  )
}

/**
 * What was kept where it was written stays kept where the minutes repeat it: the entries of a case, as if they had
 * been made in this section. For the editor of the minutes and for the list before sign-off alike.
 */
export const keptInMinutes = (
  kept: readonly KeptFinding[],
  { key, caseId }: Pick<MinutesSection, 'key' | 'caseId'>,
): readonly KeptFinding[] => {
  const place = findingPlace.section(key)
  return kept
    .filter((one) => one.caseId === caseId)
    .map((one) => (one.place.startsWith('section:') ? one : { ...one, place, scope: 'this' }))
}

/**
 * Every finding of one section of the minutes; pass it through `openFindings`. Each paragraph is read by itself, because what several
 * agencies said is not one agency's history. Offsets point into `plainText(section.doc)`.
 */
export function reviewSection(
  { doc, heading }: Pick<MinutesSection, 'doc' | 'heading'>,
  people: readonly Pick<Person, 'name' | 'role'>[],
  settings: GuidanceSettings,
): readonly Finding[] {
  const context = {
    kind: 'sharing' as const,
    agencyKind: 'other' as const,
    people: guidancePeople(people),
    settings,
  }
  const findings: Finding[] = []
  let at = 0
  for (const text of paragraphTexts(doc.content)) {
    const isTheirs = heading === 'voice' && ownWords.test(text)
    for (const one of reviewText(text, context)) {
      if (isTheirs && !fitsPlace(one.rule, findingPlace.voice('wants'))) continue
      findings.push({ ...one, start: one.start + at, end: one.end + at })
    }
    at += text.length + 1
  }
  return findings
}

/**
 * What is still open in the minutes before the chair signs, section by section in their order; sections without
 * findings are left out. It informs and never blocks. Pure.
 */
export function reviewMinutes(
  { sections, facts }: Pick<MinutesDocument, 'sections' | 'facts'>,
  kept: readonly KeptFinding[],
  settings: GuidanceSettings,
): readonly SectionReview[] {
  const everyone = facts.cases.flatMap(({ record }) => record.people)
  return sections.flatMap((section): readonly SectionReview[] => {
    const { key, caseId, heading } = section
    const ofCase = facts.cases.find(({ record }) => record.id === caseId)
    const people = ofCase?.record.people ?? everyone
    const text = plainText(section.doc)
    const place = findingPlace.section(key)
    const found = openFindings(
      reviewSection(section, people, settings),
      text,
      { caseId, place },
      keptInMinutes(kept, section),
    ).map((finding): PlacedFinding => ({ place, text, finding }))
    const actions = heading === 'plan' ? (ofCase?.actions ?? []) : []
    const ofActions = actions.flatMap(({ id, what }): readonly PlacedFinding[] => {
      const context = {
        kind: 'action' as const,
        agencyKind: 'other' as const,
        people: guidancePeople(people),
        settings,
      }
      const at = { caseId, place: findingPlace.action(id) }
      return openFindings(reviewText(what, context), what, at, kept).map((finding) => ({
        place: at.place,
        text: what,
        finding,
      }))
    })
    const findings = [...found, ...ofActions]
    return findings.length === 0 ? [] : [{ key, caseId, heading, findings }]
  })
}
