import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { CompiledQuery } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/calls.ts'
import { AppError } from '#shared/contract/errors.ts'
import { defaultGuidance } from '#shared/domain/guidance-settings.ts'
import { readBackPoints } from '#shared/domain/points.ts'
import { agencyForm, caseForm, meetingForm, partOf, programParts } from '../harness/meeting-room.ts'
import { foldersIn, openService } from '../harness/service.ts'
import { tempFolder } from '../harness/temp-folder.ts'

type Item = InputOf<'item.save'>

/** A real service with one heard case: an item shared, one held back, one that nobody decided about. */
const heardMeeting = async () => {
  const at = await openService(programParts)
  const police = agencyForm()
  const meeting = meetingForm()
  const form = caseForm(meeting.id, { agencies: [partOf(police.id)], referringAgencyId: police.id })
  const caseId = form.id
  await at.call('agency.save', police)
  await at.call('meeting.save', meeting)
  await at.call('case.save', form)
  await at.call('meeting.open', { meetingId: meeting.id, factId: randomUUID() })
  await at.call('clock.start', { caseId, factId: randomUUID(), seen: 0 })
  const item = (text: string, decision: Item['decision']): Item => ({
    id: randomUUID(),
    caseId,
    agencyId: police.id,
    purpose: 'risk-now',
    basis: 'fact',
    source: decision === 'share' ? 'case record' : `source of ${text}`,
    text,
    decision,
    holdReason: decision === 'hold' ? 'reason NEEDLE-REASON for holding' : '',
    prepared: true,
    revision: 0,
  })
  await at.call('item.save', item('SAID-ALOUD in the meeting', 'share'))
  await at.call('item.save', item('NEEDLE-HELD in the file', 'hold'))
  await at.call('item.save', item('NEEDLE-UNDECIDED in the file', 'undecided'))
  const [lawful = ''] = defaultGuidance.lawfulGrounds
  const ground = { caseId, agencyId: police.id, lawful, proportionate: '', revision: 0 }
  await at.call('ground.save', ground)
  const file = (await at.call('case.view', { caseId })) as OutputOf<'case.view'>
  for (const point of readBackPoints(file)) {
    await at.call('point.pass', { caseId, key: point.key, reason: 'Settled before the meeting.' })
  }
  const seen = ((await at.call('case.view', { caseId })) as OutputOf<'case.view'>).clock.length
  await at.call('case.conclude', { caseId, factId: randomUUID(), seen })
  const versionId = randomUUID()
  await at.call('minutes.assemble', { meetingId: meeting.id, versionId })
  const documents = foldersIn(at.folder).documentsFolder
  const write = async (folderToken: string | null = null) =>
    (await at.call('documents.write', { versionId, folderToken })) as OutputOf<'documents.write'>
  return { at, versionId, documents, write }
}

/** All text in all parts of all files of a folder, and the names of the files. */
const everything = (folder: string): string =>
  readdirSync(folder)
    .map((name) => {
      const unzipped = unzipSync(readFileSync(join(folder, name)))
      return `${name}\n${Object.entries(unzipped)
        .map(([part, data]) => `${part}\n${strFromU8(data)}`)
        .join('\n')}`
    })
    .join('\n')

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

/** Payloads of the journal's entries of one name, oldest first. */
const entriesOf = (at: Awaited<ReturnType<typeof openService>>, name: string): readonly unknown[] =>
  at.service.vault
    .opened()
    ?.database.sql.all<{ payload: string }>(
      CompiledQuery.raw('SELECT payload FROM journal WHERE name = ? ORDER BY seq', [name]),
    )
    .map((one) => JSON.parse(one.payload) as unknown) ?? []

describe('documents.write', () => {
  it('writes the three files into the documents folder and journals it', async () => {
    const { at, versionId, documents, write } = await heardMeeting()
    const answer = await write()
    expect(answer.folderName).toBe('ELM-2026-06 minutes v1 DRAFT')
    expect(answer.files).toEqual(['minutes.docx', 'action-log.docx', 'action-log.xlsx'])
    expect(readdirSync(documents)).toEqual([answer.folderName])
    expect(readdirSync(join(documents, answer.folderName)).sort()).toEqual([...answer.files].sort())
    expect(entriesOf(at, 'documents.written')).toEqual([{ versionId, files: answer.files }])
    expect((await at.call('journal.verify')) as { ok: boolean }).toMatchObject({ ok: true })
  })

  it('holds what was shared, and nothing of what was held back or undecided', async () => {
    const { documents, write } = await heardMeeting()
    const { folderName } = await write()
    const all = everything(join(documents, folderName))
    expect(all).toContain('SAID-ALOUD in the meeting')
    expect(all).toContain(defaultGuidance.lawfulGrounds[0])
    expect(all).not.toMatch(/NEEDLE|HELD in the|UNDECIDED|source of/)
  })

  it('says nothing of this machine', async () => {
    const { at, documents, write } = await heardMeeting()
    const { folderName } = await write()
    const all = everything(join(documents, folderName))
    for (const trace of [at.folder, tmpdir(), hostname(), process.cwd()].filter((one) => one.length > 3)) {
      expect(all).not.toContain(trace)
    }
  })

  it('writes into the folder behind a token, next to what was written before', async () => {
    const { at, write } = await heardMeeting()
    const picked = tempFolder()
    at.service.grant('picked-folder', picked)
    await write('picked-folder')
    expect((await write('picked-folder')).folderName).toBe('ELM-2026-06 minutes v1 DRAFT (2)')
    expect(readdirSync(picked).sort()).toEqual([
      'ELM-2026-06 minutes v1 DRAFT',
      'ELM-2026-06 minutes v1 DRAFT (2)',
    ])
  })

  it('refuses an unknown token, a folder that is gone and an unknown version, and journals none', async () => {
    const { at, write } = await heardMeeting()
    const gone = join(tempFolder(), 'gone')
    mkdirSync(gone)
    at.service.grant('gone', gone)
    rmSync(gone, { recursive: true })
    expect(await codeOf(write('never-granted'))).toBe('folder-gone')
    expect(await codeOf(write('gone'))).toBe('folder-gone')
    const unknown = { versionId: randomUUID(), folderToken: null }
    expect(await codeOf(at.call('documents.write', unknown))).toBe('not-found')
    expect(entriesOf(at, 'documents.written')).toEqual([])
  })

  it('leaves no files where the vault was locked before they could be journaled', async () => {
    const { at, documents, write } = await heardMeeting()
    const writing = write()
    at.service.vault.close()
    expect(await codeOf(writing)).toBe('locked')
    expect(existsSync(documents) ? readdirSync(documents) : []).toEqual([])
  })

  it('cannot be told by the page that documents were written', async () => {
    const { at, versionId } = await heardMeeting()
    const told = at.call('documents.written', { versionId, files: ['minutes.docx'] })
    expect(await codeOf(told)).toBe('forbidden')
  })
})

it('the signed minutes of the sample say SAMPLE, and each of their actions has agency, person and date', async () => {
  const at = await openService(programParts)
  const { meetingId } = at.service.issue('sample.load', {}) as OutputOf<'sample.load'>
  const meetings = (await at.call('meeting.list')) as OutputOf<'meeting.list'>
  const earlier = meetings.find(({ meeting }) => meeting.id !== meetingId)
  const versions = (await at.call('minutes.versions', {
    meetingId: earlier?.meeting.id,
  })) as OutputOf<'minutes.versions'>
  const signed = versions.find((one) => one.state === 'signed')
  const { folderName } = (await at.call('documents.write', {
    versionId: signed?.id,
    folderToken: null,
  })) as OutputOf<'documents.write'>
  expect(folderName).toMatch(/ minutes v1 SAMPLE$/)
  const folder = join(foldersIn(at.folder).documentsFolder, folderName)
  const [sheet] = await readXlsxFile(readFileSync(join(folder, 'action-log.xlsx')))
  const rows = (sheet as unknown as { data: readonly (readonly unknown[])[] }).data.slice(2)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row[4]).not.toBe('Not settled')
    expect(row[5]).not.toBe('Not settled')
    expect(row[6]).toBeInstanceOf(Date)
  }
  const code = signed?.journalHead?.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
  expect(everything(folder)).toContain(`Journal ${code}`)
})
