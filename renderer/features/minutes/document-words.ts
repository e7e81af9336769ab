/**
 * The words of the minutes on screen. They are those of the written documents; a test holds the two together.
 */

import { needWords } from '#renderer/text/words.ts'
import type { Beneficiary, Outcome } from '#shared/domain/action.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseKind, Criteria, Need } from '#shared/domain/case.ts'
import type { Attendance } from '#shared/domain/meeting.ts'
import type { MinutesFacts, MinutesVersion, SectionHeading } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { ageOn, clockText, dateAt, yearDate } from '#shared/time.ts'

export const joined = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')
export const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No')

/** `27 Nov 2026 at 16:32` */
export const momentText = (at: number): string => `${yearDate(dateAt(at))} at ${clockText(at)}`

const kindWords: Readonly<Record<CaseKind, string>> = {
  new: 'New',
  repeat: 'Repeat',
  transfer: 'Transfer',
  mention: 'Mention only',
}
/** `Transfer from Harrowbeck MARAC` */
export const kindText = (one: { readonly kind: CaseKind; readonly transferredFrom: string }): string =>
  one.kind === 'transfer' && one.transferredFrom !== ''
    ? `Transfer from ${one.transferredFrom}`
    : kindWords[one.kind]

export const needText = (need: Need): string =>
  need.detail === '' ? needWords[need.kind] : `${needWords[need.kind]}: ${need.detail}`

/** One line for each criterion that the case met (domain.md 3.3). */
export const criteriaTexts = (met: Criteria): readonly string[] => [
  ...(met.visibleHighRisk
    ? [`Visible high risk${met.dashCount === null ? '' : `: ${met.dashCount} of 24 on the Dash`}`]
    : []),
  ...(met.professionalJudgement
    ? [`Professional judgement${met.judgementReason.trim() === '' ? '' : `: ${met.judgementReason}`}`]
    : []),
  ...(met.potentialEscalation ? ['Potential escalation'] : []),
  ...(met.repeat ? ['Repeat: further abuse within 12 months of the last referral'] : []),
  ...met.local,
]

export const documentOutcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Open',
  done: 'Done',
  'circumstances-changed': 'Not possible: circumstances changed',
  'not-done': 'Not done by the agency',
}

/** Whom an action is for, in the area's own words. */
export function forWhomText(whom: Beneficiary | null, area: Area): string {
  if (whom === null) return ''
  if (whom === 'survivor') return capital(area.survivorTerm)
  return capital(whom === 'person-causing-harm' ? area.personCausingHarmTerm : whom)
}

export const causingHarmPlural: Readonly<Record<Area['personCausingHarmTerm'], string>> = {
  'person causing harm': 'people causing harm',
  perpetrator: 'perpetrators',
  'alleged perpetrator': 'alleged perpetrators',
}

type Contribution = MinutesFacts['cases'][number]['contributions'][number]['state']
/** Being present is not contributing (domain.md 1.8). */
export const contributionWords: Readonly<Record<Contribution, string>> = {
  contributed: 'Contributed',
  'nothing-held': 'Present, nothing held',
  'absent-information-sent': 'Absent, information sent',
  absent: 'Absent, no information',
  'did-not-speak': 'Present, did not speak',
}

/** `Yes, 24 Nov 2026` */
export function informationSentText(one: Attendance): string {
  if (one.informationSent === 'not-asked') return 'Not asked'
  if (one.informationSent === 'no') return 'No'
  return one.informationSentOn === null ? 'Yes' : `Yes, ${yearDate(one.informationSentOn)}`
}

/** `aged 34`; a baby is `under 1`. Empty where the date of birth is not known. */
export function ageText(bornOn: string | null, on: string): string {
  const age = ageOn(bornOn, on)
  if (age === null || age < 0) return ''
  return age === 0 ? 'under 1' : `aged ${age}`
}

/** `Version 1, draft, not signed`, or who signed it and when. */
export function statusText(version: MinutesVersion): string {
  if (version.state !== 'signed') return `Version ${version.number}, draft, not signed`
  const by = version.signedBy === null ? '' : ` by ${version.signedBy}`
  const at = version.signedAt === null ? '' : ` on ${momentText(version.signedAt)}`
  return `Version ${version.number}, signed${by}${at}`
}

/** Heading of a section as the document prints it. */
export const sectionTitle = (heading: SectionHeading, { survivorTerm }: Pick<Area, 'survivorTerm'>): string =>
  ({
    opening: 'Opening',
    referral: 'Referral',
    voice: `The ${survivorTerm}’s voice`,
    information: 'Information shared',
    risk: 'Risk',
    plan: 'Plan',
    closing: 'Closing',
  })[heading]
