/** The fixed words of assembled minutes. Documents are in English for everyone, so they stand here, not in the page. */
import type { Area } from './area.ts'
import type { PointKind } from './points.ts'
import type { Risk } from './risk.ts'
import type { Basis, Purpose } from './sharing.ts'

type Terms = Pick<Area, 'survivorTerm' | 'personCausingHarmTerm'>

/** `perpetrator` → `Perpetrator`. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Headings of shared information, in the area's terms. */
export const purposeHeading = (of: Purpose, { personCausingHarmTerm }: Terms): string =>
  ({
    'risk-now': 'Risk now',
    'keeps-safer': 'What keeps people safer',
    children: 'Children',
    'person-causing-harm': `The ${personCausingHarmTerm}`,
    barriers: 'Practical barriers',
  })[of]

/** Fact is told from professional opinion (SafeLives research form). */
export const basisWords: Readonly<Record<Basis, string>> = { fact: 'fact', opinion: 'professional opinion' }

/** Who is at risk, in the area's terms. */
export const atRiskWords = (of: Risk['atRisk'], { survivorTerm }: Terms): string =>
  ({
    survivor: capital(survivorTerm),
    children: 'Children',
    professionals: 'Professionals',
    other: 'Somebody else',
  })[of]

/** What the read-back found open, as the minutes say it when it was passed with a reason. */
export const passedPointWords = (kind: PointKind, { survivorTerm, personCausingHarmTerm }: Terms): string =>
  ({
    voice: `The ${survivorTerm}’s voice was not heard`,
    summary: 'No summary of the risk was made',
    'no-risk': 'No risk was named',
    'risk-unanswered': 'No action answers this risk',
    'person-causing-harm': `Nothing was agreed about the ${personCausingHarmTerm}`,
    children: 'Nothing was agreed about the children',
    feedback: `Nobody was asked to tell the ${survivorTerm}`,
    'action-incomplete': 'An action lacks its owner or date',
    'action-parked': 'An action was not settled',
  })[kind]

/** `1 case`, `3 cases`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`
