import { z } from 'zod'
import agencyFile from '#resources/sample/agencies.json' with { type: 'json' }
import areaFile from '#resources/sample/area.json' with { type: 'json' }
import firstCases from '#resources/sample/cases-1-to-6.json' with { type: 'json' }
import lastCases from '#resources/sample/cases-7-to-12.json' with { type: 'json' }
import meetingFile from '#resources/sample/meeting.json' with { type: 'json' }
import previousFile from '#resources/sample/previous-meeting.json' with { type: 'json' }
import { action } from '#shared/domain/action.ts'
import { agency, representative } from '#shared/domain/agency.ts'
import { area } from '#shared/domain/area.ts'
import { caseAgency, caseRecord, person } from '#shared/domain/case.ts'
import { feedback } from '#shared/domain/feedback.ts'
import { attendance, meeting } from '#shared/domain/meeting.ts'
import { risk } from '#shared/domain/risk.ts'
import { sharingItem } from '#shared/domain/sharing.ts'
import { voice } from '#shared/domain/voice.ts'

/** How the files of `resources/sample/` are written: words in place of ids, days from the meeting in place of dates. */
const key = z.string().min(1)
const day = z.int()

const agencyEntry = agency.omit({ id: true, archived: true, revision: true }).extend({ key })
const representativeEntry = representative
  .omit({ id: true, agencyId: true, deputyOf: true, archived: true, revision: true })
  .extend({ key, agency: key, deputyOf: key.nullable() })

const marks = ['carriesVoice', 'strongestRelationship', 'knowsChildren', 'managesPersonCausingHarm'] as const
const involved = z.strictObject({
  agency: key,
  research: caseAgency.shape.research,
  is: z.array(z.enum(marks)),
})
const voiceEntry = voice
  .omit({ speakerAgencyId: true, lastSafeContactOn: true, revision: true })
  .extend({ agency: key, lastSafeContactDay: day.nullable() })
const itemEntry = sharingItem
  .pick({ purpose: true, basis: true, source: true, text: true, decision: true, holdReason: true })
  .extend({ agency: key })

const caseEntry = caseRecord
  .omit({
    id: true,
    meetingId: true,
    referringAgencyId: true,
    referredOn: true,
    people: true,
    agencies: true,
    revision: true,
  })
  .extend({
    referring: key,
    referredDay: day,
    people: z.array(person.omit({ id: true })),
    agencies: z.array(involved),
    voice: voiceEntry.nullable(),
    items: z.array(itemEntry),
  })
export type CaseEntry = z.infer<typeof caseEntry>

const particulars = meeting.pick({
  reference: true,
  startsAt: true,
  mode: true,
  venue: true,
  chair: true,
  coordinator: true,
  minuteTaker: true,
})
const attendanceEntry = attendance
  .pick({ capacity: true, presence: true, informationSent: true, channel: true })
  .extend({
    informationSentDay: day.nullable(),
    /** A representative; an observer has a name, an agency and a job title of their own instead. */
    representative: key.optional(),
    name: key.optional(),
    agency: key.optional(),
    jobTitle: z.string().optional(),
  })
const meetingEntry = particulars.extend({
  breaks: meeting.shape.breaks,
  attendance: z.array(attendanceEntry),
  interests: z.array(
    z.strictObject({ case: z.int(), representative: key, nature: z.string(), leaves: z.boolean() }),
  ),
})

const heardCase = caseEntry.extend({
  risks: z.array(risk.omit({ id: true, revision: true }).extend({ key })),
  summary: z.string(),
  actions: z.array(
    action.pick({ what: true, person: true, forWhom: true, outcome: true }).extend({
      agency: key,
      dueDay: day,
      risk: key,
      reportedDay: day.nullable(),
      note: z.string(),
    }),
  ),
  feedback: feedback.pick({ person: true, what: true, safeRoute: true }).extend({ agency: key, byDay: day }),
  passed: z.array(z.strictObject({ key, reason: z.string() })),
  minutes: z.int(),
})
export type HeardCaseEntry = z.infer<typeof heardCase>

const files = z.strictObject({
  area: area.pick({
    maracName: true,
    survivorTerm: true,
    personCausingHarmTerm: true,
    marking: true,
    handling: true,
    wordBudget: true,
    localCriteria: true,
  }),
  agencies: z.array(agencyEntry),
  representatives: z.array(representativeEntry),
  meeting: meetingEntry,
  cases: z.array(caseEntry),
  previous: particulars.extend({ heldDay: day, present: z.array(key), cases: z.array(heardCase) }),
})
export type SampleFiles = z.infer<typeof files>

/** Reads the sample's files. Throws ZodError where one is not written as it should be: a bug, and a test finds it. */
export const readSampleFiles = (): SampleFiles =>
  files.parse({
    area: areaFile,
    ...agencyFile,
    meeting: meetingFile,
    cases: [...firstCases, ...lastCases],
    previous: previousFile,
  })
