import { defaultArea } from '#shared/domain/area.ts'
import { type CasePlace, preparedSteps } from './case-steps.ts'
import { heardCaseSteps } from './heard-case-steps.ts'
import type { SampleDay } from './sample-day.ts'
import type { SampleFiles } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import { type Step, step } from './step.ts'

const minuteMs = 60_000

/** Who came to the previous meeting, and that they heard and accepted the statement. */
function openingSteps({ representatives, previous }: SampleFiles, meetingId: string, opens: number): Step[] {
  const idOf = (key: string): string => sampleId('attendance', `${previous.reference}/${key}`)
  const there = representatives.filter((one) => previous.present.includes(one.key))
  return [
    ...there.flatMap((one) => [
      step(opens - 60 * minuteMs, 'attendance.save', {
        id: idOf(one.key),
        meetingId,
        agencyId: sampleId('agency', one.agency),
        representativeId: sampleId('representative', one.key),
        name: one.name,
        jobTitle: one.jobTitle,
        capacity: one.deputyOf === null ? 'member' : 'deputy',
        presence: 'expected',
        informationSent: 'not-asked',
        informationSentOn: null,
        channel: 'room',
        revision: 0,
      }),
      step(opens - 4 * minuteMs, 'attendance.arrive', { id: idOf(one.key), revision: 1 }),
    ]),
    step(opens, 'meeting.open', { meetingId, factId: sampleId('fact', `${previous.reference}/opened`) }),
    step(opens + 2 * minuteMs, 'statement.read', {
      meetingId,
      factId: sampleId('fact', `${previous.reference}/statement`),
      readBy: previous.chair,
      text: defaultArea.confidentialityStatement,
    }),
    step(opens + 4 * minuteMs, 'attendance.accept', { meetingId, ids: there.map((one) => idOf(one.key)) }),
  ]
}

/** The meeting before: held, closed and signed, with actions of which two are still open. */
export function previousSteps(files: SampleFiles, day: SampleDay): readonly Step[] {
  const { heldDay, present: _, cases, ...particulars } = files.previous
  const { reference } = particulars
  const meetingId = sampleId('meeting', reference)
  const versionId = sampleId('version', `${reference}/1`)
  const place: CasePlace = { reference, heldDay, day }
  const opens = day.at(heldDay, particulars.startsAt) + 2 * minuteMs
  let cursor = opens + 9 * minuteMs
  const heard = cases.flatMap((one) => {
    const begins = cursor
    cursor += (one.minutes + 1) * minuteMs
    return heardCaseSteps(one, place, begins)
  })
  return [
    step(day.at(heldDay - 11, '09:15'), 'meeting.save', {
      id: meetingId,
      ...particulars,
      heldOn: day.on(heldDay),
      revision: 0,
    }),
    ...cases.flatMap((one) => preparedSteps(one, place)),
    ...openingSteps(files, meetingId, opens),
    ...heard,
    step(cursor, 'meeting.close', { meetingId, factId: sampleId('fact', `${reference}/closed`) }),
    step(day.at(heldDay + 1, '09:40'), 'minutes.assemble', { meetingId, versionId }),
    step(day.at(heldDay + 1, '11:20'), 'minutes.sign', {
      versionId,
      signedBy: particulars.chair,
      revision: 1,
    }),
  ]
}
