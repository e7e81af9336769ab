import type { AgencyId, RiskId } from '#shared/ids.ts'
import type { Beneficiary } from '../action.ts'
import type { Agency, Representative } from '../agency.ts'
import type { DueProblem } from '../due-date.ts'
import type { Risk } from '../risk.ts'

export type LineAgency = Pick<Agency, 'id' | 'name' | 'kind' | 'archived'>
export type LineRepresentative = Pick<
  Representative,
  'agencyId' | 'name' | 'jobTitle' | 'deputyOf' | 'archived'
>
export type LineRisk = Pick<Risk, 'id' | 'atRisk' | 'atRiskDetail' | 'ofWhat'>

/** What one line may refer to. */
export type ActionContext = {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly agencies: readonly LineAgency[]
  readonly representatives: readonly LineRepresentative[]
  /** In the order in which the screen numbers them: `#1` is the first. */
  readonly risks: readonly LineRisk[]
  readonly nextMeetingOn?: string | null
  /** Who is in the meeting now, for the suggestion of a person. */
  readonly attending?: readonly { readonly agencyId: AgencyId | null; readonly name: string }[]
}

export type LineField = 'agency' | 'person' | 'due' | 'forWhom' | 'risk'

/** A stretch of the typed text (UTF-16 offsets) that was understood. */
export type LineSpan = {
  readonly start: number
  readonly end: number
  readonly field: LineField
  /** True where the words also stay in `what`: "Find a mentor for children". */
  readonly kept: boolean
}

export type LineProblem =
  | DueProblem
  | 'no-such-agency'
  | 'several-agencies'
  | 'no-such-risk'
  | 'several-risks'
  /** A second owner, date or risk: an action has one of each. */
  | 'only-one'

/** Text that asks to be understood and is not. It stays in `what`, so that a parked action loses nothing. */
export type LineUnknown = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly field: LineField
  readonly reason: LineProblem
}

/** What one typed line says. It fits `actionGaps`. */
export type ActionDraft = {
  readonly what: string
  readonly agencyId: AgencyId | null
  /** A known representative's name, or a name or role as typed; empty where there is none. */
  readonly person: string
  readonly dueOn: string | null
  /** False where the date lies beyond the announced bank holidays. */
  readonly dueCertain: boolean
  /** `Saturday`, `Good Friday` …, where the date is no working day. */
  readonly nonWorking: string | null
  readonly forWhom: Beneficiary | null
  readonly riskId: RiskId | null
  /** Guessed, and to be shown as a guess: the agency's one representative, "today" within the text, "him". */
  readonly suggested: readonly LineField[]
  readonly spans: readonly LineSpan[]
  readonly unknown: readonly LineUnknown[]
}
