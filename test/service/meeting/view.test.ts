import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Reader } from '#electron/service/db/sql.ts'
import { readerOf } from '#electron/service/db/sql.ts'
import type { QueryCtx } from '#electron/service/handler.ts'
import { systemUser } from '#electron/service/handler.ts'
import { caseHandlers } from '#electron/service/handlers/case.ts'
import { meetingHandlers } from '#electron/service/handlers/meeting.ts'
import type { CaseId, MeetingId } from '#shared/ids.ts'
import {
  caseForm,
  clockOf,
  type MeetingRoom,
  meetingForm,
  openMeetingRoom,
  partOf,
  personIn,
} from '#test/harness/meeting-room.ts'

/** The context of a query, and how many statements it has run. */
const counted = ({ at }: MeetingRoom) => {
  const opened = at.service.vault.opened()
  if (!opened) throw new Error('the vault is not open')
  const { all, one, need } = readerOf(opened.database.sql)
  let statements = 0
  const counting = <A extends readonly unknown[], R>(run: (...args: A) => R) => {
    return (...args: A): R => {
      statements += 1
      return run(...args)
    }
  }
  const db = { all: counting(all), one: counting(one), need: counting(need) } as Reader
  const ctx: QueryCtx = {
    at: at.moving.clock.wall(),
    by: systemUser,
    db,
    documentsFolder: '',
    inSample: false,
    grantedPath: () => '',
    issue: () => undefined,
  }
  return { ctx, statements: () => statements }
}

const addCase = async (room: MeetingRoom, number: number): Promise<string> => {
  const { ask, meetingId, police, idva } = room
  const form = caseForm(meetingId, {
    number,
    referringAgencyId: police,
    agencies: [partOf(police), partOf(idva)],
    needs: [{ kind: 'interpreter', detail: 'Polish' }],
    people: [
      personIn('survivor', `Survivor ${number}`),
      personIn('causing-harm', 'B'),
      personIn('child', 'C'),
    ],
  })
  await ask('case.save', form)
  return form.id
}

describe('the meeting on one screen', () => {
  test('is read in as many statements for forty cases as for one', async () => {
    const room = await openMeetingRoom()
    const first = await addCase(room, 1)
    await room.ask('meeting.open', { meetingId: room.meetingId, factId: randomUUID() })
    await clockOf(room, first).start()
    const view = () => {
      const { ctx, statements } = counted(room)
      const { cases } = meetingHandlers['meeting.view'](ctx, {
        meetingId: room.meetingId as MeetingId,
      }) as { cases: unknown[] }
      return { cases: cases.length, statements: statements() }
    }
    const withOne = view()
    for (let number = 2; number <= 40; number += 1) await addCase(room, number)
    const withForty = view()
    expect([withOne.cases, withForty.cases]).toEqual([1, 40])
    expect(withForty.statements).toBe(withOne.statements)
    expect(withForty.statements).toBeLessThanOrEqual(16)
    const file = counted(room)
    caseHandlers['case.view'](file.ctx, { caseId: first as CaseId })
    expect(file.statements()).toBeLessThanOrEqual(18)
  })

  test('shows each case as the agenda needs it', async () => {
    const room = await openMeetingRoom()
    const { ask, meetingId, police, idva } = room
    const caseId = await addCase(room, 4)
    const action = (what: string, parked: boolean) => ({
      id: randomUUID(),
      meetingId,
      caseId,
      what,
      agencyId: police,
      person: parked ? '' : 'Duty sergeant',
      dueOn: '2026-06-05',
      forWhom: null,
      riskId: null,
      parked,
      revision: 0,
    })
    await ask('action.save', action('Mark the address', false))
    await ask('action.save', action('Ask about', true))
    const [row] = (await ask('meeting.view', { meetingId })).cases
    expect(row).toEqual({
      id: caseId,
      number: 4,
      kind: 'new',
      survivorName: 'Survivor 4',
      personsCausingHarm: ['B'],
      childCount: 1,
      needs: [{ kind: 'interpreter', detail: 'Polish' }],
      referringAgencyId: police,
      agencyIds: [police, idva],
      standing: { withdrawnAt: null, withdrawnReason: '', deferredAt: null, deferredReason: '' },
      clock: [],
      interestCount: 0,
      actionCount: 2,
      parkedCount: 1,
      revision: 1,
    })
    expect((await ask('meeting.list', {}))[0]?.actionCount).toBe(2)
  })
})

describe('actions of earlier meetings', () => {
  test('are brought to the next one while they are open, and while it reports on them', async () => {
    const room = await openMeetingRoom()
    const { ask, police, meetingId } = room
    const caseId = await addCase(room, 1)
    const action = {
      id: randomUUID(),
      meetingId,
      caseId,
      what: 'Mark the address',
      agencyId: police,
      person: 'Duty sergeant',
      dueOn: '2026-06-05',
      forWhom: 'survivor' as const,
      riskId: null,
      parked: false,
      revision: 0,
    }
    await ask('action.save', action)
    const next = meetingForm({ reference: 'ELM-2026-07', heldOn: '2026-07-02' })
    await ask('meeting.save', next)
    const carried = async (id: string) => (await ask('meeting.view', { meetingId: id })).carried
    expect(await carried(meetingId)).toEqual([])
    expect(await carried(next.id)).toEqual([
      expect.objectContaining({ meetingReference: 'ELM-2026-06', caseNumber: 1, survivorName: 'Survivor 1' }),
    ])
    room.at.moving.advance(28 * 86_400_000)
    await ask('meeting.open', { meetingId: next.id, factId: randomUUID() })
    await ask('action.report', { id: action.id, outcome: 'done', note: '', revision: 1 })
    expect((await carried(next.id)).map((one) => one.action.outcome)).toEqual(['done'])
    const third = meetingForm({ reference: 'ELM-2026-08', heldOn: '2026-08-06' })
    await ask('meeting.save', third)
    expect(await carried(third.id)).toEqual([])
  })
})
