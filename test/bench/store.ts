/** Opening, saving and listing against a plain SQLite file that holds the same rows (anchors.md 4.2, 4.5). */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver, { type Database as Plain } from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import { createService, type Service } from '#electron/service/create-service.ts'
import type { OutputOf } from '#shared/contract/calls.ts'
import { hearSample } from '#test/harness/heard-meeting.ts'
import { programParts } from '#test/harness/meeting-room.ts'
import { compared } from './compared.ts'
import type { Compared } from './documents.ts'

type Value = string | number | null
type Row = Record<string, Value>

const openPlain = (path: string): Plain => {
  const plain = new Driver(path)
  plain.pragma('journal_mode=WAL')
  plain.pragma('synchronous=FULL')
  return plain
}

/** Every table, index and row of the open vault, in a file that anybody can read: invented people only. */
const copyPlain = (service: Service, path: string): readonly string[] => {
  const opened = service.vault.opened()
  if (opened === null) throw new Error('the vault is not open')
  const all = <T>(text: string): readonly T[] =>
    opened.database.sql.all(CompiledQuery.raw(text) as CompiledQuery<T>)
  const parts = all<{ type: string; name: string; sql: string }>(
    `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC`,
  )
  const plain = openPlain(path)
  const tables = parts.filter((part) => part.type === 'table').map((part) => part.name)
  plain.transaction(() => {
    for (const part of parts.filter((one) => one.type !== 'trigger')) plain.exec(part.sql)
    for (const table of tables)
      for (const row of all<Row>(`SELECT * FROM "${table}"`)) {
        const columns = Object.keys(row)
        const names = columns.map((column) => `"${column}"`).join()
        plain
          .prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join()})`)
          .run(...Object.values(row))
      }
  })()
  plain.close()
  return tables
}

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Both in turn, the order changing from round to round; the first round is not counted. */
const alternate = async (
  name: string,
  rounds: number,
  work: { readonly ours: () => unknown; readonly bare: () => unknown },
): Promise<Compared> => {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round <= rounds; round += 1)
    for (const which of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const took = await timed(work[which])
      if (round > 0) times[which].push(took)
    }
  return compared(name, times, rounds)
}

const openService = (folder: string) => {
  const service = createService(
    { ...programParts, log: () => undefined },
    {
      vaultFolder: join(folder, 'vault'),
      sampleFolder: join(folder, 'sample'),
      documentsFolder: join(folder, 'documents'),
    },
    () => undefined,
  )
  const send = (name: string, input: unknown = {}) => service.handle({ name, input, commandId: randomUUID() })
  const call = async <T>(name: string, input: unknown = {}): Promise<T> => {
    const reply = await send(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
    return reply.output as T
  }
  return { service, send, call }
}

/**
 * The program's own service in this process, on the sample meeting heard to its end, against a driver on a plain file.
 * Ours checks the key, every page and the journal when it opens; parses, decides and journals when it saves; derives
 * agenda and cases when it lists. The plain file is opened, written and read, and nothing else.
 */
export const benchStore = async (rounds = 40): Promise<readonly Compared[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-room-bench-'))
  const { service, send, call } = openService(folder)
  try {
    await call('vault.openSample', { fresh: false })
    const meetingId = await hearSample(send)
    const view = await call<OutputOf<'meeting.view'>>('meeting.view', { meetingId })
    const path = join(folder, 'plain.db')
    const tables = copyPlain(service, path)
    const caseId = view.cases[0]?.id
    const [agencyId] = view.cases[0]?.agencyIds ?? []
    if (caseId === undefined || agencyId === undefined) throw new Error('the sample has cases')
    const item = () => ({
      id: randomUUID(),
      caseId,
      agencyId,
      purpose: 'risk-now',
      basis: 'fact',
      source: 'Incident record',
      text: 'He waited near the house on two days and left when a neighbour came out to speak with him.',
      decision: 'share',
      holdReason: '',
      prepared: false,
      revision: 0,
    })

    const opening = await alternate('opening the vault, against opening a plain SQLite file', rounds, {
      ours: async () => {
        service.vault.close()
        await service.vault.openSample(false)
      },
      bare: () => {
        const plain = openPlain(path)
        plain.prepare('SELECT count(*) FROM sqlite_master').get()
        plain.close()
      },
    })
    const plain = openPlain(path)
    plain.exec('CREATE TABLE saved (id TEXT PRIMARY KEY, case_id TEXT, content TEXT) STRICT')
    const insert = plain.prepare('INSERT INTO saved VALUES (?, ?, ?)')
    const saving = await alternate('saving one item, against one insert into a plain file', rounds * 2, {
      ours: () => call('item.save', item()),
      bare: () => {
        const one = item()
        insert.run(one.id, one.caseId, JSON.stringify(one))
      },
    })
    const reading = tables.map((table) => plain.prepare(`SELECT * FROM "${table}"`))
    const listing = await alternate(
      'listing the meeting, against reading every row of a plain file',
      rounds,
      {
        ours: () => call('meeting.view', { meetingId }),
        bare: () => reading.map((statement) => statement.all()),
      },
    )
    plain.close()
    return [opening, saving, listing]
  } finally {
    service.vault.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
