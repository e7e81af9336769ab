import type { CallName, InputOf, OutputOf } from '#shared/contract/calls.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { noFeedback } from '#shared/domain/feedback.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import { agendaRow, type SampleRows } from './sample-rows.ts'

/** What a fake case service answers, call by call. A throw of AppError is a refusal. */
export type Answers = { [N in CallName]?: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>> }

type Revised = { revision: number }

/** `conflict` unless the person saw the newest revision; answers the next one. */
const nextRevision = (stored: Revised | undefined, seen: number): number => {
  if ((stored?.revision ?? 0) !== seen) throw new AppError('conflict')
  return seen + 1
}

const standingNow: CaseFile['standing'] = {
  withdrawnAt: null,
  withdrawnReason: '',
  deferredAt: null,
  deferredReason: '',
}

const emptyFile = (record: CaseFile['record']): CaseFile => ({
  record,
  standing: standingNow,
  clock: [],
  spoken: [],
  nilConfirmed: [],
  turnOrder: null,
  voice: silentVoice,
  items: [],
  risks: [],
  summary: { text: '', revision: 0 },
  actions: [],
  feedback: noFeedback,
  passed: [],
  interests: [],
})

const put = <T extends { id: string } & Revised>(rows: T[], one: T): Revised => {
  const at = rows.findIndex((row) => row.id === one.id)
  const revision = nextRevision(rows[at], one.revision)
  if (at === -1) rows.push({ ...one, revision })
  else rows[at] = { ...one, revision }
  return { revision }
}

export const unlocked: VaultStatus = {
  state: 'unlocked',
  sample: false,
  sampleExists: true,
  problem: null,
  people: ['Dilys Prosser'],
  user: {
    id: '00000000-0000-4000-8000-000000000009' as never,
    name: 'Dilys Prosser',
    roles: ['coordinator'],
  },
}

/** Answers of an unlocked vault with these rows, changed in place: enough of the rules for a screen to be tried. */
export function sampleAnswers(rows: SampleRows): Answers {
  const fileAt = (caseId: string): number => {
    const at = rows.files.findIndex((file) => file.record.id === caseId)
    if (at === -1) throw new AppError('not-found')
    return at
  }
  const change = (caseId: string, part: (file: CaseFile) => Partial<CaseFile>): void => {
    const at = fileAt(caseId)
    const file = rows.files[at] as CaseFile
    rows.files[at] = { ...file, ...part(file) }
  }
  const stand = (caseId: string, seen: number, part: Partial<CaseFile['standing']>): Revised => {
    const file = rows.files[fileAt(caseId)] as CaseFile
    const revision = nextRevision(file.record, seen)
    change(caseId, () => ({
      record: { ...file.record, revision },
      standing: { ...file.standing, ...part },
    }))
    return { revision }
  }

  return {
    'host.info': () => ({ host: 'chromium', version: '0.0.0', canPickFolder: false }),
    'host.activity': () => ({}),
    'vault.status': () => unlocked,
    'area.read': () => rows.area,
    'area.save': (input) => {
      const revision = nextRevision(rows.area, input.revision)
      rows.area = { ...input, revision }
      return { revision }
    },
    'agency.list': () => ({ agencies: [...rows.agencies], representatives: [...rows.representatives] }),
    'agency.save': (input) => put(rows.agencies, input as never),
    'agency.archive': ({ id, revision }) => {
      const one = rows.agencies.find((row) => row.id === id)
      return put(rows.agencies, { ...one, revision, archived: true } as never)
    },
    'representative.save': (input) => put(rows.representatives, input as never),
    'representative.archive': ({ id, revision }) => {
      const one = rows.representatives.find((row) => row.id === id)
      return put(rows.representatives, { ...one, revision, archived: true } as never)
    },
    'meeting.list': () => [
      {
        meeting: rows.meeting,
        state: 'planned',
        caseCount: rows.files.length,
        actionCount: 3,
        minutes: 'none',
      },
    ],
    'meeting.view': () => ({
      meeting: rows.meeting,
      facts: [],
      attendance: [],
      readings: [],
      interests: [],
      cases: rows.files.map(agendaRow),
      carried: [],
    }),
    'meeting.save': (input) => {
      const revision = nextRevision(rows.meeting, input.revision)
      rows.meeting = { ...rows.meeting, ...(input as object), revision }
      return { revision }
    },
    'agenda.arrange': (input) => {
      const revision = nextRevision(rows.meeting, input.revision)
      rows.meeting = { ...rows.meeting, order: input.order as never, breaks: input.breaks, revision }
      return { revision }
    },
    'case.view': ({ caseId }) => rows.files[fileAt(caseId)] as CaseFile,
    'case.save': (input) => {
      const stored = rows.files.find((file) => file.record.id === input.id)
      const revision = nextRevision(stored?.record, input.revision)
      const record = { ...input, revision } as CaseFile['record']
      if (stored === undefined) rows.files.push(emptyFile(record))
      else change(input.id, () => ({ record }))
      return { revision }
    },
    'case.withdraw': ({ caseId, reason, revision }) =>
      stand(caseId, revision, { withdrawnAt: 1, withdrawnReason: reason }),
    'case.restore': ({ caseId, revision }) =>
      stand(caseId, revision, { withdrawnAt: null, withdrawnReason: '' }),
    'case.defer': ({ caseId, reason, revision }) =>
      stand(caseId, revision, { deferredAt: 1, deferredReason: reason }),
    'case.undefer': ({ caseId, revision }) =>
      stand(caseId, revision, { deferredAt: null, deferredReason: '' }),
    'voice.save': ({ caseId, ...voice }) => {
      const revision = nextRevision(rows.files[fileAt(caseId)]?.voice, voice.revision)
      change(caseId, () => ({ voice: { ...voice, revision } as CaseFile['voice'] }))
      return { revision }
    },
    'item.save': ({ caseId, ...item }) => {
      const items = [...(rows.files[fileAt(caseId)]?.items ?? [])]
      const saved = put(items, { ...item, capturedAt: 1 } as never)
      change(caseId, () => ({ items }))
      return saved
    },
    'item.remove': ({ id }) => {
      for (const { record } of rows.files) {
        change(record.id, (file) => ({ items: file.items.filter((item) => item.id !== id) }))
      }
      return {}
    },
  }
}
