import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/calls.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { paragraph, plainText, rich, richDocOf } from '#shared/domain/rich-text.ts'
import { actionForm, itemForm, voiceForm } from '#test/harness/captured.ts'
import { caseForm, clockOf, openWithCase, partOf } from '#test/harness/meeting-room.ts'

const refused = (code: string) => expect.objectContaining({ code })
const docOf = (text: string) => richDocOf([paragraph(rich(text))])

/** A meeting with one case, heard with every point passed; its minutes are not begun. */
const heardRoom = async () => {
  const room = await openWithCase(({ police, idva, housing }) => ({
    referringAgencyId: police,
    agencies: [partOf(police), partOf(idva, { carriesVoice: true }), partOf(housing)],
    reason: 'He came back on Sunday.',
  }))
  const { ask, caseId, police } = room
  const clock = clockOf(room, caseId)
  const item = itemForm(caseId, police)
  await clock.start()
  await ask('item.save', item)
  await ask('voice.save', voiceForm(caseId, { speakerAgencyId: room.idva }))
  for (const key of ['summary', 'no-risk', 'person-causing-harm', 'feedback']) {
    await ask('point.pass', { caseId, key, reason: 'Enough for today' })
  }
  room.at.moving.advance(8 * 60_000)
  await clock.conclude()
  const versionId = randomUUID()
  const view = (id = versionId): Promise<MinutesDocument> => ask('minutes.view', { versionId: id })
  const section = async (heading: string): Promise<string> => {
    const { sections } = await view()
    const found = sections.find((one) => one.heading === heading)
    return found ? plainText(found.doc) : 'no such section'
  }
  const key = (heading: string): string => `${caseId}:${heading}`
  const assemble = () => ask('minutes.assemble', { meetingId: room.meetingId, versionId })
  const sign = (over: Partial<InputOf<'minutes.sign'>> = {}) =>
    ask('minutes.sign', { versionId, signedBy: 'Robin Ashworth', revision: 1, ...over })
  return { ...room, item, clock, versionId, view, section, key, assemble, sign }
}

describe('a draft', () => {
  test('is assembled once, and not before the meeting is opened', async () => {
    const { ask, assemble, meetingId } = await heardRoom()
    expect(await assemble()).toEqual({ revision: 1 })
    await expect(ask('minutes.assemble', { meetingId, versionId: randomUUID() })).rejects.toEqual(
      refused('conflict'),
    )
    const planned = { id: randomUUID(), reference: 'ELM-2026-07', heldOn: '2026-06-25' }
    await ask('meeting.save', {
      ...(await ask('meeting.list', {})).flatMap(({ meeting }) => {
        const { breaks: _b, order: _o, isSample: _s, ...particulars } = meeting
        return [particulars]
      })[0],
      ...planned,
      revision: 0,
    } as InputOf<'meeting.save'>)
    await expect(ask('minutes.assemble', { meetingId: planned.id, versionId: randomUUID() })).rejects.toEqual(
      refused('meeting-not-open'),
    )
  })

  test('follows what is captured until somebody edits a section, and again once the edit is thrown away', async () => {
    const { ask, assemble, item, section, key, versionId } = await heardRoom()
    await assemble()
    await ask('item.save', { ...item, text: 'He waited three times.', revision: 1 })
    expect(await section('information')).toContain('He waited three times.')
    const saved = await ask('minutes.saveSection', {
      versionId,
      key: key('information'),
      revision: 1,
      doc: docOf('Edited by hand.'),
    })
    await ask('item.save', { ...item, text: 'He waited four times.', revision: 2 })
    expect(await section('information')).toBe('Edited by hand.')
    await ask('minutes.restoreSection', { versionId, key: key('information'), revision: saved.revision })
    expect(await section('information')).toContain('He waited four times.')
  })

  test('loses an item that is held back after all', async () => {
    const { ask, assemble, item, section, view } = await heardRoom()
    await assemble()
    expect(await section('information')).toContain('He waited outside twice')
    await ask('item.save', { ...item, decision: 'hold', holdReason: 'Too much', revision: 1 })
    expect(JSON.stringify(await view())).not.toMatch(/waited outside|Too much/)
  })

  test('tells when it was saved, and refuses a stale or unknown section', async () => {
    const { ask, assemble, key, versionId, at } = await heardRoom()
    await assemble()
    const save = (over: object) =>
      ask('minutes.saveSection', {
        versionId,
        key: key('risk'),
        revision: 1,
        doc: docOf('x'),
        ...over,
      } as InputOf<'minutes.saveSection'>)
    at.moving.advance(4_321)
    expect(await save({})).toEqual({ revision: 2, savedAt: at.moving.clock.wall() })
    for (const revision of [0, 1, 3]) await expect(save({ revision })).rejects.toEqual(refused('conflict'))
    for (const revision of [0, 1]) {
      await expect(save({ key: `${randomUUID()}:risk`, revision })).rejects.toEqual(refused('not-found'))
    }
    await expect(save({ doc: { type: 'doc', content: [{ type: 'image' }] } })).rejects.toEqual(
      refused('invalid-input'),
    )
  })

  test('gains the sections of a case that is heard after it was begun, and they can be edited', async () => {
    const room = await heardRoom()
    const { ask, meetingId, versionId, assemble, view } = room
    await assemble()
    const late = caseForm(meetingId, { number: 2 })
    await ask('case.save', late)
    const clock = clockOf(room, late.id)
    await clock.start()
    for (const key of ['voice', 'summary', 'no-risk', 'person-causing-harm', 'feedback']) {
      await ask('point.pass', { caseId: late.id, key, reason: 'Brief' })
    }
    await clock.conclude()
    const added = (await view()).sections.filter((one) => one.caseId === late.id)
    expect(added.map((one) => one.revision)).toEqual([0, 0, 0, 0, 0])
    const key = `${late.id}:plan`
    await ask('minutes.saveSection', { versionId, key, revision: 0, doc: docOf('Added.') })
    expect((await view()).sections.find((one) => one.key === key)).toMatchObject({
      revision: 1,
      edited: true,
    })
  })

  test('lists a deferred case with its reason and leaves a withdrawn one out', async () => {
    const { ask, meetingId, assemble, view } = await heardRoom()
    const [later, gone] = [caseForm(meetingId, { number: 2 }), caseForm(meetingId, { number: 3 })]
    for (const form of [later, gone]) await ask('case.save', form)
    await ask('case.defer', { caseId: later.id, reason: 'No referrer came', revision: 1 })
    await ask('case.withdraw', { caseId: gone.id, reason: 'Wrong area', revision: 1 })
    await assemble()
    const { facts } = await view()
    expect(facts.cases.map((one) => [one.record.number, one.standing.deferredReason])).toEqual([
      [1, ''],
      [2, 'No referrer came'],
    ])
  })
})

describe('signing', () => {
  test('freezes sections and facts: nothing that happens later changes what is read', async () => {
    const { ask, assemble, sign, view, at, meetingId, versionId } = await heardRoom()
    await assemble()
    const head = (await ask('journal.verify', {})).head
    at.moving.advance(60_000)
    expect(await sign()).toEqual({ revision: 2 })
    const signed = await view()
    expect(signed.version).toMatchObject({
      state: 'signed',
      signedBy: 'Robin Ashworth',
      signedAt: at.moving.clock.wall(),
      journalHead: head,
    })
    await ask('area.save', { ...(await ask('area.read', {})), survivorTerm: 'victim' })
    await ask('meeting.close', { meetingId, factId: randomUUID() })
    expect(await view()).toEqual(signed)
    expect(await ask('minutes.versions', { meetingId })).toEqual([signed.version])
    const database = at.service.vault.opened()?.database
    for (const statement of [
      `UPDATE minutes_version SET signed_by = 'x' WHERE id = '${versionId}'`,
      `UPDATE minutes_section SET doc = '{}' WHERE version_id = '${versionId}'`,
      `DELETE FROM minutes_section WHERE version_id = '${versionId}'`,
    ]) {
      expect(() => database?.sql.run(CompiledQuery.raw(statement))).toThrow('signed')
    }
  })

  test('closes the meeting to every later change of what was captured', async () => {
    const room = await heardRoom()
    const { ask, assemble, sign, caseId, police, item, key, versionId, housing, meetingId } = room
    const action = actionForm({ meetingId, caseId, agencyId: housing })
    await ask('action.save', action)
    await assemble()
    await sign()
    const doc = docOf('x')
    const refusals: Promise<unknown>[] = [
      ask('item.save', itemForm(caseId, police)),
      ask('item.remove', { id: item.id, revision: 1 }),
      ask('voice.save', voiceForm(caseId, { revision: 1 })),
      ask('summary.save', { caseId, text: 'x', revision: 0 }),
      ask('action.save', { ...action, what: 'Something else', revision: 1 }),
      ask('action.remove', { id: action.id, reason: '', revision: 1 }),
      ask('point.pass', { caseId, key: 'summary', reason: 'x' }),
      ask('point.unpass', { caseId, key: 'summary' }),
      ask('minutes.saveSection', { versionId, key: key('risk'), revision: 1, doc }),
      ask('minutes.restoreSection', { versionId, key: key('risk'), revision: 1 }),
      sign({ revision: 2 }),
    ]
    for (const one of refusals) await expect(one).rejects.toEqual(refused('minutes-signed'))
    // What became of an action is news of the next meeting, not a change of this one.
    await ask('action.report', { id: action.id, outcome: 'done', note: '', revision: 1 })
  })

  test('lets no further case begin and none be opened again, until a correction is begun', async () => {
    const room = await heardRoom()
    const { ask, assemble, sign, meetingId, versionId, clock } = room
    const waiting = caseForm(meetingId, { number: 2 })
    const deferred = caseForm(meetingId, { number: 3 })
    for (const form of [waiting, deferred]) await ask('case.save', form)
    await clockOf(room, deferred.id).start()
    await ask('case.defer', { caseId: deferred.id, reason: 'No referrer came', revision: 1 })
    await assemble()
    await sign()
    await expect(clockOf(room, waiting.id).start()).rejects.toEqual(refused('minutes-signed'))
    await expect(clock.reopen()).rejects.toEqual(refused('minutes-signed'))
    await expect(ask('case.undefer', { caseId: deferred.id, revision: 2 })).rejects.toEqual(
      refused('minutes-signed'),
    )
    await ask('minutes.correct', {
      fromVersionId: versionId,
      versionId: randomUUID(),
      reason: 'Heard after all',
    })
    await clockOf(room, waiting.id).start()
  })

  test('is refused while a heard case has a parked action', async () => {
    const { ask, assemble, sign, meetingId, caseId, housing } = await heardRoom()
    const half = { parked: true, dueOn: null }
    await ask('action.save', actionForm({ meetingId, caseId, agencyId: housing }, half))
    await assemble()
    await expect(sign()).rejects.toEqual(refused('action-parked'))
  })

  test('is refused at a stale revision, and with a case on the table', async () => {
    const { assemble, sign, clock } = await heardRoom()
    await assemble()
    await expect(sign({ revision: 7 })).rejects.toEqual(refused('conflict'))
    await clock.reopen()
    await expect(sign()).rejects.toEqual(refused('another-case-live'))
  })
})

describe('a correction', () => {
  test('starts from the signed words, keeps the old version readable and has a reason', async () => {
    const { ask, assemble, sign, view, section, key, versionId, meetingId, item } = await heardRoom()
    await assemble()
    await ask('minutes.saveSection', { versionId, key: key('risk'), revision: 1, doc: docOf('As signed.') })
    await sign()
    const before = await view()
    const next = randomUUID()
    await ask('minutes.correct', { fromVersionId: versionId, versionId: next, reason: 'A name was wrong' })
    const draft = await view(next)
    expect(draft.version).toMatchObject({ number: 2, state: 'draft', reason: 'A name was wrong' })
    expect(draft.sections.map((one) => [one.key, one.doc])).toEqual(
      before.sections.map((one) => [one.key, one.doc]),
    )
    await ask('item.save', { ...item, text: 'He waited three times.', revision: 1 })
    const kept = (await view(next)).sections.find((one) => one.heading === 'information')
    expect(kept && plainText(kept.doc)).toContain('He waited outside twice')
    expect(await section('risk')).toBe('As signed.')
    await ask('minutes.sign', { versionId: next, signedBy: 'Robin Ashworth', revision: 1 })
    expect(await view()).toEqual(before)
    expect((await ask('minutes.versions', { meetingId })).map((one) => one.state)).toEqual([
      'signed',
      'signed',
    ])
  })

  test('is not made of a draft, of an older version, or beside another correction', async () => {
    const { ask, assemble, sign, versionId } = await heardRoom()
    await assemble()
    const correct = (from: string) =>
      ask('minutes.correct', { fromVersionId: from, versionId: randomUUID(), reason: 'A slip' })
    await expect(correct(versionId)).rejects.toEqual(refused('minutes-not-signed'))
    await sign()
    await correct(versionId)
    await expect(correct(versionId)).rejects.toEqual(refused('conflict'))
  })
})
