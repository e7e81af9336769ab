import { randomUUID } from 'node:crypto'
import type { CallName, InputOf, OutputOf } from '#shared/contract/calls.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { agendaOrder } from '#shared/domain/agenda.ts'
import { phases } from '#shared/domain/phase.ts'
import { readBackPoints, stillOpen } from '#shared/domain/points.ts'
import { speakingOrder } from '#shared/domain/speaking-order.ts'
import { dateAt } from '#shared/time.ts'
import { actionForm, feedbackForm, riskForm } from './captured.ts'

type Call = (name: string, input?: unknown) => Promise<Reply>
/** A call with the contract's types; throws the code of a refusal. */
type Ask = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

const askOver =
  (call: Call): Ask =>
  async (name, input) => {
    const reply = await call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
    return reply.output as never
  }

const agreed = [
  ['Change the locks and fit a letterbox guard, and tell the Idva when it is done', 'survivor'],
  ['Ask the court to vary the order so that it covers the way to school', 'person-causing-harm'],
  ['See each child alone at school and report what they say about home', 'children'],
] as const

/** A risk, up to three actions and who tells the survivor, as a minute-taker would write them down. */
async function capture(ask: Ask, meetingId: string, caseId: string, count: number): Promise<void> {
  const file = await ask('case.view', { caseId })
  const ids = file.record.agencies.map((one) => one.agencyId)
  const risk = riskForm(caseId, { ofWhat: 'He knows the address and when the house is empty' })
  await ask('risk.save', risk)
  await ask('summary.save', {
    caseId,
    text: 'High, and higher since the separation: he still has a key and has said that he will come back.',
    revision: file.summary.revision,
  })
  for (const [at, [what, forWhom]] of agreed.slice(0, count).entries()) {
    const agencyId = ids[at % ids.length] ?? file.record.referringAgencyId ?? ''
    const dueOn = dateAt(Date.now() + (2 + at * 3) * 86_400_000)
    const riskId = at === 0 ? risk.id : null
    await ask('action.save', actionForm({ meetingId, caseId, agencyId }, { what, forWhom, dueOn, riskId }))
  }
  const tells = ids[0] ?? file.record.referringAgencyId ?? ''
  const told = { byOn: dateAt(Date.now() + 86_400_000), revision: file.feedback.revision }
  await ask('feedback.save', feedbackForm(caseId, tells, told))
  for (const item of file.items.filter((one) => one.decision === 'undecided')) {
    const { capturedAt: _, ...form } = item
    await ask('item.save', { ...form, caseId, decision: 'share' })
  }
}

/** Hears one case from its start to its read-back. */
async function hear(ask: Ask, meetingId: string, caseId: string, actions: number): Promise<void> {
  const { agencies } = await ask('agency.list', {})
  const area = await ask('area.read', {})
  const now = async () => {
    const file = await ask('case.view', { caseId })
    return { file, order: speakingOrder(file, agencies, area), seen: file.clock.length }
  }
  await ask('clock.start', { caseId, factId: randomUUID(), seen: (await now()).seen })
  const { order } = await now()
  if (order.voiceMissing) await ask('turn.markVoice', { caseId, agencyId: order.turns[0]?.agencyId ?? '' })
  if (order.nil.length > 0) await ask('turn.confirmNil', { caseId, agencyIds: [...order.nil] })
  for (let turn = (await now()).order.now; turn !== null; turn = (await now()).order.now) {
    const { agencyId, phase } = turn
    await ask('turn.done', { caseId, agencyId, phase, factId: randomUUID(), voiceReason: '' })
  }
  for (const phase of phases.slice(4)) {
    const { seen } = await now()
    await ask('clock.phase', { caseId, factId: randomUUID(), seen, phase, voiceReason: '' })
  }
  await capture(ask, meetingId, caseId, actions)
  for (const point of stillOpen(readBackPoints((await now()).file))) {
    await ask('point.pass', { caseId, key: point.key, reason: 'Agreed to leave it for today' })
  }
  await ask('case.conclude', { caseId, factId: randomUUID(), seen: (await now()).seen })
}

/**
 * Runs the sample meeting of an open sample vault through the calls of the page: everybody is here, the statement is
 * read, every case is heard but the last one, which is deferred. Answers the meeting's id.
 */
export async function hearSample(call: Call, close = true): Promise<string> {
  const ask = askOver(call)
  const [brief] = await ask('meeting.list', {})
  if (brief === undefined) throw new Error('the sample vault holds a meeting')
  const meetingId: string = brief.meeting.id
  const { meeting, cases, attendance } = await ask('meeting.view', { meetingId })
  for (const { id, revision } of attendance.filter((one) => one.presence === 'expected')) {
    await ask('attendance.arrive', { id, revision })
  }
  const { confidentialityStatement: text } = await ask('area.read', {})
  await ask('statement.read', { meetingId, factId: randomUUID(), readBy: meeting.chair || 'The chair', text })
  const here = (await ask('meeting.view', { meetingId })).attendance.filter(
    (one) => one.presence === 'present',
  )
  if (here.length > 0) await ask('attendance.accept', { meetingId, ids: here.map((one) => one.id) })
  await ask('meeting.open', { meetingId, factId: randomUUID() })
  const ordered = agendaOrder(meeting, cases)
  for (const [at, one] of ordered.slice(0, -1).entries()) await hear(ask, meetingId, one.id, 1 + (at % 3))
  const last = ordered.at(-1)
  if (last !== undefined) {
    const { revision } = (await ask('case.view', { caseId: last.id })).record
    const reason = 'The Idva has not been able to reach her safely yet'
    await ask('case.defer', { caseId: last.id, reason, revision })
  }
  if (close) await ask('meeting.close', { meetingId, factId: randomUUID() })
  return meetingId
}
