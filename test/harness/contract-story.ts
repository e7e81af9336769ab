import { randomUUID } from 'node:crypto'
import type { CallName, InputOf } from '#shared/contract/calls.ts'
import { defaultArea } from '#shared/domain/area.ts'
import { noFeedback } from '#shared/domain/feedback.ts'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import { agencyForm, attendanceForm, caseForm, meetingForm, partOf } from './meeting-room.ts'

/** One valid call, in its place in the story. `byService`: issued by the case service, not by a person. */
export type StoryStep = { readonly name: CallName; readonly input: object; readonly byService?: true }

const step = <N extends CallName>(name: N, input: InputOf<N>): StoryStep => ({ name, input: input as object })
const issued = <N extends CallName>(name: N, input: InputOf<N>): StoryStep => ({
  ...step(name, input),
  byService: true,
})
const fact = randomUUID

/**
 * One meeting from an empty vault to corrected minutes, told in every query and command of the contract, each with
 * input that is valid at its place: the ground of the tests that are made from the contract.
 */
export function contractStory(): readonly StoryStep[] {
  const police = agencyForm()
  const idva = agencyForm({ name: 'Elmshire Idva Service', kind: 'idva' })
  const housing = agencyForm({ name: 'Elm Homes', kind: 'housing' })
  const person = {
    id: randomUUID(),
    agencyId: police.id,
    name: 'Imogen Vale',
    jobTitle: 'Detective Inspector',
    deputyOf: null,
    archived: false,
    revision: 0,
  }
  const meeting = meetingForm()
  const meetingId = meeting.id
  const one = caseForm(meetingId, {
    referringAgencyId: police.id,
    agencies: [partOf(idva.id), partOf(housing.id, { research: 'nil' })],
  })
  const two = caseForm(meetingId, { number: 2 })
  const caseId = one.id
  const member = attendanceForm(meetingId, { agencyId: police.id, representativeId: person.id })
  const late = attendanceForm(meetingId, { name: 'Tom Garrow' })
  const interest = {
    id: randomUUID(),
    meetingId,
    caseId,
    attendanceId: late.id,
    nature: 'Neighbour',
    leaves: true,
  }
  const gapId = fact()
  const item = {
    id: randomUUID(),
    caseId,
    agencyId: police.id,
    purpose: 'person-causing-harm' as const,
    basis: 'fact' as const,
    source: 'Case record',
    text: 'On bail with conditions.',
    decision: 'share' as const,
    holdReason: '',
    prepared: false,
    revision: 0,
  }
  const risk = {
    id: randomUUID(),
    caseId,
    atRisk: 'survivor' as const,
    atRiskDetail: '',
    ofWhat: 'His return to the address',
    revision: 0,
  }
  const action = {
    id: randomUUID(),
    meetingId,
    caseId,
    what: 'Mark the address',
    agencyId: police.id,
    person: 'Duty sergeant',
    dueOn: '2026-06-05',
    forWhom: 'survivor' as const,
    riskId: risk.id,
    parked: false,
    revision: 0,
  }
  const kept = {
    id: randomUUID(),
    meetingId,
    caseId,
    place: item.id,
    rule: 'chronology' as const,
    words: 'not to come near',
    reason: 'The dates are the point',
    scope: 'this' as const,
  }
  const ground = {
    caseId,
    agencyId: police.id,
    lawful: defaultGuidance.lawfulGrounds[0] ?? '',
    proportionate: '',
    revision: 0,
  }
  const versionId = randomUUID()
  const nextVersion = randomUUID()
  const key = `${caseId}:referral`
  const doc = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] }
  const onMeeting = () => ({ meetingId, factId: fact() })
  const onCase = (seen: number) => ({ caseId, factId: fact(), seen })

  return [
    step('area.read', {}),
    step('area.save', defaultArea),
    step('guidance.read', {}),
    step('guidance.save', defaultGuidance),
    step('guidance.save', { ...defaultGuidance, ownServices: ['Lantern House'], revision: 1 }),
    ...[police, idva, housing].map((agency) => step('agency.save', agency)),
    step('agency.archive', { id: housing.id, revision: 1 }),
    step('representative.save', person),
    step('representative.save', { ...person, jobTitle: 'Chief Inspector', revision: 1 }),
    step('representative.archive', { id: person.id, revision: 2 }),
    step('agency.list', {}),
    step('meeting.save', meeting),
    step('meeting.list', {}),
    step('case.save', one),
    step('case.save', two),
    step('agenda.arrange', { meetingId, order: [two.id, caseId], breaks: [], revision: 1 }),
    step('meeting.expect', { meetingId, people: [member] }),
    step('attendance.save', late),
    step('attendance.arrive', { id: late.id, revision: 1 }),
    step('attendance.leave', { id: late.id, revision: 2 }),
    step('attendance.arrive', { id: member.id, revision: 1 }),
    step('statement.read', {
      ...onMeeting(),
      readBy: 'Robin Ashworth',
      text: 'What is said here stays here.',
    }),
    step('attendance.accept', { meetingId, ids: [member.id] }),
    step('interest.declare', interest),
    step('interest.withdraw', { id: interest.id, reason: '' }),
    step('attendance.remove', { id: late.id, revision: 3 }),
    step('case.withdraw', { caseId: two.id, reason: 'Moved away', revision: 1 }),
    step('case.restore', { caseId: two.id, revision: 2 }),
    step('case.defer', { caseId: two.id, reason: 'Referrer is ill', revision: 3 }),
    step('case.undefer', { caseId: two.id, revision: 4 }),
    step('meeting.open', onMeeting()),
    step('meeting.startBreak', onMeeting()),
    step('meeting.endBreak', onMeeting()),
    step('meeting.view', { meetingId }),
    step('clock.start', onCase(0)),
    step('clock.pause', onCase(1)),
    step('clock.resume', onCase(2)),
    issued('clock.noticeGap', { meetingId, caseId, factId: gapId, from: 1_000, to: 90_000 }),
    step('clock.answerGap', { caseId, factId: gapId, counted: false, what: 'The laptop slept' }),
    step('clock.phase', { ...onCase(4), phase: 'voice', voiceReason: '' }),
    step('turn.done', { caseId, agencyId: police.id, phase: null, factId: fact(), voiceReason: '' }),
    step('turn.undo', { caseId, agencyId: police.id }),
    step('turn.arrange', { caseId, agencyIds: [idva.id, police.id], reason: '' }),
    step('turn.confirmNil', { caseId, agencyIds: [housing.id] }),
    step('turn.markVoice', { caseId, agencyId: idva.id }),
    step('voice.save', { ...silentVoice, caseId, contact: 'spoken', wants: 'To stay in her home' }),
    step('item.save', item),
    step('item.save', { ...item, id: randomUUID(), text: 'Said twice' }),
    step('item.save', { ...item, text: 'On bail, not to come near.', revision: 1 }),
    step('finding.keep', kept),
    step('finding.list', { meetingId }),
    step('finding.unkeep', { id: kept.id }),
    step('finding.keep', { ...kept, id: randomUUID(), scope: 'rule-here' }),
    step('ground.save', ground),
    step('ground.save', {
      ...ground,
      proportionate: defaultGuidance.proportionateGrounds[0] ?? '',
      revision: 1,
    }),
    step('ground.list', { meetingId }),
    step('risk.save', risk),
    step('summary.save', { caseId, text: 'High and rising.', revision: 0 }),
    step('action.save', action),
    step('feedback.save', { ...noFeedback, caseId, agencyId: idva.id, what: 'The plan' }),
    step('point.pass', { caseId, key: 'feedback', reason: 'Agreed after the meeting' }),
    step('point.unpass', { caseId, key: 'feedback' }),
    step('point.pass', { caseId, key: 'feedback', reason: 'Agreed after the meeting' }),
    step('case.conclude', onCase(5)),
    step('case.reopen', { ...onCase(6), reason: 'An action was forgotten' }),
    step('item.remove', { id: item.id, revision: 2 }),
    step('action.remove', { id: action.id, reason: 'Done already', revision: 1 }),
    step('risk.remove', { id: risk.id, revision: 1 }),
    step('action.save', { ...action, id: action.id, riskId: null, forWhom: 'person-causing-harm' }),
    step('point.pass', { caseId, key: 'no-risk', reason: 'Answered in the meeting' }),
    step('case.conclude', onCase(7)),
    step('case.view', { caseId }),
    step('meeting.close', onMeeting()),
    step('meeting.reopen', onMeeting()),
    step('meeting.close', onMeeting()),
    step('minutes.assemble', { meetingId, versionId }),
    step('minutes.saveSection', { versionId, key, revision: 1, doc }),
    step('minutes.restoreSection', { versionId, key, revision: 2 }),
    step('minutes.view', { versionId }),
    step('minutes.heldWords', { versionId }),
    step('minutes.sign', { versionId, signedBy: 'Robin Ashworth', revision: 1 }),
    step('minutes.correct', {
      fromVersionId: versionId,
      versionId: nextVersion,
      reason: 'A name was misspelt',
    }),
    step('minutes.versions', { meetingId }),
    step('documents.write', { versionId, folderToken: null }),
    issued('documents.written', { versionId, files: ['minutes.docx'] }),
    step('action.report', { id: action.id, outcome: 'done', note: '', revision: 1 }),
    step('journal.verify', {}),
  ]
}
