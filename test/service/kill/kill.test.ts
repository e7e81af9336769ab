import { randomInt, randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/calls.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { bundledService } from '#test/harness/bundled-service.ts'
import { fixedClock } from '#test/harness/fixed-clock.ts'
import { clockOf, openWithCase, programParts } from '#test/harness/meeting-room.ts'
import { foldersIn, inProcessService, type TestService, testPassphrase } from '#test/harness/service.ts'
import { serviceProcess } from '#test/harness/service-process.ts'

const kills = 200
/** Two vaults side by side: one for each core. */
const vaults = 2
const longestLifeMs = 90
/** Commands under way at any one time. */
const lines = 6

type Parked = InputOf<'action.save'>
type Send = (name: string, input: unknown, commandId?: string) => Promise<Reply>

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A half-said action: what a tired minute-taker saves most often while a case is live. */
const parkedIn = (meetingId: string, caseId: string): Parked => ({
  id: randomUUID(),
  meetingId,
  caseId,
  what: `Change the locks ${'of the flat '.repeat(randomInt(20))}${randomUUID()}`,
  agencyId: null,
  person: '',
  dueOn: null,
  forWhom: null,
  riskId: null,
  parked: true,
  revision: 0,
})

/** Sends without a pause until it is told to stop. The action's id serves as the command's. */
const keepSending = (send: Send, make: () => Parked) => {
  const sent: Parked[] = []
  const acknowledged: Parked[] = []
  let going = true
  const line = async (): Promise<void> => {
    while (going) {
      const action = make()
      sent.push(action)
      if (!(await send('action.save', action, action.id)).ok) return
      acknowledged.push(action)
    }
  }
  for (let at = 0; at < lines; at++) void line()
  return {
    sent,
    acknowledged,
    stop: (): void => {
      going = false
    },
  }
}

const read = <Row>(at: TestService, text: string): Row[] =>
  at.service.vault.opened()?.database.sql.all<Row>(CompiledQuery.raw(text) as CompiledQuery<Row>) ?? []

const actionsIn = (at: TestService) =>
  new Map(
    read<{ id: string; what: string }>(at, 'SELECT id, what FROM action').map((row) => [row.id, row.what]),
  )

/** Opens the vault as it was left and holds it against what was sent and acknowledged. */
const inspect = async (folder: string, sent: readonly Parked[], acknowledged: readonly Parked[]) => {
  const at = inProcessService(programParts, folder, fixedClock(Date.now()))
  await at.call('vault.unlock', { passphrase: testPassphrase })
  const kept = actionsIn(at)
  const found = {
    lost: acknowledged.filter(({ id, what }) => kept.get(id) !== what),
    chain: at.service.vault.opened()?.database.journal.verify().ok,
    rows: kept.size,
    present: sent.filter(({ id }) => kept.has(id)).length,
    entries: read(at, "SELECT 1 FROM journal WHERE name = 'action.save'").length,
    clock: read<{ kind: string }>(at, 'SELECT kind FROM clock_fact ORDER BY seq').map(({ kind }) => kind),
  }
  // What was not acknowledged is sent again, as the page would: it is applied once, whether or not it had been.
  const open = sent.filter((action) => !acknowledged.includes(action))
  for (const action of open)
    expect(await at.send('action.save', action, action.id)).toMatchObject({ ok: true })
  const after = actionsIn(at).size
  at.service.vault.close()
  return { ...found, unanswered: open.length, after, added: open.filter(({ id }) => !kept.has(id)).length }
}

/** A vault with a live case whose clock runs, closed. */
const prepare = async () => {
  const room = await openWithCase()
  await clockOf(room, room.caseId).start()
  room.at.moving.advance(Date.now() - room.at.moving.clock.wall())
  room.at.service.beat()
  room.at.service.vault.close()
  return { folder: room.at.folder, meetingId: room.meetingId, caseId: room.caseId }
}

const run = async (entry: string, count: number) => {
  const { folder, meetingId, caseId } = await prepare()
  let rows = 0
  let acknowledged = 0
  let unanswered = 0
  for (let kill = 0; kill < count; kill++) {
    const service = await serviceProcess(entry, foldersIn(folder))
    const unlocked = service.send('vault.unlock', { passphrase: testPassphrase })
    // One in ten dies while it opens, which is when SQLite mends what the kill before left behind.
    if (kill % 10 !== 9) expect(await unlocked).toMatchObject({ ok: true })
    const sending = keepSending(service.send, () => parkedIn(meetingId, caseId))
    await pause(randomInt(longestLifeMs))
    service.kill()
    await service.ended
    sending.stop()
    const found = await inspect(folder, sending.sent, sending.acknowledged)
    expect(found.lost).toEqual([])
    expect(found.chain).toBe(true)
    expect(found.rows).toBe(rows + found.present)
    expect(found.entries).toBe(found.rows)
    expect(found.after).toBe(found.rows + found.added)
    // The clock runs on as if nothing had been: a gap is noticed only where a busy machine really made one.
    expect(found.clock.filter((kind) => kind !== 'gap')).toEqual(['started'])
    rows = found.after
    acknowledged += sending.acknowledged.length
    unanswered += found.unanswered
  }
  return { acknowledged, unanswered }
}

test(`${kills} kills at random moments lose no acknowledged command and break no chain`, async () => {
  const entry = await bundledService()
  const results = await Promise.all(Array.from({ length: vaults }, () => run(entry, kills / vaults)))
  const total = (of: 'acknowledged' | 'unanswered') => results.reduce((sum, result) => sum + result[of], 0)
  // Otherwise the kills came at moments at which nothing was going on.
  expect(total('acknowledged')).toBeGreaterThan(kills)
  expect(total('unanswered')).toBeGreaterThan(kills)
}, 300_000)
