import { expect, test } from 'vitest'
import type { SharingItem } from '#shared/domain/sharing.ts'
import { silentVoice } from '#shared/domain/voice.ts'
import { requestText } from '#shared/guidance/request-text.ts'
import { reviewMeeting } from '#shared/guidance/review-meeting.ts'
import type { ItemId } from '#shared/ids.ts'
import {
  aFile,
  agencyNamed,
  anAction,
  anAgency,
  caseNo,
  deferred,
  withdrawn,
} from '#test/harness/domain-rows.ts'
import { keptOf } from './findings.ts'

const agencies = [anAgency('Police', 'police'), anAgency('Idva', 'idva'), anAgency('Health', 'health')]
const number = 'Her NHS number is 943 476 5919, and he threatened to kill her.'
const clean = 'He is on bail until 3 July with a condition not to contact her.'

const item = (id: string, agency: string, text: string, over: Partial<SharingItem> = {}): SharingItem => ({
  id: id as ItemId,
  agencyId: agencyNamed(agency),
  purpose: 'risk-now',
  basis: 'fact',
  source: '',
  text,
  decision: 'share',
  holdReason: '',
  prepared: true,
  capturedAt: 0,
  revision: 1,
  ...over,
})
const fileNo = (of: number, over: Parameters<typeof aFile>[1]) => aFile({ id: caseNo(of), number: of }, over)
const outline = (...args: Parameters<typeof reviewMeeting>) =>
  reviewMeeting(...args).map(({ agencyName, cases }) => [
    agencyName,
    cases.map((one) => [one.number, one.findings.map(({ place, finding }) => `${place} ${finding.rule}`)]),
  ])

test('lists what is open by agency and case, in the order of names and numbers', () => {
  const files = [
    fileNo(2, { items: [item('b', 'Police', number)] }),
    fileNo(1, {
      items: [item('a', 'Police', number), item('h', 'Health', number), item('c', 'Police', clean)],
    }),
  ]
  expect(outline(files, agencies, [], {})).toEqual([
    ['Health', [[1, ['h identifier']]]],
    [
      'Police',
      [
        [1, ['a identifier']],
        [2, ['b identifier']],
      ],
    ],
  ])
})

test('asks nothing about what is held back, withdrawn, put off, kept or switched off', () => {
  const items = [item('a', 'Police', number)]
  const file = fileNo(1, { items })
  const kept = keptOf({ place: 'a', rule: 'identifier', words: number })
  expect(
    outline([fileNo(1, { items: [item('a', 'Police', number, { decision: 'hold' })] })], agencies, [], {}),
  ).toEqual([])
  expect(outline([fileNo(1, { items, standing: withdrawn })], agencies, [], {})).toEqual([])
  expect(outline([fileNo(1, { items, standing: deferred })], agencies, [], {})).toEqual([])
  expect(outline([file], agencies, [kept], {})).toEqual([])
  expect(outline([file], agencies, [], { off: ['identifier'] })).toEqual([])
  expect(outline([file], agencies, [], {})).toEqual([['Police', [[1, ['a identifier']]]]])
})

test('the survivor’s voice and the reason belong to who brought them; nobody’s text comes under no name', () => {
  const voice = { ...silentVoice, wants: number, revision: 1 }
  const reason = { reason: number }
  expect(
    outline(
      [
        aFile(
          { ...reason, referringAgencyId: agencyNamed('Police') },
          { voice: { ...voice, speakerAgencyId: agencyNamed('Idva') } },
        ),
      ],
      agencies,
      [],
      {},
    ),
  ).toEqual([
    ['Idva', [[1, ['voice.wants identifier']]]],
    ['Police', [[1, ['reason identifier']]]],
  ])
  expect(outline([aFile({}, { voice })], agencies, [], {})).toEqual([['', [[1, ['voice.wants identifier']]]]])
})

test('actions are read as actions', () => {
  const found = outline(
    [
      aFile(
        {},
        { actions: [anAction({ what: 'All agencies to monitor', agencyId: agencyNamed('Police') })] },
      ),
    ],
    agencies,
    [],
    {},
  )
  expect(found).toEqual([['Police', [[1, ['action not-smart']]]]])
})

test('an agency is vague only where nothing that it says can be used', () => {
  const usual = 'Nothing to add really, same as before.'
  const vague = [item('a', 'Police', usual)]
  expect(outline([fileNo(1, { items: vague })], agencies, [], {})).toEqual([['Police', [[1, ['a vague']]]]])
  expect(outline([fileNo(1, { items: [...vague, item('b', 'Police', clean)] })], agencies, [], {})).toEqual(
    [],
  )
})

test('an entry is what the request is made from', () => {
  const [entry] = reviewMeeting([fileNo(6, { items: [item('a', 'Police', number)] })], agencies, [], {})
  const request = requestText(entry?.agencyName ?? '', entry?.cases ?? [])
  expect(request).toContain('Case 6')
  expect(request).not.toContain('943')
})
