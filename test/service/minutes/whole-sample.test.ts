import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CallName, InputOf, OutputOf } from '#shared/contract/calls.ts'
import { agendaOrder } from '#shared/domain/agenda.ts'
import { minutesDocument } from '#shared/domain/minutes.ts'
import { phases } from '#shared/domain/phase.ts'
import { readBackPoints, stillOpen } from '#shared/domain/points.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import { speakingOrder } from '#shared/domain/speaking-order.ts'
import { dateAt } from '#shared/time.ts'
import { actionForm, riskForm } from '#test/harness/captured.ts'
import { type Ask, clockOf, programParts } from '#test/harness/meeting-room.ts'
import { openService } from '#test/harness/service.ts'

/** Hears one case as a chair would: turns in order, what is missing asked for, a risk, an action, the read-back. */
async function hear(ask: Ask, caseId: string, meetingId: string, advance: (ms: number) => void) {
  const clock = clockOf({ ask }, caseId)
  const { agencies } = await ask('agency.list', {})
  const area = await ask('area.read', {})
  const orderNow = async () => speakingOrder(await ask('case.view', { caseId }), agencies, area)
  await clock.start()
  if ((await orderNow()).voiceMissing) {
    const first = (await orderNow()).turns[0]
    if (!first) throw new Error('somebody refers a case')
    await ask('turn.markVoice', { caseId, agencyId: first.agencyId })
  }
  const { nil } = await orderNow()
  if (nil.length > 0) await ask('turn.confirmNil', { caseId, agencyIds: [...nil] })
  for (let { now } = await orderNow(); now !== null; now = (await orderNow()).now) {
    // Less than a gap: nothing beats between two calls of a test.
    advance(20_000)
    await ask('turn.done', {
      caseId,
      agencyId: now.agencyId,
      phase: now.phase,
      factId: randomUUID(),
      voiceReason: '',
    })
  }
  for (const phase of phases.slice(4)) await clock.phase(phase)
  const file = await ask('case.view', { caseId })
  const risk = riskForm(caseId)
  await ask('risk.save', risk)
  await ask('summary.save', { caseId, text: 'High and current.', revision: file.summary.revision })
  const agencyId = file.record.referringAgencyId ?? ''
  const action = actionForm({ meetingId, caseId, agencyId }, { riskId: risk.id })
  await ask('action.save', { ...action, dueOn: dateAt(Date.now() + 400 * 86_400_000) })
  for (const point of stillOpen(readBackPoints(await ask('case.view', { caseId })))) {
    await ask('point.pass', { caseId, key: point.key, reason: 'Agreed to leave it for today' })
  }
  await clock.conclude()
}

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}£]+/u).filter((word) => word !== '')
const runs = (text: string): string[] =>
  words(text)
    .slice(4)
    .map((_, at) =>
      words(text)
        .slice(at, at + 5)
        .join(' '),
    )

describe('the whole sample meeting', () => {
  test('runs from its opening to signed minutes, in which nothing stands that was not shared', async () => {
    const at = await openService(programParts)
    const ask: Ask = async <N extends CallName>(name: N, input: InputOf<N>) =>
      (await at.call(name, input)) as OutputOf<N>
    const { meetingId } = at.service.issue('sample.load', {}) as OutputOf<'sample.load'>
    await ask('meeting.open', { meetingId, factId: randomUUID() })
    const { meeting, cases } = await ask('meeting.view', { meetingId })
    for (const one of agendaOrder(meeting, cases)) {
      at.moving.advance(60_000)
      await hear(ask, one.id, meetingId, at.moving.advance)
    }
    await ask('meeting.close', { meetingId, factId: randomUUID() })
    const versionId = randomUUID()
    await ask('minutes.assemble', { meetingId, versionId })
    await ask('minutes.sign', { versionId, signedBy: 'Naomi Achterberg', revision: 1 })

    const signed = minutesDocument.parse(await ask('minutes.view', { versionId }))
    expect(signed.facts.cases).toHaveLength(12)
    expect(signed.facts.cases.filter((one) => one.heardAt === null || one.spentMs === 0)).toEqual([])
    expect(signed.facts.carried).toHaveLength(2)

    const files = await Promise.all(cases.map((one) => ask('case.view', { caseId: one.id })))
    const items = files.flatMap((file) => file.items)
    const said = new Set(items.filter((item) => item.decision === 'share').flatMap((item) => runs(item.text)))
    // A form may say in the same words what an item that nobody has decided about says.
    const onForms = new Set(files.flatMap((file) => runs(JSON.stringify(file.record))))
    const text = ` ${words(
      `${signed.sections.map((one) => plainText(one.doc)).join(' ')} ${JSON.stringify(signed.facts)}`,
    ).join(' ')} `
    const kept = items
      .filter((item) => item.decision !== 'share')
      .flatMap((item) => [...runs(item.text), ...runs(item.holdReason)])
    expect(kept.length).toBeGreaterThan(200)
    expect(kept.filter((run) => !said.has(run) && !onForms.has(run) && text.includes(` ${run} `))).toEqual([])
    for (const run of said) expect(text).toContain(` ${run} `)
    expect(await ask('journal.verify', {})).toMatchObject({ ok: true })
  })
})
