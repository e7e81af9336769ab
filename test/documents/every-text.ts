import type { MinutesDocument } from '#shared/domain/minutes.ts'

/** Codes, dates and ids: what is not free text keeps its value. */
const kept = new Set([
  'id',
  'meetingId',
  'caseId',
  'agencyId',
  'attendanceId',
  'representativeId',
  'referringAgencyId',
  'riskId',
  'key',
  'type',
  'kind',
  'role',
  'state',
  'heading',
  'mode',
  'capacity',
  'presence',
  'informationSent',
  'channel',
  'outcome',
  'forWhom',
  'survivorTerm',
  'personCausingHarmTerm',
  'speakingOrder',
  'startsAt',
])

const replaced = (value: unknown, words: () => string): unknown => {
  if (typeof value === 'string') return words()
  if (Array.isArray(value)) return value.map((one) => replaced(one, words))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      kept.has(name) || name.endsWith('On') ? one : replaced(one, words),
    ]),
  )
}

/** The minutes with every free text in them put in the words that `words` gives, asked anew for each. */
export const everyText = (minutes: MinutesDocument, words: () => string): MinutesDocument =>
  replaced(minutes, words) as MinutesDocument
