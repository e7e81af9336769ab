import type { MeetingView } from '#shared/contract/meeting.ts'
import { caseState } from '#shared/domain/agenda.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'

/** The case that is being heard now, its clock running or paused. */
export const liveCaseOf = ({ cases }: Pick<MeetingView, 'cases'>): AgendaCase | undefined =>
  cases.find((one) => ['live', 'paused'].includes(caseState(one)))
