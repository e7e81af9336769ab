import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { statusText } from '#shared/minutes/version-blocks.ts'
import { yearDate } from '#shared/time.ts'
import type { Frame } from './blocks.ts'

/** First twelve digits of the journal's head in groups of four: short enough to read out, long enough to find. */
const shortCode = (journalHead: string): string => (journalHead.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')

/** The version's standing with the journal's code, for the footer: a witness of the journal outside the vault (anchors.md 2.5). */
const originText = ({ version }: MinutesDocument): string =>
  version.journalHead === null
    ? statusText(version)
    : `${statusText(version)} · Journal ${shortCode(version.journalHead)}`

/** The words that must not be missed: SAMPLE where it is one, DRAFT until it is signed, and the version. */
const standingText = ({ version, facts }: MinutesDocument): string =>
  [
    ...(facts.meeting.isSample ? ['SAMPLE'] : []),
    version.state === 'signed' ? 'SIGNED' : 'DRAFT',
    `VERSION ${version.number}`,
  ].join(' · ')

/** What stands on every page of a document called `kind`, such as `Minutes`. */
export const frameOf = (minutes: MinutesDocument, kind: string): Frame => {
  const { area, meeting } = minutes.facts
  return {
    marking: area.marking.toUpperCase(),
    handling: area.handling,
    name: `${area.maracName} · ${kind} · ${yearDate(meeting.heldOn)}`,
    standing: standingText(minutes),
    origin: originText(minutes),
  }
}

/** Title property of a document: no name of a person in it. */
export const titleOf = (minutes: MinutesDocument, kind: string): string => {
  const { area, meeting } = minutes.facts
  return `${area.maracName} ${kind.toLowerCase()}, ${yearDate(meeting.heldOn)}, version ${minutes.version.number}`
}
