import { newId } from '#renderer/api/client.ts'
import { fresh } from '#renderer/api/rows.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import { notice } from '#renderer/state/notices.ts'
import { act, attempt } from '#renderer/state/use-write.ts'
import { agendaOrder, caseState } from '#shared/domain/agenda.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { readClock } from '#shared/domain/clock.ts'
import { isLaterPhase, type Phase, phaseAfter, phaseBefore } from '#shared/domain/phase.ts'
import { speakingOrder, voiceCarrier } from '#shared/domain/speaking-order.ts'
import { isHeard } from '#shared/domain/voice.ts'
import type { AgencyId, CaseId, FactId, MeetingId } from '#shared/ids.ts'

/**
 * The commands of the live screen. Each reads what it depends on when its turn comes, so that a second keystroke
 * acts on what the first one did.
 */
const factId = (): FactId => newId<FactId>()
const file = (caseId: CaseId): Promise<CaseFile> => fresh('case.view', { caseId })
const place = (one: CaseFile) => ({ caseId: one.record.id, factId: factId(), seen: one.clock.length })

/** Asked when the survivor would be passed over: the reason goes into the journal and the minutes. */
export type AskWhy = (then: (reason: string) => void) => void

/** Reads the case that comes after this one, so that it is on screen the moment this one is over. */
async function readNext(meetingId: MeetingId, after: CaseId): Promise<void> {
  const { meeting, cases } = await fresh('meeting.view', { meetingId })
  const next = agendaOrder(meeting, cases).find((one) => one.id !== after && caseState(one) === 'waiting')
  if (next !== undefined) await file(next.id)
}

/** Starts the case on screen, or the next one where that has been heard: from what is true now, not a moment ago. */
export const startCase = (meetingId: MeetingId, caseId: CaseId): void =>
  act(async () => {
    const { meeting, cases } = await fresh('meeting.view', { meetingId })
    const ordered = agendaOrder(meeting, cases)
    const waiting = ordered.filter((one) => caseState(one) === 'waiting')
    const chosen = waiting.find((one) => one.id === caseId) ?? waiting[0]
    if (ordered.some((one) => ['live', 'paused'].includes(caseState(one)))) notice('Another case is live.')
    else if (chosen === undefined) notice('Every case on the agenda has been heard or deferred.')
    else if ((await attempt('clock.start', place(await file(chosen.id)), 'Case started')) !== null)
      useLiveView.getState().look(null)
  })

export const toggleClock = (caseId: CaseId): void =>
  act(async () => {
    const one = await file(caseId)
    const { state } = readClock(one.clock, Date.now())
    if (state === 'running') await attempt('clock.pause', place(one), 'Clock paused')
    else if (state === 'paused') await attempt('clock.resume', place(one), 'Clock running')
  })

/** True when moving to `phase` passes the survivor's voice over unheard. */
const skipsVoice = (one: CaseFile, phase: Phase, carrier: AgencyId | null): boolean =>
  isLaterPhase(phase, 'voice') &&
  !isHeard(one.voice) &&
  !one.spoken.some((turn) => turn.agencyId === carrier) &&
  !isLaterPhase(readClock(one.clock, Date.now()).phase, 'voice')

async function moveTo(one: CaseFile, phase: Phase, askWhy: AskWhy): Promise<void> {
  const { agencies } = await fresh('agency.list', {})
  const go = async (voiceReason: string): Promise<void> => {
    const now = await file(one.record.id)
    await attempt('clock.phase', { ...place(now), phase, voiceReason }, 'Phase moved')
    useLiveView.getState().work(null)
  }
  if (skipsVoice(one, phase, voiceCarrier(one, agencies))) askWhy((reason) => act(() => go(reason)))
  else await go('')
}

/** One phase on (+1) or back (-1). */
export const stepPhase = (caseId: CaseId, step: 1 | -1, askWhy: AskWhy): void =>
  act(async () => {
    const one = await file(caseId)
    const { phase } = readClock(one.clock, Date.now())
    const target = step === 1 ? phaseAfter(phase) : phaseBefore(phase)
    if (target !== null) await moveTo(one, target, askWhy)
  })

export const goToPhase = (caseId: CaseId, phase: Phase, askWhy: AskWhy): void =>
  act(async () => moveTo(await file(caseId), phase, askWhy))

/** The current speaker has finished; the phase follows where the next one speaks in a later phase. */
export const nextSpeaker = (caseId: CaseId, askWhy: AskWhy): void =>
  act(async () => {
    const one = await file(caseId)
    const { agencies } = await fresh('agency.list', {})
    const area = await fresh('area.read', {})
    const order = speakingOrder(one, agencies, area)
    if (order.now === null) {
      notice('Everybody has spoken. Next phase: →')
      return
    }
    const { phase } = readClock(one.clock, Date.now())
    const target = order.next?.phase ?? 'risk'
    const moves = isLaterPhase(target, phase) ? target : null
    const { agencyId } = order.now
    const go = async (voiceReason: string): Promise<void> => {
      await attempt(
        'turn.done',
        { caseId, agencyId, phase: moves, factId: factId(), voiceReason },
        'Next speaker',
      )
      useLiveView.getState().listen(null)
      useLiveView.getState().work(null)
    }
    const carrier = voiceCarrier(one, agencies)
    const afterThis = { ...one, spoken: [...one.spoken, { agencyId, at: Date.now() }] }
    if (moves !== null && skipsVoice(afterThis, moves, carrier)) askWhy((reason) => act(() => go(reason)))
    else await go('')
  })

export const previousSpeaker = (caseId: CaseId): void =>
  act(async () => {
    const one = await file(caseId)
    const last = [...one.spoken].sort((a, b) => b.at - a.at)[0]
    if (last === undefined) notice('Nobody has spoken yet.')
    else await attempt('turn.undo', { caseId, agencyId: last.agencyId }, 'Back one speaker')
  })

export const confirmNil = (caseId: CaseId, agencyIds: readonly AgencyId[]): void =>
  act(async () => {
    if (agencyIds.length > 0)
      await attempt('turn.confirmNil', { caseId, agencyIds: [...agencyIds] }, 'Nil returns confirmed')
  })

/** Ends the case; the next one waits on screen to be started. */
export const conclude = (caseId: CaseId): void =>
  act(async () => {
    const one = await file(caseId)
    await readNext(one.record.meetingId, caseId)
    const done = await attempt('case.conclude', place(one), 'Case concluded')
    if (done !== null) useLiveView.getState().look(null)
  })

export const reopen = (caseId: CaseId, reason: string): void =>
  act(async () => {
    await attempt('case.reopen', { ...place(await file(caseId)), reason }, 'Case open again')
  })

export const defer = (caseId: CaseId, reason: string): void =>
  act(async () => {
    const { revision, meetingId } = (await file(caseId)).record
    await readNext(meetingId, caseId)
    const done = await attempt('case.defer', { caseId, reason, revision }, 'Case deferred')
    if (done !== null) useLiveView.getState().look(null)
  })

export const toggleBreak = (meetingId: MeetingId, onBreak: boolean): void =>
  act(async () => {
    const fact = { meetingId, factId: factId() }
    if (onBreak) await attempt('meeting.endBreak', fact, 'Break over')
    else await attempt('meeting.startBreak', fact, 'Break started')
  })

/** Puts the agenda into this order: the chair's own from then on. */
export const arrange = (meetingId: MeetingId, order: readonly CaseId[]): void =>
  act(async () => {
    const { breaks, revision } = (await fresh('meeting.view', { meetingId })).meeting
    await attempt(
      'agenda.arrange',
      { meetingId, order: [...order], breaks: [...breaks], revision },
      'Agenda moved',
    )
  })

/** The order with one case moved to another place; the same order where the place is out of range. */
export function movedTo(ids: readonly CaseId[], caseId: CaseId, to: number): readonly CaseId[] {
  if (!ids.includes(caseId) || to < 0 || to >= ids.length) return ids
  const order = ids.filter((id) => id !== caseId)
  order.splice(to, 0, caseId)
  return order
}
