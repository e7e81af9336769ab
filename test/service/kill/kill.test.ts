import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { noteParts } from '#test/harness/notes.ts'
import { createAndConfirm, foldersIn, inProcessService, testPassphrase } from '#test/harness/service.ts'
import { entries, serviceProcess } from '#test/harness/service-process.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

const kills = 200
/** Two vaults side by side: one for each core. */
const vaults = 2
const longestLifeMs = 90

type Sent = { readonly id: string; readonly words: string }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Sends notes, six at a time without a pause, until it is told to stop; returns what was acknowledged. */
const keepSending = (send: (name: string, input: Sent, commandId: string) => Promise<{ ok: boolean }>) => {
  const sent: Sent[] = []
  const acknowledged: Sent[] = []
  let going = true
  const line = async (): Promise<void> => {
    while (going) {
      const note = { id: randomUUID(), words: `note ${randomUUID()} ${'x'.repeat(randomInt(2_500))}` }
      sent.push(note)
      // The note's id serves as the command's, so that it can be sent again below.
      if ((await send('note.add', note, note.id)).ok) acknowledged.push(note)
    }
  }
  for (let lines = 0; lines < 6; lines++) void line()
  return {
    sent,
    acknowledged,
    stop: (): void => {
      going = false
    },
  }
}

/** Opens the vault as it was left and holds it against what was sent and acknowledged. */
const inspect = async (folder: string, sent: readonly Sent[], acknowledged: readonly Sent[]) => {
  const at = inProcessService(noteParts, folder)
  await at.call('vault.unlock', { passphrase: testPassphrase })
  const kept = new Map(((await at.call('note.list')) as Sent[]).map(({ id, words }) => [id, words]))
  const lost = acknowledged.filter(({ id, words }) => kept.get(id) !== words)
  const chain = at.service.vault.opened()?.database.journal.verify()
  const present = sent.filter(({ id }) => kept.has(id))
  // What was never acknowledged is sent again, as the page would: applied once, whichever side of the kill it was on.
  const open = sent.filter((note) => !acknowledged.includes(note)).slice(-6)
  for (const note of open) expect(await at.send('note.add', note, note.id)).toMatchObject({ ok: true })
  const after = ((await at.call('note.list')) as Sent[]).length
  const added = open.filter(({ id }) => !kept.has(id)).length
  at.service.vault.close()
  return { lost, chain, rows: kept.size, present: present.length, after, added }
}

const run = async (count: number) => {
  const folder = tempFolder()
  const folders = foldersIn(folder)
  const first = await serviceProcess(entries.notes, folders)
  await createAndConfirm(first.send)
  await first.stop()
  let rows = 0
  let acknowledged = 0
  let unanswered = 0
  for (let kill = 0; kill < count; kill++) {
    const service = await serviceProcess(entries.notes, folders)
    expect(await service.send('vault.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: true })
    const sending = keepSending(service.send)
    await pause(randomInt(longestLifeMs))
    service.kill()
    await service.ended
    sending.stop()
    const found = await inspect(folder, sending.sent, sending.acknowledged)
    expect(found.lost).toEqual([])
    expect(found.chain).toMatchObject({ ok: true, length: found.rows })
    expect(found.rows).toBe(rows + found.present)
    expect(found.after).toBe(found.rows + found.added)
    rows = found.after
    acknowledged += sending.acknowledged.length
    unanswered += sending.sent.length - sending.acknowledged.length
  }
  return { acknowledged, unanswered }
}

test(`${kills} kills at random moments lose no acknowledged command and break no chain`, async () => {
  const results = await Promise.all(Array.from({ length: vaults }, () => run(kills / vaults)))
  const total = (of: 'acknowledged' | 'unanswered') => results.reduce((sum, result) => sum + result[of], 0)
  // Otherwise the kills came at moments at which nothing was going on.
  expect(total('acknowledged')).toBeGreaterThan(kills)
  expect(total('unanswered')).toBeGreaterThan(kills / 4)
}, 240_000)
