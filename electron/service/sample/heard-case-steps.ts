import { phases } from '#shared/domain/phase.ts'
import { type CasePlace, sampleCaseId } from './case-steps.ts'
import type { HeardCaseEntry } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import { type Step, step } from './step.ts'

const minuteMs = 60_000

/** A case of the previous meeting as it was heard from `begins` (UTC ms) on: clock, turns, risks, actions, read-back. */
export function heardCaseSteps(one: HeardCaseEntry, place: CasePlace, begins: number): readonly Step[] {
  const { reference, day } = place
  const own = (kind: string, key: string): string => sampleId(kind, `${reference}/${one.number}/${key}`)
  const caseId = sampleCaseId(reference, one.number)
  const slot = (one.minutes * minuteMs) / (phases.length + 1)
  const at = (phase: (typeof phases)[number]): number => begins + phases.indexOf(phase) * slot
  const ends = begins + one.minutes * minuteMs

  const speaker = one.voice?.agency
  const speaking = one.agencies.filter((part) => part.research !== 'nil').map((part) => part.agency)
  const nil = one.agencies.filter((part) => part.research === 'nil').map((part) => part.agency)
  const spoke = (agency: string, when: number): Step =>
    step(when, 'turn.done', {
      caseId,
      agencyId: sampleId('agency', agency),
      phase: null,
      factId: own('fact', `turn/${agency}`),
      voiceReason: '',
    })

  return [
    step(begins, 'clock.start', { caseId, factId: own('fact', 'start'), seen: 0 }),
    ...speaking.map((agency) => spoke(agency, at(agency === speaker ? 'referral' : 'voice'))),
    ...phases.slice(1).map((phase, done) =>
      step(at(phase), 'clock.phase', {
        caseId,
        factId: own('fact', phase),
        seen: done + 1,
        phase,
        voiceReason: '',
      }),
    ),
    step(at('information'), 'turn.confirmNil', {
      caseId,
      agencyIds: nil.map((agency) => sampleId('agency', agency)),
    }),
    ...one.risks.map(({ key, ...risk }) =>
      step(at('risk'), 'risk.save', { caseId, id: own('risk', key), ...risk, revision: 0 }),
    ),
    step(at('risk'), 'summary.save', { caseId, text: one.summary, revision: 0 }),
    ...one.actions.map((action, number) =>
      step(at('actions'), 'action.save', {
        id: own('action', String(number)),
        meetingId: sampleId('meeting', reference),
        caseId,
        what: action.what,
        agencyId: sampleId('agency', action.agency),
        person: action.person,
        dueOn: day.on(action.dueDay),
        forWhom: action.forWhom,
        riskId: own('risk', action.risk),
        parked: false,
        revision: 0,
      }),
    ),
    step(at('actions'), 'feedback.save', {
      caseId,
      agencyId: sampleId('agency', one.feedback.agency),
      person: one.feedback.person,
      what: one.feedback.what,
      byOn: day.on(one.feedback.byDay),
      safeRoute: one.feedback.safeRoute,
      revision: 0,
    }),
    ...one.passed.map(({ key, reason }) => step(at('read-back'), 'point.pass', { caseId, key, reason })),
    step(ends, 'case.conclude', { caseId, factId: own('fact', 'end'), seen: phases.length }),
    ...one.actions.flatMap((action, number) =>
      action.reportedDay === null
        ? []
        : [
            step(day.at(action.reportedDay, '12:00'), 'action.report', {
              id: own('action', String(number)),
              outcome: action.outcome,
              note: action.note,
              revision: 1,
            }),
          ],
    ),
  ]
}
