/**
 * The words of the minutes for what the records hold as codes. Documents are in English for everyone, so these stand
 * apart from the words of the page (`renderer/text`), which may one day be Welsh.
 */
import type { Beneficiary, Outcome } from '#shared/domain/action.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseKind, CaseRecord, Criteria, Need } from '#shared/domain/case.ts'
import type { Attendance, Meeting } from '#shared/domain/meeting.ts'
import type { MinutesFacts, SectionHeading } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { ageOn, clockText, dateAt, yearDate } from '#shared/time.ts'

export const notSettled = 'Not settled'
export const notRecorded = 'Not recorded'
export const nothingRecorded = 'Nothing was recorded.'
export const sampleNotice = 'Sample meeting: every person and every event in it is invented.'

export const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No')

/** `27 Nov 2026 at 16:32`; `at` is UTC epoch ms. */
export const momentText = (at: number): string => `${yearDate(dateAt(at))} at ${clockText(at)}`

const kindWords: Readonly<Record<CaseKind, string>> = {
  new: 'New',
  repeat: 'Repeat',
  transfer: 'Transfer',
  mention: 'Mention only',
}

/** `Transfer from Harrowbeck MARAC` */
export const kindText = (record: Pick<CaseRecord, 'kind' | 'transferredFrom'>): string =>
  record.kind === 'transfer' && record.transferredFrom !== ''
    ? `Transfer from ${record.transferredFrom}`
    : kindWords[record.kind]

const needWords: Readonly<Record<Need['kind'], string>> = {
  interpreter: 'Interpreter',
  'no-recourse': 'No recourse to public funds',
  disability: 'Disability',
  pregnancy: 'Pregnancy',
  'mental-health': 'Mental health',
  'substance-use': 'Substance use',
  'honour-based-abuse': 'Honour-based abuse',
  'care-and-support': 'Care and support needs',
  other: 'Other',
}

/** `Interpreter: Urdu, a woman` */
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

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Open',
  done: 'Done',
  'circumstances-changed': 'Not possible: circumstances changed',
  'not-done': 'Not done by the agency',
}

/** Whom an action is for, in the area's own words; empty for nobody yet. */
export const forWhomText = (whom: Beneficiary | null, area: Area): string => {
  if (whom === null) return ''
  if (whom === 'survivor') return capital(area.survivorTerm)
  return capital(whom === 'person-causing-harm' ? area.personCausingHarmTerm : whom)
}

/** The plural of the area's word for a person causing harm. */
export const causingHarmPlural: Readonly<Record<Area['personCausingHarmTerm'], string>> = {
  'person causing harm': 'people causing harm',
  perpetrator: 'perpetrators',
  'alleged perpetrator': 'alleged perpetrators',
}

type Contribution = MinutesFacts['cases'][number]['contributions'][number]['state']
/** Being present is not contributing (domain.md 1.8). */
export const contributionWords: Readonly<Record<Contribution, string>> = {
  contributed: 'Contributed',
  'shared-nothing': 'Present, shared nothing',
  'nothing-held': 'Present, nothing held',
  'absent-information-sent': 'Absent, information sent',
  absent: 'Absent, no information',
  'did-not-speak': 'Present, did not speak',
}

export const modeWords: Readonly<Record<Meeting['mode'], string>> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person and online',
}

/** `Yes, 24 Nov 2026` */
export const informationSentText = (one: Attendance): string => {
  if (one.informationSent === 'not-asked') return 'Not asked'
  if (one.informationSent === 'no') return 'No'
  return one.informationSentOn === null ? 'Yes' : `Yes, ${yearDate(one.informationSentOn)}`
}

/** `aged 34`; a baby is `under 1`. Empty where the date of birth is not known. Both dates are ISO text. */
export const ageText = (bornOn: string | null, on: string): string => {
  const age = ageOn(bornOn, on)
  if (age === null || age < 0) return ''
  return age === 0 ? 'under 1' : `aged ${age}`
}

/** Heading of what a person writes, in the area's terms. */
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

/** Name of an agency of these minutes; empty for none. */
export const agencyNameIn =
  ({ agencies }: Pick<MinutesFacts, 'agencies'>) =>
  (id: string | null): string =>
    id === null ? '' : (agencies.find((one) => one.id === id)?.name ?? 'Agency not named')
