import type { Attendance } from '#shared/domain/meeting.ts'
import type { MinutesDocument, SectionHeading } from '#shared/domain/minutes.ts'
import type { Block } from './blocks.ts'
import { listNumbers, richBlocks } from './rich-blocks.ts'

/** The minutes together with what every part of a document looks up. */
export type Known = {
  readonly minutes: MinutesDocument
  /** Name of an agency; empty for none. */
  readonly agencyName: (id: string | null) => string
  readonly attendee: (id: string) => Attendance | undefined
  /** What was written under a heading, of a case or (null) of the meeting. Empty where nothing was. */
  readonly section: (caseId: string | null, heading: SectionHeading) => readonly Block[]
}

/** Builds the look-ups once for a document. */
export const knownOf = (minutes: MinutesDocument): Known => {
  const names = new Map<string, string>(minutes.facts.agencies.map((one) => [one.id, one.name]))
  const people = new Map<string, Attendance>(minutes.facts.attendance.map((one) => [one.id, one]))
  const sections = new Map(minutes.sections.map((one) => [`${one.caseId ?? ''}:${one.heading}`, one.doc]))
  const nextList = listNumbers()
  return {
    minutes,
    agencyName: (id) => (id === null ? '' : (names.get(id) ?? 'Agency not named')),
    attendee: (id) => people.get(id),
    section: (caseId, heading) => {
      const doc = sections.get(`${caseId ?? ''}:${heading}`)
      return doc === undefined ? [] : richBlocks(doc, nextList)
    },
  }
}
