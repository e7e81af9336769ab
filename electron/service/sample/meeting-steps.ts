import { type CasePlace, preparedSteps, sampleCaseId } from './case-steps.ts'
import type { SampleDay } from './sample-day.ts'
import type { SampleFiles } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import { type Step, step } from './step.ts'

const attendanceId = (reference: string, key: string): string => sampleId('attendance', `${reference}/${key}`)

const attendanceSteps = (files: SampleFiles, day: SampleDay): readonly Step[] => {
  const { reference, attendance } = files.meeting
  return attendance.map((one) => {
    const known = files.representatives.find((person) => person.key === one.representative)
    const agency = known?.agency ?? one.agency
    return step(day.at(-1, '17:00'), 'attendance.save', {
      id: attendanceId(reference, one.representative ?? one.name ?? ''),
      meetingId: sampleId('meeting', reference),
      agencyId: agency === undefined ? null : sampleId('agency', agency),
      representativeId: known === undefined ? null : sampleId('representative', known.key),
      name: known?.name ?? one.name ?? '',
      jobTitle: known?.jobTitle ?? one.jobTitle ?? '',
      capacity: one.capacity,
      presence: one.presence,
      informationSent: one.informationSent,
      informationSentOn: one.informationSentDay === null ? null : day.on(one.informationSentDay),
      channel: one.channel,
      revision: 0,
    })
  })
}

/** Today's meeting, prepared and not opened: its twelve cases, who is expected, apologies and one declaration. */
export function meetingSteps(files: SampleFiles, day: SampleDay): readonly Step[] {
  const { attendance: _, interests, breaks, ...particulars } = files.meeting
  const { reference } = particulars
  const meetingId = sampleId('meeting', reference)
  const place: CasePlace = { reference, heldDay: 0, day }
  return [
    step(day.at(-11, '09:15'), 'meeting.save', {
      id: meetingId,
      ...particulars,
      heldOn: day.heldOn,
      revision: 0,
    }),
    ...files.cases.flatMap((one) => preparedSteps(one, place)),
    step(day.at(-1, '16:45'), 'agenda.arrange', { meetingId, order: [], breaks, revision: 1 }),
    ...attendanceSteps(files, day),
    ...interests.map((one) =>
      step(day.at(-1, '17:05'), 'interest.declare', {
        id: sampleId('interest', `${reference}/${one.case}/${one.representative}`),
        meetingId,
        caseId: sampleCaseId(reference, one.case),
        attendanceId: attendanceId(reference, one.representative),
        nature: one.nature,
        leaves: one.leaves,
      }),
    ),
  ]
}
